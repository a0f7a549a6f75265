import { addDays, isDay, offeredReviewDate, reviewDateProblem } from './review-day';

describe('a review day', () => {
  it('is offered 28 days ahead, 7 where a child may be pictured', () => {
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

  it('counts over the ends of months and years, both ways', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it.each([
    ['2025-12-01', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-12-1', false],
    ['', false],
    ['2025-12-01T00:00', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});
