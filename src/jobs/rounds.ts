import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../platform';

/** What the house does by itself, again and again. */
export interface Round {
  /** What the log calls it when it fails. */
  readonly name: string;
  /** So much later at most does somebody look whether there is anything to do. */
  readonly everyMs: number;
  /** Whether a start makes one too. Left out: it does, because something may have come due while nobody looked. */
  readonly atStart?: boolean;
  /** Twice at once, in two processes, must do no harm. */
  readonly run: () => Promise<unknown>;
}

/** Which rounds the house makes. The worker modules of features register here, in `onModuleInit`. */
@Injectable()
export class Rounds {
  private readonly rounds: Round[] = [];

  register(...rounds: readonly Round[]): void {
    this.rounds.push(...rounds);
  }

  all(): readonly Round[] {
    return this.rounds;
  }
}

/**
 * Makes the rounds in every worker, by their timers. Timers and no queue: what is due stands in the
 * rows, so that a stopped server forgets nothing. One that fails is logged and comes again.
 */
@Injectable()
export class RoundTimers implements OnApplicationBootstrap, OnModuleDestroy {
  private timers: NodeJS.Timeout[] = [];
  private readonly underWay = new Map<Round, Promise<void>>();

  constructor(
    private readonly rounds: Rounds,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** After every module has registered its rounds. */
  onApplicationBootstrap(): void {
    this.timers = this.rounds.all().map((round) => {
      if (round.atStart ?? true) this.make(round);
      return setInterval(() => this.make(round), round.everyMs);
    });
  }

  /** Ends when the rounds under way have. */
  async onModuleDestroy(): Promise<void> {
    this.timers.forEach(clearInterval);
    await Promise.all(this.underWay.values());
  }

  /** A round is never made twice at once here: whatever comes due during one is found by the next. */
  private make(round: Round): void {
    if (this.underWay.has(round)) return;
    const made = this.once(round).finally(() => this.underWay.delete(round));
    this.underWay.set(round, made);
  }

  private async once({ name, run }: Round): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.log.error({ round: name, error: (error as Error).name }, 'a round failed');
    }
  }
}
