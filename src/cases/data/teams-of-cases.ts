import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Colleague } from '../../officers';
import { refuseCase } from '../cases.errors';
import { Cases, type MyCase } from './cases';
import { Colleagues } from './colleagues';
import { StandingsOfTeams, type TeamMember, type TeamStandings } from './team-standings';

/** A team for somebody on it, with whom it could add. */
export interface WholeTeam {
  readonly mine: MyCase;
  readonly standings: TeamStandings;
  readonly candidates: { readonly readers: readonly Colleague[]; readonly press: readonly Colleague[] };
  readonly forces: ReadonlyMap<string, string>;
}

@Injectable()
export class TeamsOfCases {
  constructor(
    private readonly cases: Cases,
    private readonly standings: StandingsOfTeams,
    private readonly colleagues: Colleagues,
  ) {}

  async of(actor: OfficerActor, ref: string): Promise<WholeTeam> {
    const mine = await this.cases.forActor(actor, ref);
    const standings = await this.standings.of(mine.id);
    const there = standings.members.map(({ officerId }) => officerId);
    const guests = standings.members.filter(({ officer }) => officer.forceId !== mine.forceId);
    const forces = new Map<string, string>();
    for (const { officer } of guests) {
      forces.set(officer.forceId, await this.colleagues.forceName(officer.forceId));
    }
    // A guest is shown nobody of the case's force but those who are on it.
    const own = actor.forceId === mine.forceId;
    const readers = own ? await this.colleagues.open(mine.forceId, 'member', there) : [];
    const press = own ? await this.colleagues.open(mine.forceId, 'press', there) : [];
    return { mine, standings, candidates: { readers, press }, forces };
  }

  async member(
    actor: OfficerActor,
    ref: string,
    officerId: string,
  ): Promise<{ mine: MyCase; standings: TeamStandings; member: TeamMember }> {
    const mine = await this.cases.forActor(actor, ref);
    const standings = await this.standings.of(mine.id);
    const member = standings.members.find((one) => one.officerId === officerId);
    if (!member) throw refuseCase('case_member_not_found');
    return { mine, standings, member };
  }
}
