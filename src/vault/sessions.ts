import { ascii, idBytes, joined, u64Seconds, unixSeconds } from './codec/bytes';
import type { SessionKey } from './secrets/kinds';
import { keyFrom, randomSecret, bytesOf, wipingAfter, zeroingAfter } from './secrets/secret';
import { decrypt, encrypt } from './sodium/aead';
import { derive, hash } from './sodium/hash';
import { refuseUnless } from './vault-refused';

/**
 * The construction of section 8, shared by officers and tipsters: a payload sealed under a key that only the browser
 * keeps. The row alone opens nothing, and the key alone opens nothing.
 */
export interface SessionRow {
  /** `BLAKE2b(sid)`: what the row is found by. */
  readonly sidHash: Buffer;
  readonly sealed: Buffer;
}

const CONTEXT = 'tp1sessn';
const KEY_TEXT = /^[\w-]{43}$/;

export function newSessionKey(): SessionKey {
  return randomSecret('session key');
}

/** `K` as the cookie, the token or the hidden field carries it. */
export function sessionKeyText(key: SessionKey): string {
  return bytesOf(key).toString('base64url');
}

export function sessionKeyFrom(text: string): SessionKey {
  refuseUnless(KEY_TEXT.test(text), 'malformed');
  return zeroingAfter(Buffer.from(text, 'base64url'), (bytes) => keyFrom('session key', bytes));
}

export function sidHashOf(key: SessionKey): Buffer {
  const sid = derive('derived key', key, 1, CONTEXT);
  return wipingAfter([sid], () => hash(bytesOf(sid)));
}

/** What a session is bound to besides its key. */
export interface SessionScope {
  readonly label: string;
  readonly ownerId: string;
  readonly expiresAt: Date;
}

export function sealSession(key: SessionKey, payload: Buffer, scope: SessionScope): SessionRow {
  const sidHash = sidHashOf(key);
  const sealing = derive('derived key', key, 2, CONTEXT);
  const additional = sessionContext(scope, sidHash);
  return wipingAfter([sealing], () => ({ sidHash, sealed: encrypt(sealing, payload, additional) }));
}

/** The payload, for the caller to zero; only before the expiry that was sealed with it. */
export function openSession(key: SessionKey, sealed: Buffer, scope: SessionScope, now: Date): Buffer {
  refuseUnless(unixSeconds(now) < unixSeconds(scope.expiresAt), 'expired');
  const sealing = derive('derived key', key, 2, CONTEXT);
  const additional = sessionContext(scope, sidHashOf(key));
  return wipingAfter([sealing], () => decrypt(sealing, sealed, additional));
}

function sessionContext(scope: SessionScope, sidHash: Buffer): Buffer {
  return joined(ascii(scope.label), sidHash, idBytes(scope.ownerId), u64Seconds(scope.expiresAt));
}
