import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { refuseCase } from '../cases.errors';
import { CaseTeams } from '../data/case-teams';
import { StandingsOfTeams } from '../data/team-standings';
import { keepsTeam } from '../rules/team';
import { TeamKeeping } from './team-keeping';

/** Names another lead. The former one stays as a member; only one who holds the key can lead. */
@Injectable()
export class AppointLead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keeping: TeamKeeping,
    private readonly teams: CaseTeams,
    private readonly standings: StandingsOfTeams,
    private readonly audit: Audit,
  ) {}

  async run(actor: OfficerActor, { ref, officerId }: { ref: string; officerId: string }): Promise<void> {
    await this.work.run(async (tx) => {
      const { id: caseId, forceId } = await this.keeping.enter(tx, actor, ref);
      const { members } = await this.standings.of(caseId, tx);
      const appointed = members.find((member) => member.officerId === officerId);
      if (!appointed) throw refuseCase('case_member_not_found');
      if (!appointed.enrolled || !keepsTeam(appointed.part)) throw refuseCase('case_lead_must_hold_key');
      if (appointed.part === 'lead') return;
      await this.teams.appoint(tx, caseId, officerId);
      await this.audit.record(tx, {
        actor,
        forceId,
        act: 'case.lead_appointed',
        verb: 'alteration',
        subject: { kind: 'officer', id: officerId },
        caseId,
      });
    });
  }
}
