import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CONDITIONAL_STREAM_BYTES,
  ObjectDamaged,
  ObjectExists,
  ObjectMissing,
  ObjectTooLong,
  RangePastEnd,
  readVerified,
  readWhole,
  type ByteRange,
  type ObjectStore,
  type StoredObject,
} from '../../src/platform';

const MEBIBYTE = 1024 * 1024;

/** What the real thing behind a store can do. What it cannot is skipped, and its spec says so in its name. */
export interface Behind {
  /** Honours "only where nothing is". */
  readonly conditions: boolean;
  /** Takes a range that ends at byte 0 for one byte, not for none. */
  readonly firstByteAlone: boolean;
}

const EVERYTHING: Behind = { conditions: true, firstByteAlone: true };

/** What every object store promises; each version runs it against the real thing. */
export function objectStoreContract(open: () => ObjectStore, behind: Behind = EVERYTHING): void {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7) % 256));
  const receipt = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  const read = async (key: string, range?: ByteRange) => readWhole(await open().get(key, range));
  const listed = async (prefix: string) => {
    const found: StoredObject[] = [];
    for await (const object of open().list(prefix)) found.push(object);
    return found.sort((one, other) => one.key.localeCompare(other.key));
  };
  const onlyWhere = (can: boolean) => (can ? it : it.skip);

  it('gives back what was put, and says how much and what', async () => {
    const halves = Readable.from([bytes.subarray(0, 777), bytes.subarray(777)]);
    expect(await open().put('stills/one', halves)).toEqual(receipt);
    expect((await read('stills/one')).equals(bytes)).toBe(true);
    expect(await open().size('stills/one')).toBe(bytes.length);
    expect(await open().put('stills/originals/one', bytes)).toEqual(receipt);
    expect((await read('stills/originals/one')).equals(bytes)).toBe(true);
  });

  it('keeps nothing at all as well as something', async () => {
    await open().put('stills/nothing', Readable.from([]));
    expect([await open().size('stills/nothing'), (await read('stills/nothing')).length]).toEqual([0, 0]);
  });

  it('takes more than one part, and gives it back piece by piece', async () => {
    const pieces = Array.from({ length: 9 }, () => randomBytes(2 * MEBIBYTE));
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    const large = { bytes: 18 * MEBIBYTE, sha256: hash.digest('hex') };
    expect(await open().put('stills/large', Readable.from(pieces))).toEqual(large);
    const whole = await readVerified(await open().get('stills/large'), large);
    expect(whole.equals(Buffer.concat(pieces))).toBe(true);
    const seam = { start: 8 * MEBIBYTE - 3, end: 8 * MEBIBYTE + 2 };
    expect((await read('stills/large', seam)).equals(whole.subarray(seam.start, seam.end + 1))).toBe(true);
  });

  it('replaces a whole object or nothing', async () => {
    await open().put('stills/two', Buffer.from('before'));
    await open().put('stills/two', Buffer.from('after'));
    expect((await read('stills/two')).toString()).toBe('after');
  });

  it('keeps nothing of an upload that breaks off, in its first part or in its third, nor harms what was there', async () => {
    const breaking = (pieces: number) =>
      Readable.from(
        (function* () {
          for (let sent = 0; sent < pieces; sent++) yield randomBytes(MEBIBYTE);
          throw new Error('the line went dead');
        })(),
      );
    await open().put('stills/there', Buffer.from('before'));
    for (const pieces of [1, 20]) {
      for (const key of ['stills/broken', 'stills/there']) {
        await expect(open().put(key, breaking(pieces))).rejects.toThrow('the line went dead');
      }
    }
    await expect(open().get('stills/broken')).rejects.toThrow(ObjectMissing);
    expect((await read('stills/there')).toString()).toBe('before');
    expect((await listed('stills/broken')).length).toBe(0);
  });

  onlyWhere(behind.conditions)(
    'puts only where nothing is, when asked to, and one of eight wins',
    async () => {
      const put = (words: string) => open().put('stills/once', Buffer.from(words), { ifAbsent: true });
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => put(`writer ${at}`)));
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      const reasons = outcomes.flatMap((each) =>
        each.status === 'rejected' ? [each.reason as unknown] : [],
      );
      expect([reasons.length, reasons.every((reason) => reason instanceof ObjectExists)]).toEqual([7, true]);
      expect((await read('stills/once')).toString()).toBe(`writer ${winner}`);
      const stream = Readable.from([Buffer.from('late')]);
      await expect(open().put('stills/once', stream, { ifAbsent: true })).rejects.toThrow(ObjectExists);
      expect((await read('stills/once')).toString()).toBe(`writer ${winner}`);
      await open().delete('stills/once');
      expect(await put('the next')).toMatchObject({ bytes: 8 });
    },
  );

  it('takes no more of a stream than one request holds when it puts only where nothing is', async () => {
    const pieces = (bytesInAll: number) =>
      Readable.from(
        Array.from({ length: Math.ceil(bytesInAll / MEBIBYTE) }, (_, at) =>
          Buffer.alloc(Math.min(MEBIBYTE, bytesInAll - at * MEBIBYTE), 1),
        ),
      );
    const put = (key: string, length: number) => open().put(key, pieces(length), { ifAbsent: true });
    await expect(put('stills/too-long', CONDITIONAL_STREAM_BYTES + 1)).rejects.toThrow(ObjectTooLong);
    await expect(open().size('stills/too-long')).rejects.toThrow(ObjectMissing);
    const { bytes: taken } = await put('stills/just-right', CONDITIONAL_STREAM_BYTES);
    expect(taken).toBe(CONDITIONAL_STREAM_BYTES);
  });

  const givesExactly = async (start: number, end: number) => {
    await open().put('stills/ranged', bytes);
    const part = await read('stills/ranged', { start, end });
    expect([part.length, part.equals(bytes.subarray(start, end + 1))]).toEqual([
      Math.min(end, bytes.length - 1) - start + 1,
      true,
    ]);
  };

  it.each([
    ['the last byte', 199_999, 199_999],
    ['one in the middle', 100_000, 100_000],
    ['a stretch', 65_530, 131_080],
    ['what is left, asked for more', 199_990, 300_000],
    ['all of it', 0, 199_999],
  ])('gives %s', (_what, start, end) => givesExactly(start, end));

  onlyWhere(behind.firstByteAlone)('gives the first byte alone, and none of what is empty', async () => {
    await givesExactly(0, 0);
    await open().put('stills/empty', Buffer.alloc(0));
    await expect(open().get('stills/empty', { start: 0, end: 0 })).rejects.toThrow(RangePastEnd);
  });

  it('refuses a range that begins where the object has ended', async () => {
    await open().put('stills/ranged', bytes);
    const past = { start: bytes.length, end: bytes.length + 9 };
    await expect(open().get('stills/ranged', past)).rejects.toThrow(RangePastEnd);
    await expect(open().get('stills/never', { start: 5, end: 9 })).rejects.toThrow(ObjectMissing);
  });

  it.each([
    [-1, 5],
    [5, 4],
    [0.5, 2],
    [0, NaN],
  ])('refuses %d to %d, which is no range', async (start, end) => {
    await open().put('stills/ranged', bytes);
    await expect(open().get('stills/ranged', { start, end })).rejects.toThrow(TypeError);
  });

  it('is read with its receipt in hand: longer, shorter and other bytes are told', async () => {
    await open().put('stills/checked', bytes);
    const verified = async (wanted: { bytes: number; sha256: string }) =>
      readVerified(await open().get('stills/checked'), wanted);
    expect((await verified(receipt)).equals(bytes)).toBe(true);
    for (const wanted of [
      { ...receipt, bytes: bytes.length - 1 },
      { ...receipt, bytes: bytes.length + 1 },
      { ...receipt, sha256: createHash('sha256').update('other').digest('hex') },
    ]) {
      await expect(verified(wanted)).rejects.toThrow(ObjectDamaged);
    }
  });

  it('says what is missing', async () => {
    await expect(open().get('stills/never')).rejects.toThrow(ObjectMissing);
    await expect(open().size('stills/never')).rejects.toThrow(ObjectMissing);
  });

  it('forgets what is deleted, and does not mind deleting twice', async () => {
    for (const key of ['stills/three', 'stills/originals/three']) {
      await open().put(key, Buffer.from('x'));
      await open().delete(key);
      await open().delete(key);
      await expect(open().get(key)).rejects.toThrow(ObjectMissing);
      expect(await listed(key)).toEqual([]);
    }
  });

  it('lists by prefix, originals among the others', async () => {
    for (const [key, words] of [
      ['listed/a', '1'],
      ['listed/b', '22'],
      ['other/c', '333'],
      ['stills/originals/listed', '4444'],
      ['stills/renditions/listed.jpg', '55555'],
    ] as const) {
      await open().put(key, Buffer.from(words));
    }
    const modifiedAt = expect.any(Date) as Date;
    expect(await listed('listed/')).toEqual([
      { key: 'listed/a', bytes: 1, modifiedAt },
      { key: 'listed/b', bytes: 2, modifiedAt },
    ]);
    expect((await listed('listed/b')).map(({ key }) => key)).toEqual(['listed/b']);
    const keys = (await listed('')).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['other/c', 'stills/originals/listed']));
    expect(new Set(keys).size).toBe(keys.length);
    expect((await listed('stills/originals/l')).map(({ key }) => key)).toEqual(['stills/originals/listed']);
    const minuteAgo = Date.now() - 60_000;
    expect((await listed('listed/')).every((each) => each.modifiedAt.getTime() > minuteAgo)).toBe(true);
  });

  it.each(['../outside', '/absolute', 'UPPER', 'a//b', 'with space', ''])(
    'refuses the key %j',
    async (key) => {
      await expect(open().put(key, Buffer.from('x'))).rejects.toThrow(TypeError);
      await expect(open().get(key)).rejects.toThrow(TypeError);
      await expect(open().delete(key)).rejects.toThrow(TypeError);
    },
  );

  it('signs for nothing but handouts, and on plain terms', async () => {
    const terms = { seconds: 60, filename: 'LARKFIELD-3.jpg', contentType: 'image/jpeg' };
    for (const key of ['stills/originals/one', 'tips/one', 'stills/handouts', '../stills/handouts/one']) {
      await expect(open().signedUrl(key, terms)).rejects.toThrow(TypeError);
    }
    for (const wrong of [
      { seconds: 0 },
      { seconds: 86_400 },
      { filename: 'a"b.jpg' },
      { filename: '../a.jpg' },
      { contentType: 'text/html\r\nx: y' },
    ]) {
      await expect(open().signedUrl('stills/handouts/one', { ...terms, ...wrong })).rejects.toThrow(
        TypeError,
      );
    }
  });

  it('leaves what is finished alone when it clears away what is not', async () => {
    const { bytes: kept } = await open().put('stills/finished', Buffer.from('x'));
    expect(await open().sweepUnfinished(new Date(Date.now() + 60_000))).toBe(0);
    expect(await open().size('stills/finished')).toBe(kept);
  });
}
