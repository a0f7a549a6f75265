import { Inject, Injectable } from '@nestjs/common';
import { Cases } from '../../cases';
import { CLOCK, isPracticeName, type Clock } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { newTipsterSession, readReceiptCode, receiptLookup, tipsterKeys } from '../../vault/receipts';
import { Tips } from '../data/tips';
import type { Tip } from '../data/tip.entity';
import { TipsterSessions } from '../data/tipster-sessions';
import { refuseTip } from '../tips.errors';

export const TIPSTER_SESSION_MINUTES = 20;

export interface ReturnedTipster {
  /** Travels in a hidden field of each form; the row it belongs to opens nothing without it. */
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Lets a tipster back in with their receipt code, for twenty minutes. "Check the code" comes before any key work and
 * any look at the database; what is known and what is not take the same way until the last step.
 */
@Injectable()
export class ReturnToTip {
  constructor(
    private readonly tips: Tips,
    private readonly sessions: TipsterSessions,
    private readonly cases: Cases,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(typed: string): Promise<ReturnedTipster> {
    const receipt = readReceiptCode(typed);
    if (!receipt) {
      throw refuseTip('receipt_check_code', {}, [{ field: 'receipt', code: 'receipt_check_code' }]);
    }
    const keys = tipsterKeys(receipt);
    try {
      const tip = await this.tips.byLookup(receiptLookup(receipt));
      const mayOpen =
        tip !== null && (await this.tips.wrapsOf(tip.id, 'S')).length > 0 && !(await this.isPractice(tip));
      if (!mayOpen) throw refuseTip('receipt_unknown', {}, [{ field: 'receipt', code: 'receipt_unknown' }]);
      const now = this.clock.now();
      const expiresAt = new Date((Math.floor(now.getTime() / 1000) + TIPSTER_SESSION_MINUTES * 60) * 1000);
      const { token, sidHash, sealedKeys } = newTipsterSession(keys, { tipId: tip.id, expiresAt });
      await this.work.run(async (tx) => {
        await this.sessions.sweep(tx, now);
        await this.sessions.add(tx, { sidHash, tipId: tip.id, expiresAt, sealedKeys });
      });
      return { token, expiresAt };
    } finally {
      keys.wipe();
      receipt.wipe();
    }
  }

  /** What is written in a practice case is answered inside the house: no page of the public's has any of it. */
  private async isPractice({ forceId, caseId }: Tip): Promise<boolean> {
    const inCase = await this.cases.byId(forceId, caseId);
    return inCase !== null && (inCase.practice || isPracticeName(inCase.ref));
  }
}
