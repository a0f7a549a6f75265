/** Why the vault said no. A closed list: callers may switch over it, nothing typed by a person is ever in it. */
export type VaultRefusal =
  | 'bad_argument' // an id that is no UUID, a number out of range, a key of the wrong length: a fault of the caller
  | 'malformed' // wrong magic, version or length: not a record of ours
  | 'cannot_open' // authentication failed: another key, another place, or a byte was changed
  | 'wrong_claim' // it opened, and says inside that it belongs somewhere else than its row claims
  | 'wrong_key' // the secret inside does not give the public key it should
  | 'bad_padding'
  | 'bad_signature'
  | 'expired'
  | 'broken_chain' // a message is missing, repeated, moved or forged
  | 'manifest_mismatch' // a file is not what its manifest says
  | 'too_long'
  | 'too_busy' // more sign-ins wait than the queue takes
  | 'wiped' // a secret was used after it was wiped
  | 'kept_secret'; // somebody tried to turn a secret into JSON

/**
 * Thrown wherever libsodium would answer false, and wherever a record is not what its row claims. Carries the
 * reason and nothing else: no bytes, no ids, so that it may be logged.
 */
export class VaultRefused extends Error {
  constructor(readonly reason: VaultRefusal) {
    super(`vault refused: ${reason}`);
    this.name = 'VaultRefused';
  }
}

/** Throws the refusal unless the condition holds. */
export function refuseUnless(condition: boolean, reason: VaultRefusal): asserts condition {
  if (!condition) throw new VaultRefused(reason);
}
