import { bytesOf, zeroingAfter, type Secret, type SecretKind } from '../secrets/secret';
import { refuseUnless } from '../vault-refused';
import { sodium } from './binding';

const PUBLIC_KEY_BYTES = 32;
const SECRET_KEY_BYTES = 64;
const SIGNATURE_BYTES = 64;

export function signPublicKey(seed: Secret<SecretKind>): Buffer {
  const publicKey = Buffer.alloc(PUBLIC_KEY_BYTES);
  zeroingAfter(Buffer.alloc(SECRET_KEY_BYTES), (secretKey) =>
    sodium.crypto_sign_seed_keypair(publicKey, secretKey, bytesOf(seed)),
  );
  return publicKey;
}

/** A detached Ed25519 signature. The 64-byte key lives only while it signs; the seed is what is kept. */
export function sign(seed: Secret<SecretKind>, message: Uint8Array): Buffer {
  const signature = Buffer.alloc(SIGNATURE_BYTES);
  zeroingAfter(Buffer.alloc(SECRET_KEY_BYTES), (secretKey) => {
    sodium.crypto_sign_seed_keypair(Buffer.alloc(PUBLIC_KEY_BYTES), secretKey, bytesOf(seed));
    sodium.crypto_sign_detached(signature, message, secretKey);
  });
  return signature;
}

/** Throws unless the signature is this key's. The binding answers false, and accepts longer signatures: not here. */
export function verifySignature(publicKey: Buffer, message: Uint8Array, signature: Buffer): void {
  refuseUnless(publicKey.length === PUBLIC_KEY_BYTES, 'bad_argument');
  refuseUnless(signature.length === SIGNATURE_BYTES, 'bad_signature');
  refuseUnless(sodium.crypto_sign_verify_detached(signature, message, publicKey), 'bad_signature');
}
