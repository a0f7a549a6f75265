import { bytesOf, Secret, type SecretKind } from '../secrets/secret';
import { ascii } from '../codec/bytes';
import { sodium } from './binding';

export const HASH_BYTES = 32;

/** BLAKE2b-256. Text is hashed as UTF-8. */
export function hash(...parts: readonly (Uint8Array | string)[]): Buffer {
  const out = Buffer.alloc(HASH_BYTES);
  sodium.crypto_generichash(out, onePiece(parts));
  return out;
}

/** BLAKE2b-256 keyed with a secret. */
export function keyedHash(key: Secret<SecretKind>, ...parts: readonly (Uint8Array | string)[]): Buffer {
  const out = Buffer.alloc(HASH_BYTES);
  sodium.crypto_generichash(out, onePiece(parts), bytesOf(key));
  return out;
}

/** BLAKE2b-256 of what passes by in pieces. */
export class RunningHash {
  readonly #state = Buffer.alloc(sodium.crypto_generichash_STATEBYTES);

  constructor() {
    sodium.crypto_generichash_init(this.#state, null, HASH_BYTES);
  }

  update(piece: Uint8Array): this {
    sodium.crypto_generichash_update(this.#state, piece);
    return this;
  }

  digest(): Buffer {
    const out = Buffer.alloc(HASH_BYTES);
    sodium.crypto_generichash_final(this.#state, out);
    return out;
  }
}

/** Equal or not, in a time that depends only on the length. The binding throws on unequal lengths; this says no. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && (a.length === 0 || sodium.sodium_memcmp(a, b));
}

/** `kdf(key, id, context)` of section 2, into guarded memory. */
export function derive<K extends SecretKind>(
  kind: K,
  key: Secret<SecretKind>,
  id: number,
  context: string,
): Secret<K> {
  const out = new Secret(kind);
  sodium.crypto_kdf_derive_from_key(bytesOf(out), id, ascii(context), bytesOf(key));
  return out;
}

/** The same for a value that may be seen, like a lookup. */
export function derivePublic(key: Secret<SecretKind>, id: number, context: string): Buffer {
  const out = Buffer.alloc(HASH_BYTES);
  sodium.crypto_kdf_derive_from_key(out, id, ascii(context), bytesOf(key));
  return out;
}

/** One part is passed as it stands: a copy of a secret would be one more thing to zero. */
function onePiece(parts: readonly (Uint8Array | string)[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only instanceof Uint8Array) return only;
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
}
