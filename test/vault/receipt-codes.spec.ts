import fc from 'fast-check';
import { isReceiptCode } from '../../src/vault';
import { formatReceiptCode, newReceiptCode, readReceiptCode, receiptLookup } from '../../src/vault/receipts';
import { bytesOf, secretFrom } from '../../src/vault/secrets/secret';
import { vectors } from './vectors';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const secrets = fc.uint8Array({ minLength: 14, maxLength: 14 }).map((bytes) => {
  bytes[0] &= 0x3f;
  return Buffer.from(bytes);
});
const codes = secrets.map((bytes) => formatReceiptCode(secretFrom('receipt', bytes)).replaceAll('-', ''));
const places = fc.integer({ min: 0, max: 23 });
const symbols = fc.constantFrom(...ALPHABET);

const withSymbol = (code: string, place: number, symbol: string) =>
  code.slice(0, place) + symbol + code.slice(place + 1);

/** Every slip of one symbol behind a place, with the place where it was made. */
function* slipsBehind(code: string, place: number): Generator<[string, number]> {
  for (let at = place + 1; at < code.length; at += 1) {
    for (const symbol of ALPHABET) {
      if (symbol !== code[at]) yield [withSymbol(code, at, symbol), at];
    }
  }
}

describe('a receipt code', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(secrets, (bytes) => {
        const code = formatReceiptCode(secretFrom('receipt', bytes));
        expect(bytesOf(readReceiptCode(code)!).equals(bytes)).toBe(true);
      }),
    );
  });

  it('is new each time and leads to a lookup of its own', () => {
    const made = Array.from({ length: 50 }, newReceiptCode);
    expect(new Set(made).size).toBe(50);
    expect(made.every((code) => /^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$/.test(code) && isReceiptCode(code))).toBe(
      true,
    );
    expect(new Set(made.map((code) => receiptLookup(readReceiptCode(code)!).toString('hex'))).size).toBe(50);
  });

  it('is refused for every slip of one symbol', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let place = 0; place < code.length; place += 1) {
          for (const symbol of ALPHABET) {
            expect(isReceiptCode(withSymbol(code, place, symbol))).toBe(symbol === code[place]);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is refused for every swap of two different neighbours', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let place = 0; place + 1 < code.length; place += 1) {
          const swapped = withSymbol(withSymbol(code, place, code[place + 1]), place + 1, code[place]);
          expect(isReceiptCode(swapped)).toBe(code[place] === code[place + 1]);
        }
      }),
    );
  });

  // The code is linear: whether a slip is noticed depends on the slip alone, so all slips of one code are all slips.
  it('is refused for every slip of two symbols', () => {
    const code = vectors.receipt.code.replaceAll('-', '');
    let accepted = 0;
    for (const [once, first] of slipsBehind(code, -1)) {
      for (const [twice] of slipsBehind(once, first)) {
        if (isReceiptCode(twice)) accepted += 1;
      }
    }
    expect(accepted).toBe(0);
  });

  it('is refused for two slips of any code', () => {
    fc.assert(
      fc.property(codes, places, places, symbols, symbols, (code, first, second, one, two) => {
        const slipped = withSymbol(withSymbol(code, first, one), second, two);
        expect(isReceiptCode(slipped)).toBe(slipped === code);
      }),
      { numRuns: 500 },
    );
  });

  it('is read however people type it', () => {
    const spoken = ' 0g4o.r4om\t30e2\u20110918\u20135gr3\u22128e2s\r\n';
    expect(formatReceiptCode(readReceiptCode(spoken)!)).toBe(vectors.receipt.code);
    const ones = formatReceiptCode(secretFrom('receipt', Buffer.alloc(14, 0x21)));
    expect(ones).toContain('1');
    expect(isReceiptCode(ones.replaceAll('1', 'l'))).toBe(true);
    expect(isReceiptCode(ones.replaceAll('1', 'i'))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a symbol short', vectors.receipt.code.slice(0, -1)],
    ['a symbol long', `${vectors.receipt.code}0`],
    ['a letter that stands for no symbol', vectors.receipt.code.replace('G', 'U')],
    ['full-width digits', vectors.receipt.code.replace('0', '\uFF10')],
    ['a letter that only some languages raise', vectors.receipt.code.replace('S', '\u017F')],
    ['a character of two code units', vectors.receipt.code.replace('0', '\u{1D7D8}')],
  ])('is refused with %s', (_, typed) => {
    expect(isReceiptCode(typed)).toBe(false);
    expect(readReceiptCode(typed)).toBeNull();
  });

  it('is read or refused, and never anything else, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(readReceiptCode(typed) === null).toBe(!isReceiptCode(typed));
      }),
    );
  });
});
