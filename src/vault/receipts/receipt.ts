import { ascii, joined } from '../codec/bytes';
import { canonicalBody, type TipsterMessage } from '../sealing/message-body';
import { codeOfSecret, secretOfCode } from '../sealing/receipt-code';
import type { ReceiptSecret, ResendKey, TipsterSecret } from '../secrets/kinds';
import {
  bytesOf,
  keyFrom,
  randomSecret,
  secretFrom,
  wipingAfter,
  zeroingAfter,
  type Secret,
} from '../secrets/secret';
import { boxPublicKey, boxSecretFromSeed } from '../sodium/box';
import { derive, derivePublic, hash, keyedHash } from '../sodium/hash';

const CONTEXT = 'tp1rcpt_';
const SECRET_BYTES = 14;
const TOP_BITS_ZERO = 0x3f;

/** The tipster's own keys, out of a code or a session. Wipe them in a `finally`. */
export interface TipsterKeys {
  readonly publicKey: Buffer;
  readonly secret: TipsterSecret;
  readonly resendKey: ResendKey;
  wipe(): void;
}

/** A new receipt code, made when the form is rendered. A string, because a page shows it: it cannot be zeroed. */
export function newReceiptCode(): string {
  const secret = randomSecret('receipt', SECRET_BYTES);
  return wipingAfter([secret], () => {
    bytesOf(secret)[0] &= TOP_BITS_ZERO;
    return codeOfSecret(bytesOf(secret));
  });
}

/** The secret behind a typed code, or null: "check the code", before any key work or database access. */
export function readReceiptCode(typed: string): ReceiptSecret | null {
  const bytes = secretOfCode(typed);
  return bytes && zeroingAfter(bytes, () => secretFrom('receipt', bytes));
}

/** The code in its one written form, however it was typed. */
export function formatReceiptCode(secret: ReceiptSecret): string {
  return codeOfSecret(bytesOf(secret));
}

/** What a tip is found by. The row keeps this and the public key; never the code, the root or the private key. */
export function receiptLookup(secret: ReceiptSecret): Buffer {
  return withRoot(secret, (root) => derivePublic(root, 1, CONTEXT));
}

export function tipsterKeys(secret: ReceiptSecret): TipsterKeys {
  return withRoot(secret, (root) => {
    const seed = derive('derived key', root, 2, CONTEXT);
    const pair = wipingAfter([seed], () => boxSecretFromSeed('tipster secret', seed));
    return keysOf(pair, derive('resend key', root, 3, CONTEXT));
  });
}

/** The same message twice gives the same MAC: unique in its tip, so that sending a form again adds nothing. */
export function resendMac(keys: TipsterKeys, message: TipsterMessage): Buffer {
  return resendMacOf(keys.resendKey, canonicalBody(message));
}

export function resendMacOf(key: ResendKey, canonical: Buffer): Buffer {
  return zeroingAfter(canonical, () => keyedHash(key, canonical));
}

export function keysOf(secret: TipsterSecret, resendKey: ResendKey): TipsterKeys {
  return {
    publicKey: boxPublicKey(secret),
    secret,
    resendKey,
    wipe: () => {
      secret.wipe();
      resendKey.wipe();
    },
  };
}

function withRoot<T>(secret: ReceiptSecret, work: (root: Secret<'derived key'>) => T): T {
  const digest = zeroingAfter(joined(ascii('tp1-receipt'), bytesOf(secret)), (bytes) => hash(bytes));
  const root = zeroingAfter(digest, () => keyFrom('derived key', digest));
  return wipingAfter([root], () => work(root));
}
