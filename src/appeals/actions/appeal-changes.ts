import { Inject, Injectable } from '@nestjs/common';
import { Audit, type AuditFacts, type AuditVerb } from '../../audit';
import { Events, type EventName } from '../../jobs';
import { CLOCK, isPracticeName, type Clock, type OfficialActor } from '../../kernel';
import { Notifications, UnitOfWork, type Tx } from '../../platform';
import { londonDay } from '../../web';
import { APPEALS_CHANGED, type AppealFact } from '../appeals.events';
import type { Appeal } from '../data/appeal.entity';

/** What an act was done to. */
export interface ActedOn {
  readonly appeal: Appeal;
  readonly edition: { readonly id: string; readonly number: number };
}

export interface AppealAct {
  readonly act: string;
  readonly verb: AuditVerb;
  readonly recipient?: string;
  readonly facts?: AuditFacts;
}

/** To whom a publication is disclosed. */
export const THE_PUBLIC = 'the public';

/** What every act on an appeal has in common: one transaction, its entry in the log, word to whoever must hear. */
@Injectable()
export class AppealChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly notifications: Notifications,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return londonDay(this.clock.now());
  }

  within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.run(work);
  }

  /** Writes down what was done, in the transaction that does it. What is only rehearsed is disclosed to nobody. */
  async say(tx: Tx, actor: OfficialActor, { appeal, edition }: ActedOn, done: AppealAct): Promise<void> {
    const { act, facts } = done;
    const rehearsed = done.recipient === THE_PUBLIC && isPracticeName(appeal.slug);
    const { verb, recipient }: Partial<AppealAct> & { verb: AuditVerb } = rehearsed
      ? { verb: 'alteration' }
      : done;
    await this.audit.record(tx, {
      actor,
      forceId: appeal.forceId,
      caseId: appeal.caseId,
      act,
      verb,
      recipient,
      subject: { kind: 'appeal', id: appeal.id },
      facts: { slug: appeal.slug, edition: edition.number, ...facts },
    });
  }

  /** What the public sees has changed: a fact for the floors above, and word to every process within a second. */
  async announce(tx: Tx, event: EventName, { appeal, edition }: ActedOn): Promise<void> {
    const { id: appealId, caseId, forceId } = appeal;
    const fact: AppealFact = { appealId, editionId: edition.id, caseId, forceId };
    if (!isPracticeName(appeal.slug)) await this.events.send(tx, event, { ...fact });
    await this.notifications.notify(tx, APPEALS_CHANGED, caseId);
  }
}
