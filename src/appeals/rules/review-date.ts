import { addDays } from '../../kernel';

// The days themselves stand in the kernel: a further authority about a person reaches as far.
export { offeredReviewDate, reviewDateProblem } from '../../kernel';

/** A person whose apparent age begins under eighteen, or is not stated, counts as a child here (rule 6). */
export function mayBeChild(ageFrom: number | null): boolean {
  return ageFrom === null || ageFrom < 18;
}

/**
 * Rule 2: unreviewed means withdrawn. An edition stands through its review day and not after it (Data Protection Act
 * 2018, section 39: what is kept is looked at again in time).
 */
export function hasLapsed(reviewOn: string, today: string): boolean {
  return reviewOn < today;
}

/** Days before the review day on which the press office is warned (rule 2), the earlier first. */
export const WARNING_DAYS = [7, 1] as const;
export type WarningDays = (typeof WARNING_DAYS)[number];

/** How far ahead a round has to look to find every edition that is to be warned of. */
export const lastWarnedDay = (today: string): string => addDays(today, WARNING_DAYS[0]);

/**
 * Which warning of a review day is due (rule 2), or null. Of two that are due, as after a night without a server, only the
 * later: the earlier says nothing more. An edition that was let stand when the warning's day had come already, as
 * every one that shows a child, needs none: whoever let it stand knew.
 */
export function warningDue(
  { reviewOn, since }: { readonly reviewOn: string; readonly since: string },
  today: string,
): WarningDays | null {
  if (hasLapsed(reviewOn, today)) return null;
  const due = WARNING_DAYS.filter((days) => addDays(reviewOn, -days) <= today);
  const last = due.at(-1);
  return last !== undefined && since < addDays(reviewOn, -last) ? last : null;
}
