import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform';
import { LapseReviews } from '../actions/lapse-reviews';
import { RemindDeciders } from '../actions/remind-deciders';
import { WarnReviews } from '../actions/warn-reviews';

const EVERY_MS = 60_000;

/**
 * What the house does with appeals by itself because its hour has come: at the start of every worker, and every minute
 * after it. A timer and no queue: what is due stands in the rows, so that a stopped server forgets nothing, and two
 * workers at once find the work done.
 */
@Injectable()
export class AppealRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly lapse: LapseReviews,
    private readonly warn: WarnReviews,
    private readonly remind: RemindDeciders,
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

  /** One after the other, however long one takes. */
  private next(): void {
    this.round = this.round.then(async () => {
      await this.once('lapsed reviews', () => this.lapse.run());
      await this.once('review warnings', () => this.warn.run());
      await this.once('reminders', () => this.remind.run());
    });
  }

  private async once(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.error({ what, error: (error as Error).name }, 'a round of appeals failed');
    }
  }
}
