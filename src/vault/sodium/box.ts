import { bytesOf, Secret, zeroingAfter, type SecretKind } from '../secrets/secret';
import { refuseUnless, VaultRefused } from '../vault-refused';
import { sodium } from './binding';

const PUBLIC_KEY_BYTES = 32;
const SEAL_BYTES = 48;
const SECRET_BYTES = 32;

export function newBoxSecret<K extends SecretKind>(kind: K): Secret<K> {
  const secret = new Secret(kind);
  sodium.crypto_box_keypair(Buffer.alloc(PUBLIC_KEY_BYTES), bytesOf(secret));
  return secret;
}

export function boxSecretFromSeed<K extends SecretKind>(kind: K, seed: Secret<SecretKind>): Secret<K> {
  const secret = new Secret(kind);
  sodium.crypto_box_seed_keypair(Buffer.alloc(PUBLIC_KEY_BYTES), bytesOf(secret), bytesOf(seed));
  return secret;
}

const publicKeys = new WeakMap<Secret<SecretKind>, Buffer>();

/** The public half of a box secret; remembered, because opening ten thousand wraps would derive it as often. */
export function boxPublicKey(secret: Secret<SecretKind>): Buffer {
  const known = publicKeys.get(secret);
  if (known) return known;
  const publicKey = Buffer.alloc(PUBLIC_KEY_BYTES);
  sodium.crypto_scalarmult_base(publicKey, bytesOf(secret));
  publicKeys.set(secret, publicKey);
  return publicKey;
}

/** `seal(publicKey, plaintext)`. A key that is no point of the curve is the caller's fault. */
export function seal(publicKey: Buffer, plaintext: Uint8Array): Buffer {
  refuseUnless(publicKey.length === PUBLIC_KEY_BYTES, 'bad_argument');
  const sealed = Buffer.alloc(plaintext.length + SEAL_BYTES);
  try {
    sodium.crypto_box_seal(sealed, plaintext, publicKey);
  } catch {
    // The binding only says "status: -1": the public key is one of the few that give no shared secret.
    throw new VaultRefused('bad_argument');
  }
  return sealed;
}

/** Opens what `seal` made. The binding answers false for a failure and leaves the buffer; this throws. */
export function unseal(secret: Secret<SecretKind>, sealed: Buffer): Buffer {
  refuseUnless(sealed.length >= SEAL_BYTES, 'malformed');
  const plaintext = Buffer.alloc(sealed.length - SEAL_BYTES);
  const opened = sodium.crypto_box_seal_open(plaintext, sealed, boxPublicKey(secret), bytesOf(secret));
  refuseUnless(opened, 'cannot_open');
  return plaintext;
}

/** `seal(publicKey, context ‖ secret)`: the shape of every grant, wrap and escrow. */
export function sealSecret(publicKey: Buffer, context: Buffer, secret: Secret<SecretKind>): Buffer {
  return zeroingAfter(Buffer.concat([context, bytesOf(secret)]), (plaintext) => seal(publicKey, plaintext));
}

/**
 * Opens such a record and compares its *whole* context with what the row claims, so that no field can be
 * forgotten in the comparison.
 */
export function unsealSecret<K extends SecretKind>(
  kind: K,
  opener: Secret<SecretKind>,
  sealed: Buffer,
  context: Buffer,
): Secret<K> {
  refuseUnless(sealed.length === context.length + SECRET_BYTES + SEAL_BYTES, 'malformed');
  return zeroingAfter(unseal(opener, sealed), (plaintext) => takeSecret(kind, plaintext, context));
}

/** The secret behind a context that must match, out of an opened record. */
export function takeSecret<K extends SecretKind>(kind: K, plaintext: Buffer, context: Buffer): Secret<K> {
  refuseUnless(plaintext.length === context.length + SECRET_BYTES, 'malformed');
  refuseUnless(plaintext.subarray(0, context.length).equals(context), 'wrong_claim');
  const secret = new Secret(kind);
  bytesOf(secret).set(plaintext.subarray(context.length));
  return secret;
}
