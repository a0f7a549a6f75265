import fc from 'fast-check';
import { Frames, packed } from '../../src/stills/imaging/frames';

const whole = (value: unknown) => Buffer.concat(packed(value));

function through(pieces: Buffer[], most = 1024 * 1024): unknown[] {
  const taken: unknown[] = [];
  const frames = new Frames(most, (value) => taken.push(value));
  for (const piece of pieces) frames.push(piece);
  return taken;
}

/** The same bytes, cut wherever a pipe may cut them. */
const cut = (bytes: Buffer, places: number[]): Buffer[] => {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
};

describe('what crosses the pipe', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      bytes,
      fc.string(),
      fc.integer(),
      fc.boolean(),
      tie('list'),
      tie('record'),
    ),
    list: fc.array(tie('any'), { maxLength: 4 }),
    record: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('any'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  })).any;

  it('arrives as it was sent, in the order it was sent, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (values, places) => {
          expect(through(cut(Buffer.concat(values.map(whole)), places))).toEqual(values);
        },
      ),
    );
  });

  it('holds pictures as bytes, not as words', () => {
    const picture = Buffer.alloc(100_000, 0xff);
    expect(whole({ picture }).length).toBeLessThan(100_100);
    expect(through([whole({ picture })])).toEqual([{ picture }]);
  });

  it('waits for the rest', () => {
    expect(through([whole({ picture: Buffer.alloc(50) }).subarray(0, -1)])).toEqual([]);
  });

  it('is not waited for when it would be more than anything we send', () => {
    const head = whole({ picture: Buffer.alloc(2000) }).subarray(0, 8);
    expect(() => through([head], 1000)).toThrow(RangeError);
  });

  it('cannot claim bytes that are not in it', () => {
    const json = Buffer.from('{"picture":{"$bytes":[0,9000]}}');
    const head = Buffer.alloc(8);
    head.writeUInt32BE(json.length, 0);
    head.writeUInt32BE(3, 4);
    expect(through([Buffer.concat([head, json, Buffer.from('abc')])])).toEqual([
      { picture: Buffer.from('abc') },
    ]);
  });
});
