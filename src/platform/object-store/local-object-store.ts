import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  assertObjectKey,
  ObjectMissing,
  type ObjectStore,
  type PutReceipt,
  type StoredObject,
} from './object-store';

const INCOMING = '.incoming';

/**
 * Objects as files on one disk. A file is written beside the others under a temporary name, flushed, renamed,
 * and its folder flushed: a key either has all its bytes or does not exist.
 */
export class LocalObjectStore implements ObjectStore {
  constructor(private readonly directory: string) {
    if (!path.isAbsolute(directory)) throw new TypeError('The uploads folder must be an absolute path.');
  }

  async put(key: string, body: Readable | Buffer): Promise<PutReceipt> {
    const target = this.fileOf(key);
    const incoming = path.join(this.directory, INCOMING, randomUUID());
    await mkdir(path.dirname(incoming), { recursive: true });
    await mkdir(path.dirname(target), { recursive: true });
    try {
      const receipt = await writeFlushed(incoming, body);
      await rename(incoming, target);
      await flushFolder(path.dirname(target));
      return receipt;
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Readable> {
    const file = await open(this.fileOf(key), 'r').catch(asMissing);
    return file.createReadStream();
  }

  async size(key: string): Promise<number> {
    return (await stat(this.fileOf(key)).catch(asMissing)).size;
  }

  async delete(key: string): Promise<void> {
    await rm(this.fileOf(key), { force: true });
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    const files = await readdir(this.directory, { recursive: true, withFileTypes: true }).catch(asEmpty);
    for (const file of files) {
      if (!file.isFile()) continue;
      const full = path.join(file.parentPath, file.name);
      const key = path.relative(this.directory, full).split(path.sep).join('/');
      if (!key.startsWith(prefix) || key.startsWith('.')) continue;
      const found = await stat(full).catch(asGone);
      if (found) yield { key, bytes: found.size, modifiedAt: new Date(found.mtimeMs) };
    }
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

async function writeFlushed(file: string, body: Readable | Buffer): Promise<PutReceipt> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = Buffer.isBuffer(body) ? Readable.from([body]) : body;
  await pipeline(source, count, createWriteStream(file, { flush: true, mode: 0o600 }));
  return { bytes, sha256: hash.digest('hex') };
}

/** A rename is on the disk only once its folder is. */
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

/** Deleted by somebody between being listed and being looked at. */
function asGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function asEmpty(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
