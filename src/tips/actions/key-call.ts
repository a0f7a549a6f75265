import { Injectable } from '@nestjs/common';
import { DomainError, type OfficerActor } from '../../kernel';
import { newId } from '../../platform';
import { hash } from '../../vault';
import { newReceiptCode, readReceiptCode } from '../../vault/receipts';
import type { Tip } from '../data/tip.entity';
import { Tips } from '../data/tips';
import { TipsOfTeam } from '../data/tips-of-team';
import type { Channel } from '../rules/kinds';
import type { TipBody } from '../rules/tip-body';
import { refuseTip } from '../tips.errors';
import { CallTarget } from './call-target';
import { SealTip, type SealingTarget } from './seal-tip';

/** What an officer passes on: a call, a letter, a report of Crimestoppers or of a newsroom. */
export interface KeyedCall {
  readonly ref: string;
  readonly channel: Channel;
  readonly body: TipBody;
  /** A receipt code to be read out; null where nobody wants to come back. */
  readonly code: string | null;
  /** Of the form it was typed into: the same form with the same words is one call, however often it is sent. */
  readonly formId?: string;
}

export interface KeptCall {
  readonly tip: Tip;
  /** Opens the tip. Another than was brought where that one is taken. */
  readonly code: string | null;
  /** Card or account numbers were taken out before sealing. */
  readonly struck: boolean;
}

/** Keys what somebody told an officer as a tip. It joins the one queue, sealed like any other. */
@Injectable()
export class KeyCall {
  constructor(
    private readonly ofTeam: TipsOfTeam,
    private readonly target: CallTarget,
    private readonly sealTip: SealTip,
    private readonly tips: Tips,
  ) {}

  async run(actor: OfficerActor, call: KeyedCall): Promise<KeptCall> {
    const inCase = await this.ofTeam.inCase(actor, call.ref);
    const target = await this.target.of(inCase, call.body);
    const id = callTipId(call);
    const kept = await this.seal(actor, call, target, { id, code: call.code });
    if (kept) return kept;
    const known = await this.tips.anywhere(id);
    if (known?.forceId === target.forceId) return { tip: known, code: call.code, struck: false };
    // The code belongs to another tip: what was told is taken all the same, under a new one.
    const again = await this.seal(actor, call, target, { id, code: newReceiptCode() });
    if (!again) throw refuseTip('tip_receipt_taken');
    return again;
  }

  /** null where the receipt, or the very call, is taken already. */
  private async seal(
    actor: OfficerActor,
    { body, channel }: KeyedCall,
    target: SealingTarget,
    { id, code }: { id: string; code: string | null },
  ): Promise<KeptCall | null> {
    const receipt = code === null ? null : readReceiptCode(code);
    if (code !== null && !receipt) {
      throw refuseTip('tip_not_valid', { count: 1 }, [{ field: 'receipt', code: 'receipt_check_code' }]);
    }
    try {
      return { ...(await this.sealTip.run({ actor, body, channel, target, receipt, id })), code };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'tip_receipt_taken') return null;
      throw error;
    } finally {
      receipt?.wipe();
    }
  }
}

/**
 * The id of what is typed into one form. The form's own number is random and kept nowhere, so the id tells nobody
 * what was typed; other words in the same form are another tip, and nothing is dropped.
 */
function callTipId({ formId, body, channel, code }: KeyedCall): string {
  if (formId === undefined) return newId();
  const bytes = hash('keyed-call', formId, JSON.stringify([body, channel, code])).subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
