import { bytesOf, type Secret, type SecretKind } from '../secrets/secret';
import { refuseUnless, VaultRefused } from '../vault-refused';
import { sodium } from './binding';
import { NONCE_BYTES, nonces } from './random';

const TAG_BYTES = 16;
export const AEAD_OVERHEAD = NONCE_BYTES + TAG_BYTES;

/** `nonce ‖ AEAD(key, plaintext, additional)`. The nonce is always fresh and never the caller's. */
export function encrypt(key: Secret<SecretKind>, plaintext: Uint8Array, additional: Uint8Array): Buffer {
  const out = Buffer.alloc(AEAD_OVERHEAD + plaintext.length);
  const nonce = out.subarray(0, NONCE_BYTES);
  nonce.set(nonces.next());
  const body = out.subarray(NONCE_BYTES);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(body, plaintext, additional, null, nonce, bytesOf(key));
  return out;
}

/** Opens what `encrypt` made. The caller zeroes the plaintext it receives. */
export function decrypt(key: Secret<SecretKind>, sealed: Buffer, additional: Uint8Array): Buffer {
  refuseUnless(sealed.length >= AEAD_OVERHEAD, 'malformed');
  const plaintext = Buffer.alloc(sealed.length - AEAD_OVERHEAD);
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const body = sealed.subarray(NONCE_BYTES);
  const keyBytes = bytesOf(key);
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(plaintext, null, body, additional, nonce, keyBytes);
  } catch {
    // The binding's one message says "could not verify data" for every cause: there is nothing to keep of it.
    throw new VaultRefused('cannot_open');
  }
  return plaintext;
}
