import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { Case } from '../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { LeadOfficers } from '../data/lead-officers';

/** Part of saying who leads: one person's row, and the entry that tells it. */
@Injectable()
export class WriteLead {
  constructor(
    private readonly leads: LeadOfficers,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: OfficerActor,
    { id: caseId, forceId }: Case,
    { personId, officerId }: { readonly personId: string; readonly officerId: string | null },
  ): Promise<void> {
    const setAt = this.clock.now();
    if (officerId === null) await this.leads.release(tx, personId);
    else await this.leads.name(tx, { personId, caseId, forceId, officerId, setBy: actor.id, setAt });
    await this.audit.record(tx, {
      actor,
      forceId,
      act: 'routing.lead_set',
      verb: 'alteration',
      subject: { kind: 'person', id: personId },
      caseId,
      facts: { officer: officerId },
    });
  }
}
