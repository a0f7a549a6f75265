import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform';
import { LapseFurther } from '../actions/lapse-further';

const EVERY_MS = 60_000;

/**
 * Ends further authorities whose last day is over: at the start of every worker, and every minute after it. A timer and no
 * queue: what is due stands in the rows. The clock has hidden the pictures already; nothing is shown for its lateness.
 */
@Injectable()
export class LapseRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly lapse: LapseFurther,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.next();
    this.timer = setInterval(() => this.next(), EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  private next(): void {
    this.round = this.round.then(() => this.once());
  }

  private async once(): Promise<void> {
    try {
      await this.lapse.run();
    } catch (error) {
      this.log.error({ error: (error as Error).name }, 'further authorities could not be ended');
    }
  }
}
