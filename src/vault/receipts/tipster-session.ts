import { bytesOf, keyFrom, wipingAfter, zeroingAfter } from '../secrets/secret';
import {
  newSessionKey,
  openSession,
  sealSession,
  sessionKeyFrom,
  sessionKeyText,
  sidHashOf,
  type SessionScope,
} from '../sessions';
import { refuseUnless } from '../vault-refused';
import { keysOf, type TipsterKeys } from './receipt';

const KEY_BYTES = 32;

/** What the row says of a tipster's session. */
export interface TipsterSessionClaim {
  readonly tipId: string;
  readonly expiresAt: Date;
}

export interface NewTipsterSession {
  /** `K`: travels in a hidden field of each form, and in a cookie only where the browser takes one. */
  readonly token: string;
  readonly sidHash: Buffer;
  readonly sealedKeys: Buffer;
}

/** Twenty minutes with the tip (the caller sets the expiry), without keeping the code. */
export function newTipsterSession(keys: TipsterKeys, claim: TipsterSessionClaim): NewTipsterSession {
  const key = newSessionKey();
  const payload = Buffer.concat([bytesOf(keys.secret), bytesOf(keys.resendKey)]);
  return wipingAfter([key], () =>
    zeroingAfter(payload, () => {
      const row = sealSession(key, payload, scopeOf(claim));
      return { token: sessionKeyText(key), sidHash: row.sidHash, sealedKeys: row.sealed };
    }),
  );
}

/** What the row of a presented token is looked up by. Refuses what cannot be a token of ours. */
export function tipsterSessionLookup(token: string): Buffer {
  const key = sessionKeyFrom(token);
  return wipingAfter([key], () => sidHashOf(key));
}

/** The tipster's keys, on any node. Fails with another token, a later expiry or another tip. */
export function openTipsterSession(
  token: string,
  sealedKeys: Buffer,
  claim: TipsterSessionClaim,
  now: Date,
): TipsterKeys {
  const key = sessionKeyFrom(token);
  return wipingAfter([key], () => {
    const payload = openSession(key, sealedKeys, scopeOf(claim), now);
    return zeroingAfter(payload, () => {
      refuseUnless(payload.length === 2 * KEY_BYTES, 'malformed');
      const secret = keyFrom('tipster secret', payload.subarray(0, KEY_BYTES));
      return keysOf(secret, keyFrom('resend key', payload.subarray(KEY_BYTES)));
    });
  });
}

function scopeOf({ tipId, expiresAt }: TipsterSessionClaim): SessionScope {
  return { label: 'tp1-tipsess', ownerId: tipId, expiresAt };
}
