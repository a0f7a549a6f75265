import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform';
import { LiftEmbargoes } from '../actions/lift-embargoes';

/** An embargo is over at its second: so much later at most does somebody look. */
const EVERY_MS = 500;

/**
 * Asks twice a second which embargoes are over, in every worker, beginning when it starts: what a stopped server missed
 * goes out then. One question of an index that is empty most of the time.
 */
@Injectable()
export class LiftRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;

  constructor(
    private readonly lift: LiftEmbargoes,
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

  /** One round at a time; whatever comes due during one is in the next. */
  private next(): void {
    this.round ??= this.once().finally(() => {
      this.round = null;
    });
  }

  private async once(): Promise<void> {
    try {
      await this.lift.run();
    } catch (error) {
      this.log.error({ error: (error as Error).name }, 'an embargo could not be lifted');
    }
  }
}
