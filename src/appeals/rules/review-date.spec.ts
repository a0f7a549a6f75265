import fc from 'fast-check';
import {
  mayBeChild,
  offeredReviewDate,
  reviewDateProblem,
  hasLapsed,
  lastWarnedDay,
  warningDue,
} from './review-date';

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

describe('the end of a review day (rule 2)', () => {
  it('is the end of that day, and no hour before', () => {
    expect(hasLapsed('2025-12-29', '2025-12-28')).toBe(false);
    expect(hasLapsed('2025-12-29', '2025-12-29')).toBe(false);
    expect(hasLapsed('2025-12-29', '2025-12-30')).toBe(true);
  });
});

describe('the warnings before a review day (rule 2)', () => {
  const due = (today: string, since = '2025-12-01') => warningDue({ reviewOn: '2025-12-29', since }, today);

  it.each([
    ['2025-12-21', null],
    ['2025-12-22', 7],
    ['2025-12-27', 7],
    ['2025-12-28', 1],
    ['2025-12-29', 1],
    ['2025-12-30', null],
  ])('on %s are %s', (today, days) => {
    expect(due(today)).toBe(days);
  });

  it('are for those who have had time to forget: not on the day somebody decided, nor after it for that distance', () => {
    expect(due('2025-12-22', '2025-12-22')).toBeNull();
    expect(due('2025-12-23', '2025-12-22')).toBeNull();
    expect(due('2025-12-22', '2025-12-21')).toBe(7);
    expect(due('2025-12-28', '2025-12-22')).toBe(1);
    expect(due('2025-12-28', '2025-12-28')).toBeNull();
  });

  it('are looked for as far ahead as the first of them', () => {
    expect(lastWarnedDay('2025-12-27')).toBe('2026-01-03');
  });
});
