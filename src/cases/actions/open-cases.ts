import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseCase } from '../cases.errors';
import type { Case } from '../data/case.entity';
import { Cases, type MyCase } from '../data/cases';
import { CaseTeams } from '../data/case-teams';
import { keepsTeam } from '../rules/team';

/** The door of every act that changes what a case says: an open investigation of which the officer is a reader. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly cases: Cases,
    private readonly teams: CaseTeams,
  ) {}

  async enter(tx: Tx, actor: OfficerActor, ref: string): Promise<MyCase> {
    const { id } = await this.cases.forActor(actor, ref, tx);
    const locked = await this.cases.lock(tx, id);
    const part = await this.teams.mustRead(actor, id, tx);
    if (locked.kind === 'intake') throw refuseCase('case_is_intake');
    if (locked.state === 'closed') throw refuseCase('case_closed');
    return { ...locked, part, reads: true };
  }

  /** The same for what only its own force decides. */
  async enterOwn(tx: Tx, actor: OfficerActor, ref: string): Promise<Case> {
    const { part, reads: _reads, ...entered } = await this.enter(tx, actor, ref);
    if (!keepsTeam(part)) throw refuseCase('case_not_a_guests');
    return entered;
  }
}
