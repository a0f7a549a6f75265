import { Injectable } from '@nestjs/common';
import { CaseTeams } from '../../cases';
import type { OfficerActor, SystemActor } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import { Tips } from '../data/tips';
import { TipsOfTeam } from '../data/tips-of-team';
import { stateOnAllocating } from '../rules/handling';
import { refuseTip } from '../tips.errors';
import { SayTipAct } from './say-tip-act';

export interface Allocation {
  readonly tipId: string;
  /** One who reads the case, or null: back to the room's pool. */
  readonly officerId: string | null;
}

/** Says who answers for a tip. It needs no key: nothing is opened. */
@Injectable()
export class AllocateTip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ofTeam: TipsOfTeam,
    private readonly teams: CaseTeams,
    private readonly tips: Tips,
    private readonly say: SayTipAct,
  ) {}

  async run(actor: OfficerActor, allocation: Allocation): Promise<void> {
    await this.work.run(async (tx) => {
      await this.ofTeam.tip(actor, allocation.tipId, tx);
      await this.within(tx, actor, allocation);
    });
  }

  /** The same in somebody's transaction, for whoever routes tips. They have asked who may. */
  async within(tx: Tx, actor: OfficerActor | SystemActor, { tipId, officerId }: Allocation): Promise<void> {
    const tip = await this.tips.lock(tx, tipId);
    if (tip.state === 'disposed') throw refuseTip('tip_is_closed');
    if (tip.officerId === officerId) return;
    if (officerId !== null) await this.mustRead(tx, tip.caseId, officerId);
    await this.tips.change(tx, tipId, { officerId, state: stateOnAllocating(tip, officerId) });
    await this.say.run(tx, actor, tip, {
      act: 'tip.allocated',
      verb: 'alteration',
      facts: { from: tip.officerId, to: officerId },
    });
  }

  /** Somebody without the case's key could not open what they answer for. */
  private async mustRead(tx: Tx, caseId: string, officerId: string): Promise<void> {
    const readers = await this.teams.readers(caseId, tx);
    if (!readers.some((reader) => reader.officerId === officerId)) {
      throw refuseTip('tip_officer_not_on_team', {}, [{ field: 'officer', code: 'tip_officer_not_on_team' }]);
    }
  }
}
