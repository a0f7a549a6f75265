import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { PERSON_RECORDED } from '../../persons-sought';
import { LOGGER, Notifications, type Logger } from '../../platform';
import { RemoveCopies } from '../actions/remove-copies';
import { STILLS_CHANGED } from '../stills.events';

/**
 * Removes copies as soon as something is heard that can end them: a withdrawal, or a person who may no more be shown. The
 * routes refuse them at once in any case; this is for addresses the store has signed, and for the bytes themselves.
 */
@Injectable()
export class RemoveCopiesSoon implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private round: Promise<void> = Promise.resolve();
  private waiting = false;
  private stopped = false;

  constructor(
    private readonly remove: RemoveCopies,
    private readonly notifications: Notifications,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    for (const channel of [STILLS_CHANGED, PERSON_RECORDED])
      this.notifications.on(channel, () => this.soon());
  }

  onApplicationBootstrap(): void {
    this.soon();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.round;
  }

  /** However much is heard during a round, one more follows it. */
  private soon(): void {
    if (this.waiting || this.stopped) return;
    this.waiting = true;
    this.round = this.round.then(() => {
      this.waiting = false;
      return this.once();
    });
  }

  private async once(): Promise<void> {
    try {
      await this.remove.run();
    } catch (error) {
      this.log.error({ error: (error as Error).name }, 'copies of pictures could not be removed');
    }
  }
}
