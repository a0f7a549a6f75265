/** Days an appeal stands before somebody looks again (rule 2): 28; 7 when a pictured person may be a child. */
export const REVIEW_DAYS = 28;
export const REVIEW_DAYS_CHILD = 7;
/** The longest an authority may reach. */
export const REVIEW_DAYS_MOST = 90;

/** The review date offered for an edition, as `YYYY-MM-DD`. `today` likewise. */
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

/** A person whose apparent age begins under eighteen, or is not stated, counts as a child here (rule 6). */
export function mayBeChild(ageFrom: number | null): boolean {
  return ageFrom === null || ageFrom < 18;
}

function addDays(day: string, days: number): string {
  const moment = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return isoDay(moment);
}

function isoDay(moment: number): string {
  const date = new Date(moment);
  return date.toISOString().slice(0, 10);
}
