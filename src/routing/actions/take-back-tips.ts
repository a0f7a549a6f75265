import { Injectable } from '@nestjs/common';
import type { KeyRotation } from '../../cases';
import { system } from '../../kernel';
import type { Tx } from '../../platform';
import { AllocateTip, Tips } from '../../tips';
import { ReadersOfCase } from '../data/readers-of-case';

const routing = system('routing');

/** Brings the open tips of those who have left a team back to the room's pool, in the transaction of their leaving. */
@Injectable()
export class TakeBackTips {
  constructor(
    private readonly tips: Tips,
    private readonly readersOf: ReadersOfCase,
    private readonly allocate: AllocateTip,
  ) {}

  async run(tx: Tx, { caseId }: KeyRotation): Promise<void> {
    const readers = await this.readersOf.of(caseId, tx);
    const left = await this.tips.withOthers(
      tx,
      caseId,
      readers.map(({ id }) => id),
    );
    for (const tipId of left) await this.allocate.within(tx, routing, { tipId, officerId: null });
  }
}
