import { createRequire } from 'node:module';

/**
 * TP-1 read off its page and written down again, without a line of ours: what an expert for a court would write who
 * has the rows, a password and the page. Only the binding to libsodium is shared.
 */
interface Binding {
  crypto_generichash(out: Buffer, input: Buffer, key?: Buffer): void;
  crypto_kdf_derive_from_key(out: Buffer, id: number, context: Buffer, key: Buffer): void;
  crypto_box_seed_keypair(publicKey: Buffer, secretKey: Buffer, seed: Buffer): void;
  crypto_scalarmult_base(publicKey: Buffer, secretKey: Buffer): void;
  crypto_box_seal_open(out: Buffer, sealed: Buffer, publicKey: Buffer, secretKey: Buffer): boolean;
  crypto_aead_xchacha20poly1305_ietf_decrypt(
    out: Buffer,
    nsec: null,
    sealed: Buffer,
    additional: Buffer,
    nonce: Buffer,
    key: Buffer,
  ): number;
  crypto_pwhash(
    out: Buffer,
    password: Buffer,
    salt: Buffer,
    passes: number,
    memory: number,
    kind: number,
  ): void;
  crypto_pwhash_ALG_ARGON2ID13: number;
}
const sodium = createRequire(__filename)('sodium-native') as Binding;

export const uuid = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
export const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
export function be(value: number, bytes: number): Buffer {
  const out = Buffer.alloc(bytes);
  out.writeUIntBE(value, 0, bytes);
  return out;
}

export function blake2b(input: Buffer, key?: Buffer): Buffer {
  const out = Buffer.alloc(32);
  if (key) sodium.crypto_generichash(out, input, key);
  else sodium.crypto_generichash(out, input);
  return out;
}

export function kdf(key: Buffer, id: number, context: string): Buffer {
  const out = Buffer.alloc(32);
  sodium.crypto_kdf_derive_from_key(out, id, ascii(context), key);
  return out;
}

export interface Pair {
  readonly publicKey: Buffer;
  readonly secretKey: Buffer;
}

export function pairFromSeed(seed: Buffer): Pair {
  const pair = { publicKey: Buffer.alloc(32), secretKey: Buffer.alloc(32) };
  sodium.crypto_box_seed_keypair(pair.publicKey, pair.secretKey, seed);
  return pair;
}

export function pairFromSecret(secretKey: Buffer): Pair {
  const publicKey = Buffer.alloc(32);
  sodium.crypto_scalarmult_base(publicKey, secretKey);
  return { publicKey, secretKey };
}

/** A sealed record must begin with what its row claims; what follows is the secret. */
export function unseal(sealed: Buffer, { publicKey, secretKey }: Pair, claim: Buffer): Buffer {
  const out = Buffer.alloc(sealed.length - 48);
  if (!sodium.crypto_box_seal_open(out, sealed, publicKey, secretKey)) throw new Error('does not open');
  if (!out.subarray(0, claim.length).equals(claim)) throw new Error('is of another row');
  return out.subarray(claim.length);
}

/** `nonce ‖ AEAD` */
export function decrypt(sealed: Buffer, key: Buffer, additional: Buffer): Buffer {
  const out = Buffer.alloc(sealed.length - 24 - 16);
  const [nonce, body] = [sealed.subarray(0, 24), sealed.subarray(24)];
  sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(out, null, body, additional, nonce, key);
  return out;
}

export function argon2id(password: string, salt: Buffer, passes: number, memory: number): Buffer {
  const out = Buffer.alloc(32);
  const typed = Buffer.from(password.normalize('NFC'));
  sodium.crypto_pwhash(out, typed, salt, passes, memory, sodium.crypto_pwhash_ALG_ARGON2ID13);
  return out;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The 110 bits of a code, as 14 bytes. Its two check symbols are for people who slip. */
export function secretOfCode(code: string): Buffer {
  const symbols = Array.from(code.replaceAll('-', '').slice(0, 22), (symbol) =>
    BigInt(ALPHABET.indexOf(symbol)),
  );
  const bits = symbols.reduce((left, symbol) => left * 32n + symbol, 0n);
  return Buffer.from(bits.toString(16).padStart(28, '0'), 'hex');
}

/** `sodium_pad`: the last 0x80 and the zeroes behind it. */
export function unpadded(padded: Buffer): Buffer {
  return padded.subarray(0, padded.lastIndexOf(0x80));
}
