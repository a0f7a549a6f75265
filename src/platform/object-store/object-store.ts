import { ServiceUnavailableException } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** What lies in the store. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  /** When its last byte was put, by the store's own clock. */
  readonly modifiedAt: Date;
}

/** What arrived, as we counted it on the way. */
export interface PutReceipt {
  readonly bytes: number;
  /** Hex. Ours, computed on the way: a store's own checks are never relied on. */
  readonly sha256: string;
}

export interface PutOptions {
  /**
   * Throws `ObjectExists` where the key is taken, and of any number at once one wins. A stream may then bring no
   * more than `CONDITIONAL_STREAM_BYTES` (throws `ObjectTooLong`); a buffer may be of any length.
   */
  readonly ifAbsent?: boolean;
}

/** Positions of the first and the last byte, from 0 and both included, as HTTP counts. */
export interface ByteRange {
  readonly start: number;
  /** May lie past the end: the object then ends sooner. */
  readonly end: number;
}

export interface SignedUrlTerms {
  /** How long the address works: at most `SIGNED_URL_SECONDS`. */
  readonly seconds: number;
  /** What it is saved as. Ours: letters, digits, `.`, `-` and `_`. */
  readonly filename: string;
  readonly contentType: string;
}

/** Injection token for the store in force. */
export const OBJECT_STORE = Symbol('ObjectStore');

/**
 * Bytes by key, on a disk or in buckets. Keys are ours and random (`stills/…`), never a person's file name.
 * `put` answers only when the bytes would survive a power cut, and never leaves a half-written object under its
 * key. No store holds a whole stream in memory. One contract spec runs against every version.
 */
export interface ObjectStore {
  put(key: string, body: Readable | Buffer, options?: PutOptions): Promise<PutReceipt>;
  /** All of it, or the bytes of `range`. Throws `ObjectMissing`; `RangePastEnd` when not one byte lies in the range. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Throws `ObjectMissing`. */
  size(key: string): Promise<number>;
  /** Deleting what is not there is not an error. */
  delete(key: string): Promise<void>;
  /** Every object whose key begins like this, page by page, in no order. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /**
   * An address from which anybody may load this one object for a while, or null where the store has no addresses.
   * Only for keys under `HANDOUT_OBJECTS`; throws TypeError for any other, so that no signature opens an original.
   */
  signedUrl(key: string, terms: SignedUrlTerms): Promise<string | null>;
  /** Clears away what puts begun before `moment` have left unfinished; answers how many. No object is touched. */
  sweepUnfinished(moment: Date): Promise<number>;
  /** Rejects when the store cannot take an object now, or is not set up as it must be. */
  check(): Promise<void>;
}

/** Images supplied under terms: the only objects an address may be signed for. */
export const HANDOUT_OBJECTS = 'stills/handouts/';

/** An hour: an address that is passed on must not work tomorrow. */
export const SIGNED_URL_SECONDS = 60 * 60;

/** A conditional put is one request, so what it takes from a stream is held in memory first. */
export const CONDITIONAL_STREAM_BYTES = 8 * 1024 * 1024;

/** The key is not in the store: swept, or never written. */
export class ObjectMissing extends Error {
  constructor() {
    super('There is no object under this key.');
    this.name = 'ObjectMissing';
  }
}

/** Put with `ifAbsent`, and another put was first. */
export class ObjectExists extends Error {
  constructor() {
    super('There is an object under this key already.');
    this.name = 'ObjectExists';
  }
}

/** A conditional put of a stream that is longer than `CONDITIONAL_STREAM_BYTES`. */
export class ObjectTooLong extends Error {
  constructor() {
    super('This is more than one request can put.');
    this.name = 'ObjectTooLong';
  }
}

/** Asked for bytes that begin where the object has ended. */
export class RangePastEnd extends Error {
  constructor() {
    super('The object ends before this range begins.');
    this.name = 'RangePastEnd';
  }
}

/** What was read is not what was put: bytes were lost, added or changed while they lay in the store. */
export class ObjectDamaged extends Error {
  constructor() {
    super('The object is not what was put.');
    this.name = 'ObjectDamaged';
  }
}

/** The store cannot be reached, or says that it cannot answer now. Asking again later may help. */
export class ObjectStoreUnavailable extends ServiceUnavailableException {
  constructor(reason: string) {
    super(`The object store does not answer now (${reason}).`);
    this.name = 'ObjectStoreUnavailable';
  }
}

/** The store answers no: wrong credentials, no permission, or something it does not know. A person must look. */
export class ObjectStoreRefused extends Error {
  constructor(reason: string) {
    super(`The object store refuses (${reason}).`);
    this.name = 'ObjectStoreRefused';
  }
}

/** The store answers, but is not set up as it must be. The sentence says what to do. */
export class ObjectStoreNotReady extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ObjectStoreNotReady';
  }
}
