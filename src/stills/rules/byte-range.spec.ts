import fc from 'fast-check';
import { askedBytes } from './byte-range';

const TAG = '"tag"';
const asked = (range: string | undefined, size = 1000, ifRange?: string) =>
  askedBytes({ range, ifRange }, TAG, size);

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-499', 0, 499],
    ['bytes=500-', 500, 999],
    ['bytes=999-', 999, 999],
    ['bytes=0-5000', 0, 999],
    ['bytes=-1', 999, 999],
    ['bytes=-300', 700, 999],
    ['bytes=-5000', 0, 999],
    ['Bytes= 0-9 ', 0, 9],
  ])('%s is %d to %d of a thousand', (range, start, end) => {
    expect(asked(range)).toEqual({ start, end });
  });

  it.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0', 'bytes=99999999999999999999-'])(
    '%s holds not one byte of a thousand',
    (range) => expect(asked(range)).toBe('unsatisfiable'),
  );

  it.each([
    undefined,
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,5-9',
    'bytes=0-1,',
    'bytes=a-b',
    'bytes=0x1-9',
    'bytes=1.5-9',
    'bytes=+1-9',
    'bytes=--1',
    'lines=0-1',
    '0-1',
  ])('%s is left unread', (range) => expect(asked(range)).toBe('whole'));

  it('is sent only to whoever has the other part of these very bytes', () => {
    expect(asked('bytes=0-1', 1000, TAG)).toEqual({ start: 0, end: 1 });
    for (const other of ['"other"', `W/${TAG}`, 'Wed, 21 Oct 2015 07:28:00 GMT', '*', ''])
      expect(asked('bytes=0-1', 1000, other)).toBe('whole');
  });

  it('of nothing holds nothing', () => {
    expect([asked('bytes=0-', 0), asked('bytes=-1', 0)]).toEqual(['unsatisfiable', 'unsatisfiable']);
  });

  it('never leaves the file, whatever is asked', () => {
    const position = fc.option(fc.nat({ max: 3000 }), { nil: '' });
    fc.assert(
      fc.property(position, position, fc.integer({ min: 1, max: 2000 }), (first, last, size) => {
        const answer = asked(`bytes=${first}-${last}`, size);
        if (typeof answer === 'string') return;
        expect(answer.start).toBeGreaterThanOrEqual(0);
        expect(answer.end).toBeGreaterThanOrEqual(answer.start);
        expect(answer.end).toBeLessThan(size);
      }),
    );
  });
});
