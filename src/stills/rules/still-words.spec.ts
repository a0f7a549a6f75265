import {
  ALTERNATIVE_TEXT_LIMIT,
  PLACE_LIMIT,
  readStillWords,
  SUPPLIED_BY_LIMIT,
  type StillWordsTyped,
} from './still-words';

const typed: StillWordsTyped = {
  alt: 'Heavily built man with a beard and a red cap.',
  place: 'Betting shop, Ilford',
  capturedAt: new Date('2025-11-14T15:08:33Z'),
  suppliedBy: 'The betting shop',
};

describe('the words of a still', () => {
  it('are kept', () => {
    const { alt, ...rest } = typed;
    expect(readStillWords(typed)).toEqual({ ok: true, value: { alternativeText: alt, ...rest } });
    expect(readStillWords({ ...typed, suppliedBy: '' }).ok).toBe(true);
  });

  it('may be as long as their limits', () => {
    const full = {
      alt: '😀'.repeat(ALTERNATIVE_TEXT_LIMIT),
      place: 'x'.repeat(PLACE_LIMIT),
      suppliedBy: 'x'.repeat(SUPPLIED_BY_LIMIT),
    };
    expect(readStillWords({ ...typed, ...full }).ok).toBe(true);
  });

  it.each([
    [{ alt: ' ' }, { field: 'alt', code: 'still_alt_missing' }],
    [{ alt: 'x'.repeat(ALTERNATIVE_TEXT_LIMIT + 1) }, { field: 'alt', code: 'still_alt_too_long' }],
    [{ place: '' }, { field: 'place', code: 'still_place_missing' }],
    [{ place: 'x'.repeat(PLACE_LIMIT + 1) }, { field: 'place', code: 'still_place_too_long' }],
    [{ capturedAt: null }, { field: 'capturedAt', code: 'still_captured_at_missing' }],
    [{ capturedAt: 'invalid' as const }, { field: 'capturedAt', code: 'still_captured_at_not_clear' }],
    [
      { suppliedBy: 'x'.repeat(SUPPLIED_BY_LIMIT + 1) },
      { field: 'suppliedBy', code: 'still_supplied_by_too_long' },
    ],
  ])('are refused at their field', (spoiled, problem) => {
    expect(readStillWords({ ...typed, ...spoiled })).toEqual({ ok: false, problems: [problem] });
  });
});
