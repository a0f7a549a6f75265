import { exactly } from '../codec/bytes';
import type { PasswordKey, Pepper } from '../secrets/kinds';
import { bytesOf, keyFrom, wipingAfter, zeroingAfter, type Secret } from '../secrets/secret';
import { derive, hash, keyedHash, sameBytes } from '../sodium/hash';
import { argon2id, type PasswordCost } from './password-queue';

export const SALT_BYTES = 16;
const CONTEXT = 'tp1login';

/** What one password gives: a verifier to compare and a key that opens the seed. Wipe it when the seed is open. */
export interface PasswordKeys {
  /** `BLAKE2b(verifier)`, the only thing of these that is stored. */
  readonly verifierHash: Buffer;
  readonly key: PasswordKey;
  wipe(): void;
}

/**
 * Argon2id keyed with the pepper (section 3). Waits for its turn: at most two at once a process; refuses with
 * `too_busy` when the queue is full. The password is NFC UTF-8; the string itself cannot be zeroed, its bytes are.
 */
export async function passwordKeys(
  password: string,
  salt: Buffer,
  cost: PasswordCost,
  pepper: Pepper,
): Promise<PasswordKeys> {
  exactly(salt, SALT_BYTES);
  const slow = await argon2id(Buffer.from(password.normalize('NFC'), 'utf8'), salt, cost);
  return wipingAfter([slow], () => {
    const k = zeroingAfter(keyedHash(pepper, bytesOf(slow)), (bytes) => keyFrom('derived key', bytes));
    return wipingAfter([k], () => fromDerived(k));
  });
}

export function passwordMatches(keys: PasswordKeys, storedVerifierHash: Buffer): boolean {
  return sameBytes(keys.verifierHash, storedVerifierHash);
}

/** A key of a further wrap (a passkey's PRF output, a key service's answer). The caller zeroes what it passed. */
export function furtherWrapKey(bytes: Uint8Array): PasswordKey {
  return keyFrom('password key', bytes);
}

function fromDerived(k: Secret<'derived key'>): PasswordKeys {
  const verifier = derive('derived key', k, 1, CONTEXT);
  const key = derive('password key', k, 2, CONTEXT);
  return wipingAfter([verifier], () => ({
    verifierHash: hash(bytesOf(verifier)),
    key,
    wipe: () => key.wipe(),
  }));
}
