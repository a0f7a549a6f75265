import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { Jobs } from '../../jobs';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { Invitations, type FreshInvitation } from '../data/invitations.repository';
import { Officers } from '../data/officers.repository';
import { refuseOfficer } from '../officers.errors';

/** A new code for somebody who has not enrolled yet; the earlier one is worth nothing from then on. */
@Injectable()
export class RenewInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: Officers,
    private readonly invitations: Invitations,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  run(actor: OfficerActor, officerId: string): Promise<FreshInvitation> {
    return this.work.run(async (tx) => {
      const officer = await this.officers.lock(tx, actor.forceId, officerId);
      if (!officer) throw refuseOfficer('officer_not_found');
      if (officer.state !== 'invited') throw refuseOfficer('officer_state_forbids', { state: officer.state });
      const invitation = await this.invitations.issue(tx, officerId, actor.id);
      await this.jobs.send(tx, 'mail-invitations', { invitationId: invitation.id });
      await this.audit.record(tx, {
        actor,
        forceId: actor.forceId,
        act: 'officer.invited_again',
        verb: 'alteration',
        subject: { kind: 'officer', id: officerId },
      });
      return invitation;
    });
  }
}
