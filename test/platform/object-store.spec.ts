import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { LocalObjectStore, ObjectExists, readWhole } from '../../src/platform';
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

  it('can be asked whether it works', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('has no addresses', async () => {
    const terms = { seconds: 60, filename: 'LARKFIELD-3.jpg', contentType: 'image/jpeg' };
    expect(await store.signedUrl('stills/handouts/one', terms)).toBeNull();
  });

  it('leaves no file of an upload that broke off or came too late', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('first half');
        throw new Error('the line went dead');
      })(),
    );
    await expect(store.put('stills/broken', broken)).rejects.toThrow('the line went dead');
    await store.put('stills/taken', Buffer.from('x'));
    const late = store.put('stills/taken', Buffer.from('y'), { ifAbsent: true });
    await expect(late).rejects.toThrow(ObjectExists);
    expect(await readdir(path.join(folder, '.incoming'))).toEqual([]);
  });

  it('clears away what a killed process had begun to write, once it is old enough', async () => {
    const [old, young] = ['old', 'young'].map((name) => path.join(folder, '.incoming', name));
    const hourAgo = new Date(Date.now() - 60 * 60 * 1000);
    for (const file of [old!, young!]) await writeFile(file, 'half an upload');
    await utimes(old!, hourAgo, hourAgo);
    expect(await store.sweepUnfinished(new Date(Date.now() - 59 * 60 * 1000))).toBe(1);
    expect(await readdir(path.join(folder, '.incoming'))).toEqual(['young']);
    await rm(young!);
  });

  it('takes what somebody else laid into its folder for nothing of its own', async () => {
    await writeFile(path.join(folder, 'READ ME.TXT'), 'a note');
    const keys: string[] = [];
    for await (const { key } of store.list('')) keys.push(key);
    expect(keys.filter((key) => key.includes('READ'))).toEqual([]);
  });

  it('keeps its files from other accounts of the machine', async () => {
    await store.put('stills/private', Buffer.from('x'));
    expect((await stat(path.join(folder, 'stills/private'))).mode & 0o077).toBe(0);
    expect(await readWhole(await store.get('stills/private'))).toEqual(Buffer.from('x'));
  });
});
