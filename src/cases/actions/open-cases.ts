import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseCase } from '../cases.errors';
import type { Case } from '../data/case.entity';
import { Cases } from '../data/cases';
import { CaseTeams } from '../data/case-teams';

/** The door of every act that changes what a case says: an open investigation of which the officer is a reader. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly cases: Cases,
    private readonly teams: CaseTeams,
  ) {}

  async enter(tx: Tx, actor: OfficerActor, ref: string): Promise<Case> {
    const { id } = await this.cases.forActor(actor, ref, tx);
    const locked = await this.cases.lock(tx, id);
    await this.teams.mustRead(actor, id, tx);
    if (locked.kind === 'intake') throw refuseCase('case_is_intake');
    if (locked.state === 'closed') throw refuseCase('case_closed');
    return locked;
  }
}
