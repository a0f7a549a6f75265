import type { Readable } from 'node:stream';

/** What lies in the store. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  /** When its last byte was put, by the store's own clock. */
  readonly modifiedAt: Date;
}

/** What arrived, as the store counted it. */
export interface PutReceipt {
  readonly bytes: number;
  /** Hex. Ours, computed on the way: a store's own checks are never relied on. */
  readonly sha256: string;
}

/** Injection token for the store in force. */
export const OBJECT_STORE = Symbol('ObjectStore');

/**
 * Bytes by key, on a disk or in a bucket. Keys are ours and random (`stills/…`), never a person's file name.
 * `put` answers only when the bytes would survive a power cut, and never leaves a half-written object under its
 * key. One contract spec runs against every version.
 */
export interface ObjectStore {
  put(key: string, body: Readable | Buffer): Promise<PutReceipt>;
  /** Throws `ObjectMissing`. */
  get(key: string): Promise<Readable>;
  /** Throws `ObjectMissing`. */
  size(key: string): Promise<number>;
  /** Deleting what is not there is not an error. */
  delete(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<StoredObject>;
  /** Rejects when the store cannot take an object now. */
  check(): Promise<void>;
}

/** The key is not in the store: swept, or never written. */
export class ObjectMissing extends Error {
  constructor() {
    super('There is no object under this key.');
    this.name = 'ObjectMissing';
  }
}

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)?$/;

/** Refuses a key that could leave the store's folder or surprise a bucket. */
export function assertObjectKey(key: string): void {
  if (!KEY.test(key) || key.length > 200) throw new TypeError('This is not an object key.');
}

/** The bytes of a whole object. Only for objects whose size is known to be small. */
export async function readWhole(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
