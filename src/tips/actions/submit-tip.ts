import { Inject, Injectable } from '@nestjs/common';
import { PublicAppeals, type TipTarget } from '../../appeals';
import { CLOCK, DomainError, thePublic, type Clock } from '../../kernel';
import { VaultRefused } from '../../vault';
import {
  formatReceiptCode,
  newReceiptCode,
  readReceiptCode,
  receiptLookup,
  tipsterKeys,
  type ReceiptSecret,
} from '../../vault/receipts';
import type { Tip } from '../data/tip.entity';
import { Tips } from '../data/tips';
import type { Channel } from '../rules/kinds';
import { struckBody } from '../rules/struck-body';
import { tipProblems, type TipBody } from '../rules/tip-body';
import { refuseTip } from '../tips.errors';
import { AddToTalk } from './add-to-talk';
import { messageOf } from './made-tip';
import { SealTip, type SealingTarget } from './seal-tip';

export interface TipSubmission {
  /** The appeal's address: live or withdrawn, what somebody wrote is taken. */
  readonly slug: string;
  readonly body: TipBody;
  /** The receipt code the sender holds already; null where one is to be made. */
  readonly code: string | null;
  readonly channel?: Channel;
}

export interface SubmittedTip {
  /** Opens the tip. Another than was brought where that one could not be used. */
  readonly code: string;
  readonly tipId: string;
  /** Card or account numbers were taken out before sealing. */
  readonly struck: boolean;
}

/**
 * What a member of the public sends about an appeal. Sent twice it is kept once; sent again with other words, those
 * are added. A code that cannot be used (somebody else's appeal, a way in that was closed) costs no tip: it is taken
 * under a new one.
 */
@Injectable()
export class SubmitTip {
  constructor(
    private readonly appeals: PublicAppeals,
    private readonly sealTip: SealTip,
    private readonly addToTalk: AddToTalk,
    private readonly tips: Tips,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ slug, body, code, channel = 'web' }: TipSubmission): Promise<SubmittedTip> {
    const problems = tipProblems(body);
    if (problems.length > 0) throw refuseTip('tip_not_valid', { count: problems.length }, problems);
    const brought = code === null ? null : readReceiptCode(code);
    if (code !== null && !brought) {
      throw refuseTip('tip_not_valid', { count: 1 }, [{ field: 'receipt', code: 'receipt_check_code' }]);
    }
    const target = targetOf(await this.appeals.tipTarget(slug), body);
    const taken = brought && (await this.under(brought, body, target, channel));
    if (taken) return taken;
    const made = await this.under(madeReceipt(), body, target, channel);
    if (!made) throw new Error('a tip is kept under a receipt that was made a moment ago');
    return made;
  }

  /** null where this receipt belongs to something else, or opens nothing any more. */
  private async under(
    receipt: ReceiptSecret,
    body: TipBody,
    target: SealingTarget,
    channel: Channel,
  ): Promise<SubmittedTip | null> {
    try {
      const code = formatReceiptCode(receipt);
      const known = await this.tips.byLookup(receiptLookup(receipt));
      if (!known) {
        const sealing = { actor: thePublic, body, target, channel, receipt };
        const sealed = await this.sealTip.run(sealing).catch(taken);
        if (sealed) return { code, tipId: sealed.tip.id, struck: sealed.struck };
      }
      const tip = known ?? (await this.tips.byLookup(receiptLookup(receipt)));
      if (!tip || tip.appealId !== target.appealId) return null;
      return await this.added(tip, receipt, body);
    } finally {
      receipt.wipe();
    }
  }

  private async added(tip: Tip, receipt: ReceiptSecret, body: TipBody): Promise<SubmittedTip | null> {
    const { body: clean, struck } = struckBody(body);
    const keys = tipsterKeys(receipt);
    try {
      const message = messageOf(clean, this.clock.now());
      await this.addToTalk.run(tip, keys, { message, threatToLife: clean.threatToLife });
      return { code: formatReceiptCode(receipt), tipId: tip.id, struck };
    } catch (error) {
      if (isClosed(error)) return null;
      throw error;
    } finally {
      keys.wipe();
    }
  }
}

/** The person and the picture it is about, among those the appeal shows. A number it does not know is in the words. */
function targetOf(target: TipTarget, { person, still }: TipBody): SealingTarget {
  const stills = target.persons.flatMap((each) => each.stills.map((one) => ({ one, of: each })));
  const shown = stills.find(({ one }) => one.reference === still);
  const meant = target.persons.find(({ number }) => number === person) ?? shown?.of;
  const { forceId, caseId, appealId } = target;
  return { forceId, caseId, appealId, personId: meant?.id ?? null, stillId: shown?.one.id ?? null };
}

function madeReceipt(): ReceiptSecret {
  const receipt = readReceiptCode(newReceiptCode());
  if (!receipt) throw new Error('a receipt code that was made a moment ago cannot be read');
  return receipt;
}

function taken(error: unknown): null {
  if (error instanceof DomainError && error.code === 'tip_receipt_taken') return null;
  throw error;
}

/** Closed by the tipster, or rows of it were changed: either way this receipt leads nowhere. */
function isClosed(error: unknown): boolean {
  return (
    error instanceof VaultRefused || (error instanceof DomainError && error.code === 'tipster_access_closed')
  );
}
