import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { Keyring } from '../../officers';
import { UnitOfWork } from '../../platform';
import { refuseCase } from '../cases.errors';
import { StandingsOfTeams } from '../data/team-standings';
import { removalBlocker, type RemovalBlocker } from '../rules/team';
import { DismissMembers } from './dismiss-members';
import { TeamKeeping } from './team-keeping';

const REFUSALS = {
  not_on_team: 'case_member_not_found',
  lead_to_be_replaced: 'case_lead_to_be_replaced',
  too_few_readers: 'case_too_few_readers',
} as const satisfies Record<RemovalBlocker, string>;

/**
 * Takes an officer off a case. Their grants go in the same moment, and those who stay get another key, so that what
 * the officer may have kept opens nothing that comes after. Never below two who can read.
 */
@Injectable()
export class RemoveFromTeam {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly keeping: TeamKeeping,
    private readonly standings: StandingsOfTeams,
    private readonly dismiss: DismissMembers,
  ) {}

  async run(actor: OfficerActor, { ref, officerId }: { ref: string; officerId: string }): Promise<void> {
    await this.keyring.withKeys(actor, (keys) =>
      this.work.run(async (tx) => {
        const entered = await this.keeping.enter(tx, actor, ref);
        const { members } = await this.standings.of(entered.id, tx);
        const blocker = removalBlocker(members, officerId);
        if (blocker) throw refuseCase(REFUSALS[blocker]);
        if (officerId === actor.id) throw refuseCase('case_colleague_must_remove_you');
        await this.dismiss.run(tx, { actor, keys }, entered, [officerId]);
      }),
    );
  }
}
