import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { Tips } from '../data/tips';
import { TipsOfTeam } from '../data/tips-of-team';
import { stateOnReopening } from '../rules/handling';
import { SayTipAct } from './say-tip-act';

/** Takes a closed tip back among the open ones. The reason it was closed for stays among its notes. */
@Injectable()
export class ReopenTip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ofTeam: TipsOfTeam,
    private readonly tips: Tips,
    private readonly say: SayTipAct,
  ) {}

  async run(actor: OfficerActor, tipId: string): Promise<void> {
    await this.work.run(async (tx) => {
      await this.ofTeam.tip(actor, tipId, tx);
      const tip = await this.tips.lock(tx, tipId);
      if (tip.state !== 'disposed') return;
      await this.tips.change(tx, tipId, { state: stateOnReopening(tip), disposition: null });
      const facts = { disposition: tip.disposition };
      await this.say.run(tx, actor, tip, { act: 'tip.reopened', verb: 'alteration', facts });
    });
  }
}
