import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ObjectMissing, readWhole, type ObjectStore } from '../../src/platform';

/** What every object store promises; each version runs it against the real thing. */
export function objectStoreContract(open: () => ObjectStore): void {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7) % 256));

  it('gives back what was put, and says how much and what', async () => {
    const receipt = await open().put(
      'stills/one',
      Readable.from([bytes.subarray(0, 777), bytes.subarray(777)]),
    );
    expect(receipt).toEqual({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect((await readWhole(await open().get('stills/one'))).equals(bytes)).toBe(true);
    expect(await open().size('stills/one')).toBe(bytes.length);
  });

  it('replaces a whole object or nothing', async () => {
    await open().put('stills/two', Buffer.from('before'));
    await open().put('stills/two', Buffer.from('after'));
    expect((await readWhole(await open().get('stills/two'))).toString()).toBe('after');
  });

  it('says what is missing', async () => {
    await expect(open().get('stills/never')).rejects.toThrow(ObjectMissing);
    await expect(open().size('stills/never')).rejects.toThrow(ObjectMissing);
  });

  it('forgets what is deleted, and does not mind deleting twice', async () => {
    await open().put('stills/three', Buffer.from('x'));
    await open().delete('stills/three');
    await open().delete('stills/three');
    await expect(open().get('stills/three')).rejects.toThrow(ObjectMissing);
  });

  it('lists by prefix', async () => {
    await open().put('listed/a', Buffer.from('1'));
    await open().put('listed/b', Buffer.from('22'));
    await open().put('other/c', Buffer.from('333'));
    const found = [];
    for await (const object of open().list('listed/')) found.push(object);
    expect(found.sort((one, other) => one.key.localeCompare(other.key))).toEqual([
      { key: 'listed/a', bytes: 1, modifiedAt: expect.any(Date) as Date },
      { key: 'listed/b', bytes: 2, modifiedAt: expect.any(Date) as Date },
    ]);
  });

  it.each(['../outside', '/absolute', 'UPPER', 'a//b', 'with space', ''])(
    'refuses the key %j',
    async (key) => {
      await expect(open().put(key, Buffer.from('x'))).rejects.toThrow(TypeError);
    },
  );

  it('can be asked whether it works', async () => {
    await expect(open().check()).resolves.toBeUndefined();
  });
}
