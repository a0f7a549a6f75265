import { Injectable } from '@nestjs/common';

type Check = () => Promise<void>;

/** What must work for this process to be useful. Features register; the balancer asks `/-/ready`. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, Check>();

  /** `check` rejects when the thing cannot be used now. It must be quick and write nothing. */
  register(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Every check's answer. A reason never leaves the process: it is in the log. */
  async ask(onFailure: (name: string, error: unknown) => void): Promise<Record<string, 'ok' | 'failed'>> {
    const answers = await Promise.all(
      [...this.checks].map(async ([name, check]): Promise<[string, 'ok' | 'failed']> => {
        try {
          await check();
          return [name, 'ok'];
        } catch (error) {
          onFailure(name, error);
          return [name, 'failed'];
        }
      }),
    );
    return Object.fromEntries(answers);
  }
}
