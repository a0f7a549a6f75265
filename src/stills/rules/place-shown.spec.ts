import fc from 'fast-check';
import { readRecipient, RECIPIENT_LIMIT } from './place-shown';

describe('who was given a picture', () => {
  it('is kept as one line', () => {
    expect(readRecipient('  The\tCourier,\r\n picture desk ')).toEqual({
      ok: true,
      value: 'The Courier, picture desk',
    });
  });

  it.each(['', ' ', '\n\t', '\u0000'])('is not nobody: %j', (typed) => {
    expect(readRecipient(typed)).toEqual({ ok: false, problem: 'still_recipient_missing' });
  });

  it('is counted in characters, not in halves of them', () => {
    expect(readRecipient('🗞'.repeat(RECIPIENT_LIMIT)).ok).toBe(true);
    expect(readRecipient('x'.repeat(RECIPIENT_LIMIT + 1))).toEqual({
      ok: false,
      problem: 'still_recipient_too_long',
    });
  });

  it('never holds what the log or the database refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readRecipient(typed);
        if (!read.ok) return;
        expect(read.value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect([...read.value].length).toBeLessThanOrEqual(RECIPIENT_LIMIT);
      }),
    );
  });
});
