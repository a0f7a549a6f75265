import { Inject, Injectable } from '@nestjs/common';
import { Audit, type AuditFacts, type AuditVerb } from '../../audit';
import { CLOCK, type Actor, type Clock } from '../../kernel';
import { Notifications, UnitOfWork, type Tx } from '../../platform';
import type { Still } from '../data/still.entity';
import { STILLS_CHANGED } from '../stills.events';

export interface StillAct {
  readonly act: string;
  readonly verb: AuditVerb;
  readonly recipient?: string;
  readonly facts?: AuditFacts;
}

/** What every change of a still has in common: one transaction, its entry in the log, word to every process. */
@Injectable()
export class StillChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly notifications: Notifications,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.run(work);
  }

  /** Writes down what was done to a still, in the transaction that does it, and lets every process hear of it. */
  async say(tx: Tx, actor: Actor, still: Still, { act, verb, recipient, facts }: StillAct): Promise<void> {
    const { id, forceId, caseId, reference, revision } = still;
    await this.audit.record(tx, {
      actor,
      forceId,
      caseId,
      act,
      verb,
      recipient,
      subject: { kind: 'still', id },
      facts: { reference, revision, ...facts },
    });
    await this.notifications.notify(tx, STILLS_CHANGED, caseId);
  }
}
