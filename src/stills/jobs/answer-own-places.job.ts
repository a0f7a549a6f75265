import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { PERSON_RECORDED } from '../../persons-sought';
import { LOGGER, Notifications, type Logger } from '../../platform';
import { AnswerOwnPlaces } from '../actions/answer-own-places';
import { STILLS_CHANGED } from '../stills.events';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Looks whether our own places are empty as soon as something is heard that can take a picture down, and again while
 * one is not: in a second, in two, in four, and then every minute. Two workers at once see the same.
 */
@Injectable()
export class AnswerOwnPlacesSoon implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly answer: AnswerOwnPlaces,
    private readonly notifications: Notifications,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    for (const channel of [STILLS_CHANGED, PERSON_RECORDED])
      this.notifications.on(channel, () => this.soon(0));
  }

  onApplicationBootstrap(): void {
    this.soon(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }

  /** What waits for longer gives way. */
  private soon(inMs: number): void {
    if (this.stopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.round = this.round.then(() => this.once(inMs));
    }, inMs);
    this.timer.unref();
  }

  private async once(waitedMs: number): Promise<void> {
    try {
      const left = await this.answer.run();
      const next = Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, waitedMs * 2));
      if (left > 0 && !this.timer) this.soon(next);
    } catch (error) {
      this.log.error({ error: (error as Error).name }, 'our own places could not be looked at');
      if (!this.timer) this.soon(LONGEST_WAIT_MS);
    }
  }
}
