import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import { Cases } from '../data/cases';
import { StandingsOfTeams } from '../data/team-standings';
import { isNothing, keyWork, type KeyWork } from '../rules/key-work';
import { DoKeyWork } from './do-key-work';
import type { KeyGiver } from './give-key';

/** Looks after one case's key while the keys of one of its members are open. Nearly always there is nothing to do. */
@Injectable()
export class TendCaseKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: Cases,
    private readonly standings: StandingsOfTeams,
    private readonly doKeyWork: DoKeyWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(giver: KeyGiver, caseId: string): Promise<void> {
    if (!(await this.waiting(giver, caseId))) return;
    await this.work.run(async (tx) => {
      const tended = await this.cases.lock(tx, caseId);
      // Another member may have done it while we waited for the row.
      const work = await this.waiting(giver, caseId, tx);
      if (work) await this.doKeyWork.run(tx, giver, tended, work);
    });
  }

  /** null when there is nothing to do, or nothing this member could do because they wait for the key themselves. */
  private async waiting({ actor }: KeyGiver, caseId: string, tx?: Tx): Promise<KeyWork | null> {
    const { members, key } = await this.standings.of(caseId, tx);
    const holds = members.some((member) => member.officerId === actor.id && member.enrolled);
    if (!key || !holds) return null;
    const work = keyWork({ members, ...key }, this.clock.now());
    return isNothing(work) ? null : work;
  }
}
