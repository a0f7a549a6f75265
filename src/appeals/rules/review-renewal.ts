import type { FieldError } from '../../kernel';
import { isAtLeast, type Rank, type RankNeeded } from './deciding-rank';
import { isDay, isLonger } from './edition-content';
import { hasLapsed, reviewDateProblem } from './review-date';

/** A live edition as the rule of its review sees it. */
export interface ReviewedEdition {
  readonly drafterIds: readonly string[];
  /** Which rank looks again at what it shows, today. */
  readonly needed: RankNeeded;
  /** Its last day so far. */
  readonly reviewOn: string;
}

/** Who looks again. */
export interface Reviewer {
  readonly id: string;
  /** In which they decide; null for whoever decides on no release. */
  readonly rank: Rank | null;
}

/** Of the reason, in characters. */
export const RENEWAL_REASON_LIMIT = 2000;

export type RenewalRefusal = 'by_drafter' | 'rank_too_low' | 'lapsed';

/**
 * Why an officer may not let a live edition stand longer, or null. Looking again is a decision like the first one (rules
 * 1, 2 and 6): by an authorising officer who wrote no word of it, of the rank that decides on such a release, and
 * before its last day is over; what came down comes back only under a new authority.
 */
export function renewalRefusal(
  edition: ReviewedEdition,
  officer: Reviewer,
  today: string,
): RenewalRefusal | null {
  if (hasLapsed(edition.reviewOn, today)) return 'lapsed';
  if (edition.drafterIds.includes(officer.id)) return 'by_drafter';
  return isAtLeast(officer.rank, edition.needed.rank) ? null : 'rank_too_low';
}

/** What is missing from a renewal, at its fields: the reason, and a day within the maximum from today (rule 2). */
export function renewalProblems(
  typed: { readonly reason: string; readonly reviewOn: string },
  today: string,
  mayShowChild: boolean,
): FieldError[] {
  return [...reasonProblems(typed.reason), ...reviewDayProblems(typed.reviewOn, today, mayShowChild)];
}

function reasonProblems(reason: string): FieldError[] {
  if (reason.trim() === '') return [{ field: 'reason', code: 'appeal_renewal_reason_missing' }];
  return isLonger(reason, RENEWAL_REASON_LIMIT) ? [{ field: 'reason', code: 'appeal_ground_too_long' }] : [];
}

/** Why a review day cannot be taken, at its field. */
export function reviewDayProblems(reviewOn: string, today: string, mayShowChild: boolean): FieldError[] {
  const refused = (code: string) => [{ field: 'reviewOn', code }];
  if (reviewOn === '') return refused('appeal_review_missing');
  if (!isDay(reviewOn)) return refused('appeal_review_not_valid');
  const problem = reviewDateProblem(reviewOn, today, mayShowChild);
  if (problem === 'past') return refused('appeal_review_past');
  if (problem === null) return [];
  return refused(mayShowChild ? 'appeal_review_too_far_for_child' : 'appeal_review_too_far');
}
