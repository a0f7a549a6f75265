import type { CaseKey } from '../../cases';
import { newId } from '../../platform';
import { sealTipsterMessage, sealTipWrap, type TipKey, type TipsterMessage } from '../../vault';
import {
  receiptLookup,
  resendMac,
  tipsterKeys,
  type ReceiptSecret,
  type TipsterKeys,
} from '../../vault/receipts';
import type { TipMessage } from '../data/tip-message.entity';
import type { TipWrap } from '../data/tip-wrap.entity';
import type { TipBody } from '../rules/tip-body';

/** Whom a tip can be read by besides the case: what is kept of a receipt, and the key that tells repetitions. */
export interface Tipster {
  readonly lookup: Buffer;
  readonly keys: TipsterKeys;
}

export const FIRST_KEY_VERSION = 1;
export const FROM_TIPSTER = 0;

/** The tipster behind a receipt. Wipe the keys in a `finally`. */
export function tipsterOf(receipt: ReceiptSecret): Tipster {
  return { lookup: receiptLookup(receipt), keys: tipsterKeys(receipt) };
}

/** What was said, as it is sealed: the exact time is only in here. */
export function messageOf(body: TipBody, at: Date): TipsterMessage {
  const { kind, person, still, text, names, basis, threatToLife, contact, victim, via } = body;
  return {
    v: 1,
    at: `${at.toISOString().slice(0, 19)}Z`,
    kind,
    text,
    names,
    threatToLife,
    ...(basis && { basis }),
    ...(person !== null && { person }),
    ...(still !== undefined && { still }),
    ...(contact && { contact }),
    ...(victim && { victim }),
    ...(via !== undefined && { via }),
  };
}

/** The first message of a tip. It carries the tipster's public key, which later wraps are made for. */
export function firstMessage(
  tipKey: TipKey,
  tipId: string,
  message: TipsterMessage,
  tipster: Tipster | null,
): TipMessage {
  const place = { tipId, messageId: newId(), seq: 1, keyVersion: FIRST_KEY_VERSION, previous: null };
  const sealed = tipster ? { ...message, tipsterKey: tipster.keys.publicKey } : message;
  return {
    id: place.messageId,
    tipId,
    seq: place.seq,
    direction: FROM_TIPSTER,
    keyVersion: FIRST_KEY_VERSION,
    envelope: sealTipsterMessage(tipKey, place, sealed),
    resendMac: tipster && resendMac(tipster.keys, message),
  };
}

/** The tip's key for the case's team and, where there is a receipt, for the tipster. */
export function firstWraps(
  tipKey: TipKey,
  tipId: string,
  { caseId, epoch, publicKey }: CaseKey,
  tipster: Tipster | null,
): TipWrap[] {
  const wrapped = (who: TipWrap['who'], to: Buffer): TipWrap => {
    const claim = { tipId, who, keyVersion: FIRST_KEY_VERSION, caseId, epoch };
    return { ...claim, wrap: sealTipWrap(tipKey, to, claim) };
  };
  return [wrapped('C', publicKey), ...(tipster ? [wrapped('S', tipster.keys.publicKey)] : [])];
}
