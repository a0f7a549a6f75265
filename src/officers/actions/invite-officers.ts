import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { type Actor, type FieldError } from '../../kernel';
import { Jobs } from '../../jobs';
import { newId, UnitOfWork, type Tx } from '../../platform';
import { Invitations, type FreshInvitation } from '../data/invitations.repository';
import { Officers } from '../data/officers.repository';
import { refuseOfficer } from '../officers.errors';
import { newcomerFaults, NEWCOMERS_MOST, repeatedEmails, type Newcomer } from '../rules/newcomer';

/** Somebody invited, with the code that is shown to the administrator this once. */
export interface Invited {
  readonly officerId: string;
  readonly newcomer: Newcomer;
  readonly invitation: FreshInvitation;
}

/**
 * Invites one person or a list: all of it or, when a line cannot be accepted, none. The mail says whom to ask for the
 * code; the code itself goes from person to person, so that reading somebody's mail is not enough to become them.
 */
@Injectable()
export class InviteOfficers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: Officers,
    private readonly invitations: Invitations,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, forceId: string, newcomers: readonly Newcomer[]): Promise<Invited[]> {
    const faults = await this.faultsOf(newcomers);
    if (faults.length > 0) throw refuseOfficer('officer_not_valid', {}, faults);
    return this.work.run(async (tx) => {
      const invited: Invited[] = [];
      for (const newcomer of newcomers) invited.push(await this.within(tx, actor, forceId, newcomer));
      return invited;
    });
  }

  /** What keeps these people from being invited: `officers[2].email` and the reason. */
  private async faultsOf(newcomers: readonly Newcomer[]): Promise<FieldError[]> {
    if (newcomers.length === 0) return [{ field: 'officers', code: 'newcomers_missing' }];
    if (newcomers.length > NEWCOMERS_MOST) return [{ field: 'officers', code: 'newcomers_too_many' }];
    const taken = await this.officers.takenEmails(newcomers.map(({ email }) => email));
    const twice = new Set(repeatedEmails(newcomers));
    return newcomers.flatMap((newcomer, place) => {
      const faults = newcomerFaults(newcomer);
      if (twice.has(place)) faults.push({ field: 'email', code: 'newcomer_email_twice' });
      if (taken.has(newcomer.email)) faults.push({ field: 'email', code: 'newcomer_email_taken' });
      return faults.map(({ field, code }) => ({ field: `officers[${place}].${field}`, code }));
    });
  }

  /** One of them as a part of something larger. The newcomer was found good. */
  async within(tx: Tx, actor: Actor, forceId: string, newcomer: Newcomer): Promise<Invited> {
    const officerId = newId();
    const { name, rank, email, roles } = newcomer;
    await this.officers.add(tx, { id: officerId, forceId, name, rank, email, roles: [...roles] });
    const invitedBy = actor.kind === 'officer' ? actor.id : null;
    const invitation = await this.invitations.issue(tx, officerId, invitedBy);
    await this.jobs.send(tx, 'mail-invitations', { invitationId: invitation.id });
    await this.audit.record(tx, {
      actor,
      forceId,
      act: 'officer.invited',
      verb: 'collection',
      subject: { kind: 'officer', id: officerId },
      facts: { roles: roles.join(' ') },
    });
    return { officerId, newcomer, invitation };
  }
}
