import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, link, mkdir, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assertByteRange, assertKeyPrefix, assertObjectKey, assertSignable, isObjectKey } from './object-key';
import {
  CONDITIONAL_STREAM_BYTES,
  ObjectExists,
  ObjectMissing,
  RangePastEnd,
  type ByteRange,
  type ObjectStore,
  type PutOptions,
  type PutReceipt,
  type SignedUrlTerms,
  type StoredObject,
} from './object-store';
import { Counting } from './reading';

const INCOMING = '.incoming';

/**
 * Objects as files on one disk. A file is written beside the others under a temporary name, flushed, given its own
 * name, and its folder flushed: a key either has all its bytes or does not exist.
 */
export class LocalObjectStore implements ObjectStore {
  private readonly incoming: string;

  constructor(private readonly directory: string) {
    if (!path.isAbsolute(directory)) throw new TypeError('The uploads folder must be an absolute path.');
    this.incoming = path.join(directory, INCOMING);
  }

  async put(
    key: string,
    body: Readable | Buffer,
    { ifAbsent = false }: PutOptions = {},
  ): Promise<PutReceipt> {
    const target = this.fileOf(key);
    const arriving = path.join(this.incoming, randomUUID());
    await mkdir(this.incoming, { recursive: true });
    const firstMade = await mkdir(path.dirname(target), { recursive: true });
    try {
      const receipt = await writeFlushed(arriving, body, ifAbsent);
      if (ifAbsent) await link(arriving, target).catch(asExists);
      else await rename(arriving, target);
      await flushFolders(path.dirname(target), firstMade);
      return receipt;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    if (range) assertByteRange(range);
    const file = await open(this.fileOf(key), 'r').catch(asMissing);
    if (range && range.start >= (await file.stat()).size) {
      await file.close();
      throw new RangePastEnd();
    }
    return file.createReadStream(range);
  }

  async size(key: string): Promise<number> {
    return (await stat(this.fileOf(key)).catch(asMissing)).size;
  }

  async delete(key: string): Promise<void> {
    await rm(this.fileOf(key), { force: true });
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    assertKeyPrefix(prefix);
    const folder = path.join(this.directory, prefix.slice(0, prefix.lastIndexOf('/') + 1));
    for await (const file of filesUnder(folder)) {
      const key = path.relative(this.directory, file).split(path.sep).join('/');
      // What is no key of ours (another's file, an arriving one) is no object of ours.
      if (!key.startsWith(prefix) || !isObjectKey(key)) continue;
      const found = await stat(file).catch(asGone);
      if (found) yield { key, bytes: found.size, modifiedAt: new Date(found.mtimeMs) };
    }
  }

  /** A disk has no addresses. */
  signedUrl(key: string, terms: SignedUrlTerms): Promise<null> {
    // Inside the promise, so that a refusal rejects as a bucket's does.
    return new Promise((resolve) => {
      assertSignable(key, terms);
      resolve(null);
    });
  }

  async sweepUnfinished(moment: Date): Promise<number> {
    let swept = 0;
    for (const name of await readdir(this.incoming).catch(asEmpty)) {
      const file = path.join(this.incoming, name);
      const found = await stat(file).catch(asGone);
      if (!found || found.mtime >= moment) continue;
      await rm(file, { force: true });
      swept++;
    }
    return swept;
  }

  async check(): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await access(this.directory, constants.W_OK);
  }

  private fileOf(key: string): string {
    assertObjectKey(key);
    return path.join(this.directory, key);
  }
}

async function writeFlushed(file: string, body: Readable | Buffer, bounded: boolean): Promise<PutReceipt> {
  const counting = new Counting(bounded && !Buffer.isBuffer(body) ? CONDITIONAL_STREAM_BYTES : Infinity);
  const source = Buffer.isBuffer(body) ? Readable.from([body]) : body;
  await pipeline(source, counting, createWriteStream(file, { flush: true, mode: 0o600 }));
  return counting.receipt();
}

/** Folder by folder: no more names are held than a page of each. */
async function* filesUnder(folder: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder).catch(asEmpty)) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(full);
    else if (entry.isFile()) yield full;
  }
}

/** A name is on the disk only once its folder is, and a new folder only once the one above it is. */
async function flushFolders(folder: string, firstMade: string | undefined): Promise<void> {
  await flushFolder(folder);
  if (!firstMade) return;
  for (let above = folder; above.startsWith(firstMade);) {
    above = path.dirname(above);
    await flushFolder(above);
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function asMissing(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw new ObjectMissing();
  throw error;
}

function asExists(error: NodeJS.ErrnoException): never {
  if (error.code === 'EEXIST') throw new ObjectExists();
  throw error;
}

/** Deleted by somebody between being listed and being looked at. */
function asGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function asEmpty(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
