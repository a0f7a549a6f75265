import { sodium } from './binding';

export const NONCE_BYTES = 24;

/** Fresh random bytes from the operating system. */
export function randomBytes(count: number): Buffer {
  const bytes = Buffer.alloc(count);
  if (count > 0) sodium.randombytes_buf(bytes);
  return bytes;
}

/** A random UUID v4: no time inside, as section 2 asks of every id. */
export function randomId(): string {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** 256 random bits as URL-safe text. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Where nonces come from. No caller of the vault may choose one; the specs set this to reproduce the known
 * answers, which is why it is an object and why no front door exports it.
 */
export const nonces = { next: (): Buffer => randomBytes(NONCE_BYTES) };
