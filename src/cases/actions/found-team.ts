import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { OfficerDirectory, type CertifiedOfficer, type Colleague } from '../../officers';
import type { Tx } from '../../platform';
import { refuseCase } from '../cases.errors';
import type { Case } from '../data/case.entity';
import { Cases } from '../data/cases';
import { CaseTeams } from '../data/case-teams';
import { firstLead, partsOpenTo } from '../rules/team';
import { BeginEpoch } from './begin-epoch';
import type { KeyGiver } from './give-key';

/** Those who are readers of a case from its first moment; `lead` is one of their ids, or nobody's. */
export interface Founders {
  readonly all: readonly CertifiedOfficer[];
  readonly lead: string | null;
}

/** The two who open an investigation. */
export interface OpeningPair extends Founders {
  readonly lead: string;
  readonly colleague: CertifiedOfficer;
}

/** A new case's row, first team and first key, all at once. Part of actions that say why. */
@Injectable()
export class FoundTeam {
  constructor(
    private readonly cases: Cases,
    private readonly teams: CaseTeams,
    private readonly officers: OfficerDirectory,
    private readonly beginEpoch: BeginEpoch,
  ) {}

  /** The opener and the colleague they named, or the reason why that colleague will not do. */
  async pairOf(actor: OfficerActor, colleagueEmail: string): Promise<OpeningPair> {
    const named = await this.officers.byEmail(colleagueEmail.trim());
    if (!isOfForce(named, actor.forceId)) throw atColleague('case_officer_not_found');
    if (named.id === actor.id) throw atColleague('case_colleague_is_opener');
    if (!partsOpenTo(named, actor.forceId).includes('member')) throw atColleague('case_part_not_open');
    const certified = await this.officers.certified([actor.id, named.id]);
    const opener = certified.get(actor.id);
    const colleague = certified.get(named.id);
    if (!colleague) throw atColleague('case_colleague_not_enrolled');
    if (!opener) throw refuseCase('case_opener_not_certified');
    const lead = firstLead(opener, colleague) === 'opener' ? opener.id : colleague.id;
    return { all: [opener, colleague], colleague, lead };
  }

  async found(tx: Tx, giver: KeyGiver, founded: Case, { all, lead }: Founders): Promise<void> {
    const { id: caseId, forceId } = founded;
    await this.cases.add(tx, founded);
    for (const { id: officerId } of all) {
      const part = officerId === lead ? 'lead' : 'member';
      await this.teams.add(tx, { caseId, officerId, forceId, part, addedBy: giver.actor.id });
    }
    const begun = await this.beginEpoch.run(tx, giver, {
      caseId,
      forceId,
      before: null,
      readers: all,
      waiting: [],
    });
    begun.secret.wipe();
  }
}

function isOfForce(officer: Colleague | null, forceId: string): officer is Colleague {
  return officer !== null && officer.forceId === forceId && officer.state !== 'revoked';
}

function atColleague(code: Parameters<typeof refuseCase>[0]) {
  return refuseCase(code, {}, [{ field: 'colleague', code }]);
}
