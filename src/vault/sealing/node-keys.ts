import { joined, unixSeconds } from '../codec/bytes';
import type { NodeKey, Pepper } from '../secrets/kinds';
import { keyFrom, randomSecret, bytesOf } from '../secrets/secret';
import { derive, derivePublic, hash, keyedHash, sameBytes } from '../sodium/hash';

const CONTEXT = 'tp1peppr';
const CHECK_ID = 1;

/** What else the node's one secret is used for. Each purpose has a key of its own, which gives no other. */
const PURPOSES = {
  form_tokens: 2,
  audit_checkpoints: 3,
  handout_links: 4,
  webhook_secrets: 5,
  officers: 6,
  call_back_words: 7,
  second_factors: 8,
} as const;
export type NodeKeyPurpose = keyof typeof PURPOSES;

/** `PEPPER` out of its file or KMS: 32 bytes. The caller zeroes what it read. */
export function pepperFrom(bytes: Uint8Array): Pepper {
  return keyFrom('pepper', bytes);
}

/** The bytes of a new pepper, to be written to its file. Only where no officer exists yet (section 3). */
export function newPepperBytes(): Buffer {
  const pepper = randomSecret('pepper');
  const bytes = Buffer.from(bytesOf(pepper));
  pepper.wipe();
  return bytes;
}

/** What the database keeps, so that a node started with another pepper refuses to start. */
export function pepperCheckValue(pepper: Pepper): Buffer {
  return derivePublic(pepper, CHECK_ID, CONTEXT);
}

export function isPepperOf(pepper: Pepper, storedCheckValue: Buffer): boolean {
  return sameBytes(pepperCheckValue(pepper), storedCheckValue);
}

export function nodeKeyFor(purpose: NodeKeyPurpose, pepper: Pepper): NodeKey {
  return derive('node key', pepper, PURPOSES[purpose], CONTEXT);
}

/** BLAKE2b keyed with a node key: proves to any node of ours that one of us said so. */
export function nodeMac(key: NodeKey, ...parts: readonly (string | Uint8Array)[]): Buffer {
  return keyedHash(key, unambiguous(parts));
}

export type TokenVerdict = 'valid' | 'expired' | 'forged';

/**
 * A short-lived token over what stands in `parts` (the form's purpose first, then what it carries), so that nobody
 * can plant a receipt code they know in somebody else's form.
 */
export function signFormToken(key: NodeKey, parts: readonly string[], expiresAt: Date): string {
  const seconds = String(unixSeconds(expiresAt));
  return `${seconds}.${nodeMac(key, 'form-token', seconds, ...parts).toString('base64url')}`;
}

/** A verdict and no exception: an expired form is still taken, with another check; a forged one is not. */
export function checkFormToken(
  key: NodeKey,
  token: string,
  parts: readonly string[],
  now: Date,
): TokenVerdict {
  const [, seconds, mac] = /^(\d{1,12})\.([\w-]{43})$/.exec(token) ?? [];
  if (seconds === undefined || mac === undefined) return 'forged';
  const expected = nodeMac(key, 'form-token', seconds, ...parts);
  if (!sameBytes(expected, Buffer.from(mac, 'base64url'))) return 'forged';
  return unixSeconds(now) < Number(seconds) ? 'valid' : 'expired';
}

/** Each part is hashed by itself first, so that no two lists of parts give the same bytes. */
function unambiguous(parts: readonly (string | Uint8Array)[]): Buffer {
  return joined(...parts.map((part) => hash(part)));
}
