import { HANDOUT_OBJECTS, SIGNED_URL_SECONDS, type ByteRange, type SignedUrlTerms } from './object-store';

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)?$/;
const PREFIX = /^([a-z0-9-]+\/)*([a-z0-9-]+(\.[a-z0-9]*)?)?$/;
const KEY_CHARACTERS = 200;
const FILENAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;
const CONTENT_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;

/** Whether a file or an object may be one of ours. */
export const isObjectKey = (key: string): boolean => KEY.test(key) && key.length <= KEY_CHARACTERS;

/** Refuses a key that could leave the store's folder or surprise a bucket. */
export function assertObjectKey(key: string): void {
  if (!isObjectKey(key)) throw new TypeError('This is not an object key.');
}

/** Refuses the beginning of no key. */
export function assertKeyPrefix(prefix: string): void {
  if (!PREFIX.test(prefix) || prefix.length > KEY_CHARACTERS) throw new TypeError('No key begins like this.');
}

/** Refuses positions that are none. */
export function assertByteRange({ start, end }: ByteRange): void {
  const good = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start;
  if (!good) throw new TypeError('This is not a range of bytes.');
}

/** Refuses to sign for anything but a handout, or on terms that say too much or last too long. */
export function assertSignable(key: string, { seconds, filename, contentType }: SignedUrlTerms): void {
  assertObjectKey(key);
  if (!key.startsWith(HANDOUT_OBJECTS)) throw new TypeError('Addresses are signed for handouts only.');
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > SIGNED_URL_SECONDS) {
    throw new TypeError(`A signed address works for 1 to ${SIGNED_URL_SECONDS} seconds.`);
  }
  if (!FILENAME.test(filename) || !CONTENT_TYPE.test(contentType)) {
    throw new TypeError('A signed address carries a plain file name and a content type.');
  }
}
