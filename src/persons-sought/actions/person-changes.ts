import { Inject, Injectable } from '@nestjs/common';
import { Audit, type AuditFacts } from '../../audit';
import { CLOCK, type Actor, type Clock } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import type { PersonSought } from '../data/person-sought.entity';

/** What every change of a person has in common: one transaction, and its entry in the log. */
@Injectable()
export class PersonChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.run(work);
  }

  /** Writes down what was done to a person, in the transaction that does it. */
  say(
    tx: Tx,
    actor: Actor,
    { id, forceId, caseId }: PersonSought,
    { act, facts }: { readonly act: string; readonly facts?: AuditFacts },
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      forceId,
      caseId,
      act,
      verb: 'alteration',
      subject: { kind: 'person_sought', id },
      facts,
    });
  }
}
