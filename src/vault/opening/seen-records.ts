import { ascii, counting, exactly, idBytes, joined, u32 } from '../codec/bytes';
import { zeroingAfter } from '../secrets/secret';
import { decrypt, encrypt } from '../sodium/aead';
import { HASH_BYTES } from '../sodium/hash';
import { refuseUnless } from '../vault-refused';
import type { OfficerKeys } from './officer-keys';

/** What an officer has seen of a talk. `tipKeyHash` is of the tip's first key, which never changes. */
export interface Seen {
  readonly count: number;
  /** `envelopeHash` of the last envelope seen. */
  readonly head: Buffer;
  readonly tipKeyHash: Buffer;
}

const COUNT_BYTES = 4;

export function sealSeen(officer: OfficerKeys, tipId: string, seen: Seen): Buffer {
  const plaintext = joined(
    counting(seen.count, u32),
    exactly(seen.head, HASH_BYTES),
    exactly(seen.tipKeyHash, HASH_BYTES),
  );
  return zeroingAfter(plaintext, () => encrypt(officer.seen, plaintext, seenContext(tipId)));
}

export function openSeen(officer: OfficerKeys, tipId: string, record: Buffer): Seen {
  const plaintext = decrypt(officer.seen, record, seenContext(tipId));
  refuseUnless(plaintext.length === COUNT_BYTES + 2 * HASH_BYTES, 'malformed');
  return {
    count: plaintext.readUInt32BE(0),
    head: plaintext.subarray(COUNT_BYTES, COUNT_BYTES + HASH_BYTES),
    tipKeyHash: plaintext.subarray(COUNT_BYTES + HASH_BYTES),
  };
}

/**
 * What became of a talk since it was last seen. `heads` are the hashes of its envelopes, in order: what the officer
 * saw last must still stand where it stood.
 */
export function comparedWithSeen(
  seen: Seen,
  heads: readonly Buffer[],
  tipKeyHash: Buffer,
): 'unchanged' | 'longer' | 'cut_short' | 'swapped' {
  if (!seen.tipKeyHash.equals(tipKeyHash)) return 'swapped';
  if (heads.length < seen.count) return 'cut_short';
  if (!heads[seen.count - 1]?.equals(seen.head)) return 'swapped';
  return heads.length === seen.count ? 'unchanged' : 'longer';
}

const seenContext = (tipId: string): Buffer => joined(ascii('tp1-seen'), idBytes(tipId));
