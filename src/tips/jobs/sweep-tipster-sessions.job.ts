import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform';
import { SweepTipsterSessions } from '../actions/sweep-tipster-sessions';

const EVERY_MS = 5 * 60 * 1000;

/** Every five minutes, in every worker: two at once delete the same rows, which harms nobody. */
@Injectable()
export class SweepTipsterSessionsOften implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly sweep: SweepTipsterSessions,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.round = this.once();
    }, EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  private async once(): Promise<void> {
    try {
      await this.sweep.run();
    } catch (error) {
      this.log.error({ error: (error as Error).name }, 'sessions of tipsters could not be swept');
    }
  }
}
