import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseCase } from '../cases.errors';
import type { Case } from '../data/case.entity';
import { Cases } from '../data/cases';
import { CaseTeams } from '../data/case-teams';
import { keepsTeam } from '../rules/team';

/** The door of every act on a team: the case's row is taken first, and only then is it asked whose it is. */
@Injectable()
export class TeamKeeping {
  constructor(
    private readonly cases: Cases,
    private readonly teams: CaseTeams,
  ) {}

  /** The locked case, if the officer may change its team. Nobody else changes it before this transaction ends. */
  async enter(tx: Tx, actor: OfficerActor, ref: string): Promise<Case> {
    const { id } = await this.cases.forActor(actor, ref, tx);
    const locked = await this.cases.lock(tx, id);
    // Asked again under the lock: a colleague may have taken this officer off while we waited.
    const part = await this.teams.partOf(actor, id, tx);
    if (part === null) throw refuseCase('case_not_found');
    if (!keepsTeam(part)) throw refuseCase('case_team_not_yours');
    if (locked.kind === 'intake') throw refuseCase('case_intake_keeps_itself');
    return locked;
  }
}
