import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, system, type Actor, type Clock } from '../../kernel';
import { LOGGER, UnitOfWork, type AttemptLog, type Logger, type Tx } from '../../platform';
import { AttemptTally, type RefusedAttempt } from '../rules/attempt-tally';
import { NO_FORCE } from '../rules/entry';
import { Audit } from './audit';

const WRITE_EVERY_MS = 1_000;

/**
 * Doors tried in vain, written into the log a little later and together: a request that is refused waits for
 * nothing, and somebody who tries ten thousand times makes one entry a second. What was allowed is not written
 * here: the action behind the door records it.
 */
@Injectable()
export class RefusedAttempts implements AttemptLog, OnApplicationBootstrap, OnModuleDestroy {
  private readonly tally = new AttemptTally();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  attempted(attempt: { actor: Actor; permission: string; route: string; allowed: boolean }): void {
    if (attempt.allowed) return;
    const { actor, permission, route } = attempt;
    this.tally.add({ actor, permission, route, times: 1, at: this.clock.now() });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.writing = this.writing.then(() => this.write());
    }, WRITE_EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.writing;
    await this.write();
  }

  private async write(): Promise<void> {
    if (this.tally.isEmpty) return;
    const taken = this.tally.take();
    try {
      await this.work.run(async (tx) => {
        for (const attempt of taken.attempts) await this.record(tx, attempt);
        if (taken.overflow > 0) await this.recordOverflow(tx, taken.overflow);
      });
    } catch (error) {
      this.tally.giveBack(taken);
      this.log.error({ error: (error as Error).name }, 'refused attempts are not recorded');
    }
  }

  private record(tx: Tx, { actor, permission, route, times, at }: RefusedAttempt): Promise<void> {
    const forceId = actor.kind === 'officer' ? actor.forceId : null;
    const subject = { kind: 'permission', id: permission };
    const facts = { route: route.slice(0, 200), times };
    return this.audit.recordAt(
      tx,
      { actor, forceId, act: 'access.refused', verb: 'consultation', subject, facts },
      at,
    );
  }

  private recordOverflow(tx: Tx, times: number): Promise<void> {
    return this.audit.record(tx, {
      actor: system('access'),
      forceId: null,
      act: 'access.refused_uncounted',
      verb: 'consultation',
      subject: { kind: 'audit_log', id: NO_FORCE },
      facts: { times },
    });
  }
}
