import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { LocalObjectStore, ObjectMissing, readWhole } from '../../src/platform';
import { objectStoreContract } from './object-store.contract';

describe('the store on a disk', () => {
  let folder: string;
  let store: LocalObjectStore;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'incident-room-store-'));
    store = new LocalObjectStore(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  objectStoreContract(() => store);

  it('leaves nothing of an upload that broke off', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('first half');
        throw new Error('the line went dead');
      })(),
    );
    await expect(store.put('stills/broken', broken)).rejects.toThrow('the line went dead');
    await expect(store.get('stills/broken')).rejects.toThrow(ObjectMissing);
    expect(await readdir(path.join(folder, '.incoming'))).toEqual([]);
  });

  it('keeps its files from other accounts of the machine', async () => {
    await store.put('stills/private', Buffer.from('x'));
    const { stat } = await import('node:fs/promises');
    expect((await stat(path.join(folder, 'stills/private'))).mode & 0o077).toBe(0);
    expect(await readWhole(await store.get('stills/private'))).toEqual(Buffer.from('x'));
  });
});
