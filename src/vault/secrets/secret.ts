import { inspect } from 'node:util';
import { sodium } from '../sodium/binding';
import { refuseUnless, VaultRefused } from '../vault-refused';
import { releaseSlot, SLOT_BYTES, takeSlot } from './arena';

/** What a secret is for. Part of its type, so that a notes key can never stand where a tip key belongs. */
export type SecretKind =
  | 'officer seed'
  | 'officer box key'
  | 'officer signing seed'
  | 'officer seen key'
  | 'password key'
  | 'session key'
  | 'case secret'
  | 'tip key'
  | 'notes key'
  | 'upload secret'
  | 'file key'
  | 'receipt'
  | 'tipster secret'
  | 'resend key'
  | 'pepper'
  | 'node key'
  | 'force root seed'
  | 'custodian secret'
  | 'derived key';

/** Secrets nobody wiped are zeroed when they are collected: a forgotten `wipe` is late, not a leak. */
const forgotten = new FinalizationRegistry<Buffer>(releaseSlot);

/** Set once from inside the class, so that not even `secret.constructor` leads to the bytes. */
let reveal: (secret: Secret<SecretKind>) => Buffer;

/**
 * A key in guarded memory. Outside the vault it can be passed on and wiped, and nothing else: it prints as
 * `[secret]`, refuses to become JSON, and its bytes are reachable only through `bytesOf`, which no front door
 * exports.
 */
export class Secret<K extends SecretKind> {
  #slot: Buffer | null;
  readonly #bytes: number;

  constructor(
    readonly kind: K,
    bytes: number = SLOT_BYTES,
  ) {
    this.#bytes = bytes;
    this.#slot = takeSlot();
    forgotten.register(this, this.#slot, this);
  }

  static {
    reveal = (secret) => {
      if (secret.#slot === null) throw new VaultRefused('wiped');
      return secret.#slot.subarray(0, secret.#bytes);
    };
  }

  get wiped(): boolean {
    return this.#slot === null;
  }

  /** Zeroes the secret and gives its memory back. Wiping twice is harmless. */
  wipe(): void {
    if (this.#slot === null) return;
    forgotten.unregister(this);
    releaseSlot(this.#slot);
    this.#slot = null;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): never {
    throw new VaultRefused('kept_secret');
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}

/** The bytes of a secret, for the vault's own calls only. The view dies with the secret: never keep it. */
export function bytesOf(secret: Secret<SecretKind>): Buffer {
  return reveal(secret);
}

/** Copies bytes into a new secret. The caller still owns, and wipes, what it passed. */
export function secretFrom<K extends SecretKind>(kind: K, bytes: Uint8Array): Secret<K> {
  refuseUnless(bytes.length > 0 && bytes.length <= SLOT_BYTES, 'bad_argument');
  const secret = new Secret(kind, bytes.length);
  bytesOf(secret).set(bytes);
  return secret;
}

/** The same, for a key that must have the full 32 bytes. */
export function keyFrom<K extends SecretKind>(kind: K, bytes: Uint8Array): Secret<K> {
  refuseUnless(bytes.length === SLOT_BYTES, 'bad_argument');
  return secretFrom(kind, bytes);
}

export function randomSecret<K extends SecretKind>(kind: K, bytes: number = SLOT_BYTES): Secret<K> {
  const secret = new Secret(kind, bytes);
  sodium.randombytes_buf(bytesOf(secret));
  return secret;
}

/** Runs the work and wipes the secrets whatever happens. */
export function wipingAfter<T>(secrets: readonly { wipe(): void }[], work: () => T): T {
  try {
    return work();
  } finally {
    for (const secret of secrets) secret.wipe();
  }
}

/** Runs the work on a plain buffer and zeroes the buffer whatever happens. */
export function zeroingAfter<T>(buffer: Buffer, work: (buffer: Buffer) => T): T {
  try {
    return work(buffer);
  } finally {
    sodium.sodium_memzero(buffer);
  }
}
