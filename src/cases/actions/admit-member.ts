import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { OfficerDirectory, type Colleague } from '../../officers';
import type { Tx } from '../../platform';
import { refuseCase } from '../cases.errors';
import type { Case } from '../data/case.entity';
import { CaseTeams } from '../data/case-teams';
import { partsOpenTo, reads, type KeyStanding, type Part } from '../rules/team';
import { CurrentSecret } from './current-secret';
import { GiveKey, type KeyGiver } from './give-key';

/** What became of somebody who was put on a team. */
export interface Admission {
  readonly officer: Colleague;
  readonly key: Extract<KeyStanding, 'attached' | 'holds' | 'waits_for_enrolment'>;
  /** Of the certified keys the grant was sealed to: to be compared with the newcomer, aloud. */
  readonly fingerprint: string | null;
}

/** Puts an officer on a team and gives them the key, or a member's word that they are to have it. Part of actions. */
@Injectable()
export class AdmitMember {
  constructor(
    private readonly teams: CaseTeams,
    private readonly officers: OfficerDirectory,
    private readonly secrets: CurrentSecret,
    private readonly giveKey: GiveKey,
    private readonly audit: Audit,
  ) {}

  /**
   * The officer behind an e-mail, if their roles allow the part. Of another force only as a guest: asked for in any
   * other part, somebody of another force is as unknown as a made-up address.
   */
  async candidate(to: Case, email: string, part: Part): Promise<Colleague> {
    const officer = await this.officers.byEmail(email.trim());
    const known =
      officer && officer.state !== 'revoked' && (officer.forceId === to.forceId || part === 'guest');
    if (!known) throw atOfficer('case_officer_not_found');
    if (!partsOpenTo(officer, to.forceId).includes(part)) throw atOfficer('case_part_not_open');
    return officer;
  }

  async run(tx: Tx, giver: KeyGiver, to: Case, officer: Colleague, part: Part): Promise<Admission> {
    const { id: caseId, forceId } = to;
    await this.teams.add(tx, { caseId, officerId: officer.id, forceId, part, addedBy: giver.actor.id });
    const admission = reads(part)
      ? await this.admitReader(tx, giver, to, officer)
      : ({ officer, key: 'attached', fingerprint: null } as const);
    const { key, fingerprint } = admission;
    await this.audit.record(tx, {
      actor: giver.actor,
      forceId,
      act: 'case.member_added',
      verb: 'alteration',
      subject: { kind: 'officer', id: officer.id },
      caseId,
      facts: { part, key, fingerprint },
    });
    return admission;
  }

  private async admitReader(tx: Tx, giver: KeyGiver, to: Case, officer: Colleague): Promise<Admission> {
    const { id: caseId, forceId } = to;
    const { chain, secret } = await this.secrets.open(tx, giver, caseId);
    try {
      const place = { caseId, forceId, epoch: chain.epoch };
      await this.giveKey.vouch(tx, giver, place, officer.id);
      const certified = (await this.officers.certified([officer.id], tx)).get(officer.id);
      if (!certified) return { officer, key: 'waits_for_enrolment', fingerprint: null };
      await this.giveKey.grant(tx, giver, place, secret, certified);
      return { officer, key: 'holds', fingerprint: certified.fingerprint };
    } finally {
      secret.wipe();
    }
  }
}

function atOfficer(code: 'case_officer_not_found' | 'case_part_not_open') {
  return refuseCase(code, {}, [{ field: 'email', code }]);
}
