import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseCase } from '../cases.errors';
import { Cases, type MyCase } from './cases';
import { LinkedOffences } from './linked-offences';
import { StandingsOfTeams, type TeamStandings } from './team-standings';

/** What a page about a whole case shows. */
export interface OverviewOfCase {
  readonly mine: MyCase;
  readonly standings: TeamStandings;
  readonly linked: number;
}

/** A case with its people and its counts, for one of its team. */
@Injectable()
export class CaseOverview {
  constructor(
    private readonly cases: Cases,
    private readonly standings: StandingsOfTeams,
    private readonly offences: LinkedOffences,
  ) {}

  async of(actor: OfficerActor, ref: string): Promise<OverviewOfCase> {
    const mine = await this.cases.forActor(actor, ref);
    const standings = await this.standings.of(mine.id);
    return { mine, standings, linked: await this.offences.countOf(mine.forceId, mine.id) };
  }

  /** The case itself, for those of its team who also read its tips. */
  async readable(actor: OfficerActor, ref: string): Promise<MyCase> {
    const mine = await this.cases.forActor(actor, ref);
    if (!mine.reads) throw refuseCase('case_not_found');
    return mine;
  }
}
