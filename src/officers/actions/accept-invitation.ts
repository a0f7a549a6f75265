import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { DomainError, FieldError } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { Invitations } from '../data/invitations.repository';
import { Officers } from '../data/officers.repository';
import { isOfficerOfForce, officerActor } from '../data/signed-in-actor';
import { refuseOfficer } from '../officers.errors';
import { passwordFault } from '../rules/password';
import { MakeOfficerKeys } from './make-officer-keys';

export interface Enrolling {
  readonly email: string;
  readonly code: string;
  readonly password: string;
}

/** Somebody uses their code: they choose a password, and their keys are made and certified. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly officers: Officers,
    private readonly keys: MakeOfficerKeys,
    private readonly audit: Audit,
  ) {}

  async run({ email, code, password }: Enrolling): Promise<void> {
    const open = await this.invitations.openFor(email.trim(), code);
    if (!open || !isOfficerOfForce(open.officer)) throw noSuchInvitation();
    const { officer, invitation } = open;
    const faults = passwordFaults(password, officer);
    if (faults.length > 0) throw refuseOfficer('officer_not_valid', {}, faults);
    const made = await this.keys.run(officer, password);
    await this.work.run(async (tx) => {
      const locked = await this.officers.lock(tx, officer.forceId, officer.id);
      const first = locked?.state === 'invited' && (await this.invitations.use(tx, invitation));
      if (!first) throw noSuchInvitation();
      await this.officers.enrol(tx, officer.id, made.enrolment, made.password);
      await this.audit.record(tx, {
        actor: officerActor(officer),
        forceId: officer.forceId,
        act: 'officer.enrolled',
        verb: 'collection',
        subject: { kind: 'officer', id: officer.id },
        facts: { certified: made.enrolment.certificate === null ? 'no' : 'yes' },
      });
    });
  }
}

/** One refusal for used up, expired, somebody else's and made up: none of them is told apart. */
function noSuchInvitation(): DomainError {
  return refuseOfficer('officer_not_valid', {}, [{ field: 'code', code: 'invitation_not_valid' }]);
}

function passwordFaults(password: string, { name, email }: { name: string; email: string }): FieldError[] {
  const fault = passwordFault(password, [name, email, ...email.split(/[@.]/)]);
  return fault ? [{ field: 'password', code: fault }] : [];
}
