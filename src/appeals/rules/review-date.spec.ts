import fc from 'fast-check';
import { mayBeChild, offeredReviewDate, reviewDateProblem } from './review-date';

describe('the review date', () => {
  it('is 28 days away, 7 where a child may be pictured', () => {
    expect(offeredReviewDate('2025-12-01', false)).toBe('2025-12-29');
    expect(offeredReviewDate('2025-12-28', true)).toBe('2026-01-04');
  });

  it.each([
    ['2025-12-01', false, 'past'],
    ['2025-12-02', false, null],
    ['2026-03-01', false, null],
    ['2026-03-02', false, 'too_far'],
    ['2025-12-08', true, null],
    ['2025-12-09', true, 'too_far'],
  ])('%s (child %s) has the problem %s', (reviewOn, child, problem) => {
    expect(reviewDateProblem(reviewOn, '2025-12-01', child)).toBe(problem);
  });

  it('offers only what it would accept, on any day', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.boolean(), (date, child) => {
        const today = date.toISOString().slice(0, 10);
        expect(reviewDateProblem(offeredReviewDate(today, child), today, child)).toBeNull();
      }),
    );
  });

  it('takes an unstated age for a child', () => {
    expect([null, 16, 17, 18, 40].map(mayBeChild)).toEqual([true, true, true, false, false]);
  });
});
