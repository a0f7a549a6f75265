import fc from 'fast-check';
import { nationally, unknownTelephonesIn } from './telephones';

describe('telephone numbers in the words', () => {
  it.each([
    ['Ring 07700 900123.', ['07700 900123']],
    ['Ring +44 7700 900123 or (020) 7946-0958', ['+44 7700 900123', '020) 7946-0958']],
    ['Ring 01632 960283 or 0800 555 111', []],
    ['Ring +44 (0)1632 960283, 0044 1632 960283', []],
    ['Ring 101 or 999, on 01/12/2025 with £0123456789 in 2025', []],
    ['Reference 1234567890', []],
  ])('in %j', (text, found) => {
    const known = ['01632 960283', '0800 555111'];
    expect(unknownTelephonesIn(text, known).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it('gives way to the first known number, if there is one', () => {
    expect(unknownTelephonesIn('07700 900123', ['101', '1'])).toEqual([{ start: 0, end: 12, better: '101' }]);
    expect(unknownTelephonesIn('07700 900123', [])).toEqual([{ start: 0, end: 12, better: null }]);
  });

  it('is the same number however it is written', () => {
    const digits = fc.stringMatching(/^[1-9]\d{9}$/);
    fc.assert(
      fc.property(digits, (rest) => {
        const written = [
          `0${rest}`,
          `+44${rest}`,
          `+44 (0)${rest}`,
          `0044 ${rest}`,
          `0${rest.slice(0, 4)} ${rest.slice(4)}`,
        ];
        expect(new Set(written.map(nationally))).toEqual(new Set([`0${rest}`]));
      }),
    );
  });
});
