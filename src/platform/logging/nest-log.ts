import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger';

/** The framework's own words into our log: its start-up chatter only when somebody debugs. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Logger) {}

  log(message: unknown): void {
    this.write('debug', message);
  }

  error(message: unknown): void {
    this.write('error', message);
  }

  warn(message: unknown): void {
    this.write('warn', message);
  }

  private write(level: 'debug' | 'error' | 'warn', message: unknown): void {
    this.lines[level]({ from: 'framework' }, String(message));
  }
}
