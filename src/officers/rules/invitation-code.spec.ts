import fc from 'fast-check';
import { CODE_BYTES, codeOf, isOpen, tidyCode } from './invitation-code';

const anyBytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

describe('an invitation code', () => {
  it('is four groups of four', () => {
    expect(codeOf(new Uint8Array(10))).toBe('0000-0000-0000-0000');
    expect(codeOf(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  });

  it('differs for different bytes', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => {
        const same = Buffer.from(a).equals(Buffer.from(b));
        expect(codeOf(a) === codeOf(b)).toBe(same);
      }),
    );
  });

  it('may be typed small, with spaces, or with look-alikes', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const code = codeOf(bytes);
        const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(tidyCode(typed)).toBe(tidyCode(code));
        expect(tidyCode(code)).toHaveLength(16);
      }),
    );
  });

  it('is open until it is used or expires', () => {
    const expiresAt = new Date('2025-12-04T09:00:00Z');
    expect(isOpen({ usedAt: null, expiresAt }, new Date('2025-12-04T08:59:59Z'))).toBe(true);
    expect(isOpen({ usedAt: null, expiresAt }, expiresAt)).toBe(false);
    expect(isOpen({ usedAt: new Date('2025-12-01'), expiresAt }, new Date('2025-12-02'))).toBe(false);
  });
});
