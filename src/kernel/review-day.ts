/** Days something shown stands before somebody looks again (rule 2): 28; 7 where a child may be pictured (rule 6). */
export const REVIEW_DAYS = 28;
export const REVIEW_DAYS_CHILD = 7;
/** The longest an authority may reach. */
export const REVIEW_DAYS_MOST = 90;

/** The review date offered, as `YYYY-MM-DD`. `today` likewise. */
export function offeredReviewDate(today: string, mayShowChild: boolean): string {
  return addDays(today, mayShowChild ? REVIEW_DAYS_CHILD : REVIEW_DAYS);
}

/** Why a review date cannot be accepted, or null. */
export function reviewDateProblem(
  reviewOn: string,
  today: string,
  mayShowChild: boolean,
): 'past' | 'too_far' | null {
  if (reviewOn <= today) return 'past';
  return reviewOn > addDays(today, mayShowChild ? REVIEW_DAYS_CHILD : REVIEW_DAYS_MOST) ? 'too_far' : null;
}

/** The day so many days after another, both as `YYYY-MM-DD`; before it where the number is negative. */
export function addDays(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

/** True for a day that a calendar has, as `2025-12-01`. */
export function isDay(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(moment) && isoDay(moment) === text;
}

function isoDay(moment: number): string {
  const date = new Date(moment);
  return date.toISOString().slice(0, 10);
}
