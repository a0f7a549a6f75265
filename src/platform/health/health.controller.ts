import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { System } from '../http';
import { LOGGER, type Logger } from '../logging';
import { HealthChecks } from './health';

/** For machines that watch: alive, and ready to serve. */
@Controller('-')
export class HealthController {
  constructor(
    private readonly checks: HealthChecks,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  @Get('health')
  @System()
  alive() {
    return { status: 'ok' };
  }

  @Get('ready')
  @System()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const checks = await this.checks.ask((name, error) =>
      this.log.error({ check: name, reason: (error as Error).message }, 'not ready'),
    );
    const ready = Object.values(checks).every((answer) => answer === 'ok');
    void reply.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'failed', checks };
  }
}
