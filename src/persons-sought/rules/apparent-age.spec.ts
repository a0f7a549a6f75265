import fc from 'fast-check';
import {
  ageGate,
  apparentAgeWords,
  OLDEST_APPARENT_AGE,
  readApparentAge,
  YOUNGEST_APPARENT_AGE,
} from './apparent-age';

describe('apparent age', () => {
  it.each([
    ['18 to 25', { from: 18, to: 25 }],
    ['18-25', { from: 18, to: 25 }],
    [' 18 – 25 ', { from: 18, to: 25 }],
    ['18 AND 25', { from: 18, to: 25 }],
    ['40', { from: 40, to: 40 }],
    ['', null],
    ['   ', null],
  ])('reads "%s"', (typed, age) => {
    expect(readApparentAge(typed)).toEqual({ ok: true, age });
  });

  it.each([
    'young',
    '25 to 18',
    '18 to',
    'to 25',
    '4',
    '4 to 10',
    '100 to 111',
    '18.5',
    '-5 to 10',
    '1800',
    '18 25',
  ])('does not guess what "%s" means', (typed) => {
    expect(readApparentAge(typed)).toEqual({ ok: false, problem: 'apparent_age_not_clear' });
  });

  it('reads back what it says', () => {
    const years = fc.integer({ min: YOUNGEST_APPARENT_AGE, max: OLDEST_APPARENT_AGE });
    fc.assert(
      fc.property(years, years, (a, b) => {
        const age = { from: Math.min(a, b), to: Math.max(a, b) };
        expect(readApparentAge(apparentAgeWords(age))).toEqual({ ok: true, age });
      }),
    );
    expect(apparentAgeWords({ from: 18, to: 25 })).toBe('18 to 25');
    expect(apparentAgeWords({ from: 40, to: 40 })).toBe('40');
    expect(apparentAgeWords(null)).toBe('');
  });

  it('is an adult’s only when nobody in the range is under eighteen', () => {
    expect(ageGate({ from: 18, to: 18 })).toBe('adult');
    expect(ageGate({ from: 17, to: 25 })).toBe('unsure');
    expect(ageGate({ from: 15, to: 17 })).toBe('child');
    expect(ageGate({ from: 17, to: 18 })).toBe('unsure');
    expect(ageGate(null)).toBe('unsure');
  });
});
