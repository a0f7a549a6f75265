import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform';
import { RemindFirstLooks } from '../actions/remind-first-looks';

const EVERY_MS = 60_000;

/** Looks every minute, in every worker, for people pictured who have waited too long. What is due stands in the rows. */
@Injectable()
export class FirstLookRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly remind: RemindFirstLooks,
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
      await this.remind.run();
    } catch (error) {
      this.log.error({ error: (error as Error).name }, 'overdue first looks could not be told');
    }
  }
}
