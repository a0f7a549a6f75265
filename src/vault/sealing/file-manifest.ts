import { idFromJson, idToJson } from '../codec/bytes';
import type { FileKey } from '../secrets/kinds';
import { bytesOf, keyFrom } from '../secrets/secret';
import { HASH_BYTES } from '../sodium/hash';
import { refuseUnless } from '../vault-refused';

/** One sealed segment as it lies in the object store. */
export interface SealedSegment {
  readonly bytes: number;
  readonly hash: Buffer;
}

/** What was learned while sealing a file. */
export interface FileSeal {
  readonly fileId: string;
  /** The true length, before the fill to its Padmé size. */
  readonly length: number;
  readonly segments: readonly SealedSegment[];
}

/** A file as its message describes it. Whoever reads the object enforces every word of it. */
export interface FileManifest extends FileSeal {
  readonly key: FileKey;
  readonly name: string;
  readonly type: string;
  /** How it was cleaned, in a word of the caller's. */
  readonly cleaned: string;
  /** BLAKE2b of what the tipster chose, so that sending the same form twice is recognised. */
  readonly hash: Buffer;
}

/** A file's key leaves the vault in this one way: into the JSON of a message about to be sealed. */
export function manifestToJson(file: FileManifest): Record<string, unknown> {
  return {
    file: idToJson(file.fileId),
    key: bytesOf(file.key).toString('hex'),
    length: file.length,
    name: file.name,
    type: file.type,
    cleaned: file.cleaned,
    hash: file.hash.toString('hex'),
    count: file.segments.length,
    sizes: file.segments.map((segment) => segment.bytes),
    hashes: Buffer.concat(file.segments.map((segment) => segment.hash)).toString('base64'),
  };
}

export function manifestFromJson(json: unknown): FileManifest {
  refuseUnless(isRecord(json), 'malformed');
  const { file, key, length, name, type, cleaned, hash, count, sizes, hashes } = json;
  refuseUnless(Number.isSafeInteger(length) && Array.isArray(sizes) && sizes.length === count, 'malformed');
  const joinedHashes = Buffer.from(text(hashes), 'base64');
  refuseUnless(joinedHashes.length === sizes.length * HASH_BYTES, 'malformed');
  const keyBytes = hex32(key);
  const manifest: FileManifest = {
    fileId: idFromJson(file),
    key: keyFrom('file key', keyBytes),
    length: length as number,
    name: text(name),
    type: text(type),
    cleaned: text(cleaned),
    hash: hex32(hash),
    segments: sizes.map((bytes: unknown, index) => ({
      bytes: wholeNumber(bytes),
      hash: joinedHashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
    })),
  };
  keyBytes.fill(0);
  return manifest;
}

export function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function text(value: unknown): string {
  refuseUnless(typeof value === 'string', 'malformed');
  return value;
}

export function hex32(value: unknown): Buffer {
  refuseUnless(/^[0-9a-f]{64}$/.test(text(value)), 'malformed');
  return Buffer.from(text(value), 'hex');
}

function wholeNumber(value: unknown): number {
  refuseUnless(typeof value === 'number' && Number.isSafeInteger(value) && value >= 0, 'malformed');
  return value;
}
