import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  copyObjects,
  LocalObjectStore,
  readWhole,
  S3ObjectStore,
  type ObjectStore,
} from '../../src/platform';
import { startS3rver, type RunningS3rver } from './s3rver';

describe('copying the objects of one store to another', () => {
  let folder: string;
  let server: RunningS3rver;
  let disk: LocalObjectStore;
  let buckets: S3ObjectStore;
  const said: string[] = [];
  const copy = (from: ObjectStore, to: ObjectStore) => copyObjects(from, to, (line) => said.push(line));
  const keys = Array.from({ length: 30 }, (_, at) =>
    at % 3 === 0 ? `stills/originals/object-${at}` : `stills/renditions/object-${at}.jpg`,
  );
  const bytesOf = (key: string) => Buffer.from(`the bytes of ${key}`);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'incident-room-copy-'));
    disk = new LocalObjectStore(path.join(folder, 'from'));
    server = await startS3rver();
    buckets = new S3ObjectStore(server.config);
    for (const key of keys) await disk.put(key, bytesOf(key));
  });
  afterAll(async () => {
    buckets.onApplicationShutdown();
    await server.close();
    await rm(folder, { recursive: true });
  });
  const wrongIn = async (store: ObjectStore) => {
    const wrong: string[] = [];
    for (const key of keys) {
      if (!(await readWhole(await store.get(key))).equals(bytesOf(key))) wrong.push(key);
    }
    return wrong;
  };

  it('brings everything, and the second time nothing', async () => {
    expect(await copy(disk, buckets)).toEqual({ copied: 30, alreadyThere: 0, failed: 0 });
    expect(await wrongIn(buckets)).toEqual([]);
    expect(await copy(disk, buckets)).toEqual({ copied: 0, alreadyThere: 30, failed: 0 });
  });

  it('brings what is missing and what is damaged, of the same length or not', async () => {
    await buckets.delete(keys[4]!);
    await buckets.put(keys[5]!, Buffer.concat([bytesOf(keys[5]!).subarray(1), Buffer.from('!')]));
    await buckets.put(keys[6]!, Buffer.from('short'));
    expect(await copy(disk, buckets)).toEqual({ copied: 3, alreadyThere: 27, failed: 0 });
    expect(await wrongIn(buckets)).toEqual([]);
  });

  it('brings everything back', async () => {
    const back = new LocalObjectStore(path.join(folder, 'back'));
    expect(await copy(buckets, back)).toEqual({ copied: 30, alreadyThere: 0, failed: 0 });
    expect(await wrongIn(back)).toEqual([]);
  });

  it('counts what it could not bring, says why, and goes on', async () => {
    const full = path.join(folder, 'full');
    const to = new LocalObjectStore(full);
    await to.check();
    // A file where the folder of originals would be.
    await to.put('stills/other', Buffer.from('x'));
    await writeFile(path.join(full, 'stills/originals'), 'in the way');
    said.length = 0;
    expect(await copy(disk, to)).toEqual({ copied: 20, alreadyThere: 0, failed: 10 });
    expect(said.filter((line) => line.startsWith('failed: stills/originals/object-')).length).toBe(10);
  });
});
