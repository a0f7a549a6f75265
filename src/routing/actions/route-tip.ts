import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases';
import { UnitOfWork } from '../../platform';
import { Tips } from '../../tips';
import { HandOut } from './hand-out';
import { TellWaiting } from './tell-waiting';

/** A tip by its id, as the event of its arrival names it. */
export interface ReceivedTip {
  readonly tipId: string;
  readonly forceId: string;
}

/**
 * Gives a new tip to whoever answers for it and says that it waits. Done twice it does no harm: what somebody has
 * opened or taken meanwhile stays as it is.
 */
@Injectable()
export class RouteTip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: Cases,
    private readonly tips: Tips,
    private readonly handOut: HandOut,
    private readonly tell: TellWaiting,
  ) {}

  async run({ tipId, forceId }: ReceivedTip): Promise<void> {
    await this.work.run(async (tx) => {
      const found = await this.tips.byId(forceId, tipId, tx);
      if (!found) return;
      // Nobody joins or leaves the team before the tip is with one who stays.
      await this.cases.lock(tx, found.caseId);
      const tip = await this.tips.lock(tx, tipId);
      if (tip.state === 'received') await this.tell.run(tx, tip, await this.handOut.run(tx, tip));
    });
  }
}
