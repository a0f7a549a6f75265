import { generateSync, generateURI, ScureBase32Plugin } from 'otplib';
import { ascii, idBytes, joined } from '../codec/bytes';
import type { NodeKey } from '../secrets/kinds';
import { zeroingAfter } from '../secrets/secret';
import { decrypt, encrypt } from '../sodium/aead';
import { sameBytes } from '../sodium/hash';
import { randomBytes } from '../sodium/random';

/** RFC 4226, section 4: at least 128 bits, 160 recommended, which is what every authenticator takes. */
const SECRET_BYTES = 20;
/** RFC 6238: what every authenticator does unless it is told otherwise, and many do even then. */
const STEP_SECONDS = 30;
const CODE = /^\d{6}$/;

/** A secret as the database keeps it, and whose it is. */
export interface KeptTotp {
  readonly officerId: string;
  readonly sealed: Buffer;
}

/**
 * A new secret of an authenticator, sealed under a key of the node and to its officer: the database alone gives no code,
 * and a row copied to somebody else opens nothing.
 */
export function newTotpSecret(key: NodeKey, officerId: string): Buffer {
  return zeroingAfter(randomBytes(SECRET_BYTES), (secret) => encrypt(key, secret, contextOf(officerId)));
}

/** The secret as people type it into an authenticator, in groups of four. Shown while it is set up, and never again. */
export function totpKeyText(key: NodeKey, kept: KeptTotp): string {
  return (withSecret(key, kept, base32).match(/.{1,4}/g) ?? []).join(' ');
}

/** The same as the address that an authenticator reads out of a QR code. */
export function totpUri(key: NodeKey, kept: KeptTotp, issuer: string, label: string): string {
  return withSecret(key, kept, (secret) => generateURI({ issuer, label, secret: base32(secret) }));
}

/** Six digits, as they come out of an authenticator. */
export function isTotpCode(code: string): boolean {
  return CODE.test(code);
}

/**
 * The step whose code this is, or null. Taken are the code of now and its two neighbours (RFC 6238, section 5.2: a
 * telephone's clock, and somebody's typing), and only of steps after `after`: a code works once. Every candidate is
 * worked out and compared in full, whichever is right.
 */
export function totpStep(
  key: NodeKey,
  kept: KeptTotp,
  code: string,
  at: { readonly now: Date; readonly after: number },
): number | null {
  if (!isTotpCode(code)) return null;
  const typed = Buffer.from(code);
  const current = Math.floor(at.now.getTime() / 1000 / STEP_SECONDS);
  return withSecret(key, kept, (secret) => {
    let found: number | null = null;
    for (const step of [current - 1, current, current + 1]) {
      const right = Buffer.from(generateSync({ secret, epoch: step * STEP_SECONDS, period: STEP_SECONDS }));
      if (sameBytes(right, typed) && step > at.after) found = step;
    }
    return found;
  });
}

function withSecret<T>(key: NodeKey, { officerId, sealed }: KeptTotp, work: (secret: Buffer) => T): T {
  return zeroingAfter(decrypt(key, sealed, contextOf(officerId)), work);
}

const base32 = (secret: Uint8Array): string => new ScureBase32Plugin().encode(secret, { padding: false });

const contextOf = (officerId: string): Buffer => joined(ascii('node-totp'), idBytes(officerId));
