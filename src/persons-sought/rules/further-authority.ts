import { isDay, reviewDateProblem, type FieldError } from '../../kernel';
import { isLonger } from './description';
import type { ShowablePerson } from './may-be-shown';

/** What a further authority says: identified and not located, still needed; or proceedings active, still at large. */
export const FURTHER_COVERS = ['still_needed', 'still_at_large'] as const;
export type FurtherCovers = (typeof FURTHER_COVERS)[number];

export const FURTHER_DECISIONS = ['granted', 'refused'] as const;
export type FurtherDecision = (typeof FURTHER_DECISIONS)[number];

/** Of each of the grounds, in characters. */
export const FURTHER_GROUND_LIMIT = 2000;

/** What somebody of the case team sets out who asks. */
export interface FurtherGrounds {
  readonly purpose: string;
  readonly necessity: string;
  readonly proportionality: string;
  /** What was tried to find the person without their picture; for a child, why nothing else will do. */
  readonly alternatives: string;
  readonly risk: string;
}

export const GROUNDS = [
  'purpose',
  'necessity',
  'proportionality',
  'alternatives',
  'risk',
] as const satisfies (keyof FurtherGrounds)[];

/** The states a further authority may be asked for: those that are recorded now (DOMAIN "States", rule 4). */
export function coversOpenTo({
  searchState,
  proceedingsState,
}: Pick<ShowablePerson, 'searchState' | 'proceedingsState'>): FurtherCovers[] {
  const covers: FurtherCovers[] = [];
  if (searchState === 'identified') covers.push('still_needed');
  if (proceedingsState === 'active') covers.push('still_at_large');
  return covers;
}

/**
 * What is missing from what is asked, at its fields: purpose, necessity, proportionality and alternatives tried (Data
 * Protection Act 2018, Part 3), the risk, and a day on which somebody looks again (rule 2; seven days at most where the
 * person may be a child, rule 6).
 */
export function furtherProblems(
  asked: FurtherGrounds & { readonly reviewOn: string },
  today: string,
  mayBeChild: boolean,
): FieldError[] {
  const problems: FieldError[] = [];
  for (const field of GROUNDS) {
    if (asked[field].trim() === '') problems.push({ field, code: `further_${field}_missing` });
    if (isLonger(asked[field], FURTHER_GROUND_LIMIT))
      problems.push({ field, code: 'further_ground_too_long' });
  }
  return [...problems, ...furtherDayProblems(asked.reviewOn, today, mayBeChild)];
}

/** Why a day cannot be the last one of a further authority, at its field. */
export function furtherDayProblems(reviewOn: string, today: string, mayBeChild: boolean): FieldError[] {
  const refused = (code: string) => [{ field: 'reviewOn', code }];
  if (!isDay(reviewOn)) return refused('further_review_not_valid');
  const problem = reviewDateProblem(reviewOn, today, mayBeChild);
  if (problem === 'past') return refused('further_review_past');
  if (problem === null) return [];
  return refused(mayBeChild ? 'further_review_too_far_for_child' : 'further_review_too_far');
}

/** One that waits for a decision, as the rule sees it. */
export interface WaitingFurther {
  readonly askedBy: string;
  /** Everybody who recorded a state of this person: whoever did cannot judge what follows from it. */
  readonly recordedBy: readonly string[];
  readonly mayBeChild: boolean;
  /** False once it was decided, or the state it was asked for is over. */
  readonly waits: boolean;
}

export type FurtherRefusal =
  'further_not_waiting' | 'further_by_asker' | 'further_by_recorder' | 'further_needs_superintendent';

/**
 * Why an officer may not decide on a further authority, or null (DOMAIN "States", rules 1, 4 and 6; Contempt of Court Act
 * 1981): an authorising officer who neither asked for it nor recorded a state of the person; a superintendent where a
 * grant would show somebody who may be a child.
 */
export function furtherRefusal(
  further: WaitingFurther,
  officer: { readonly id: string; readonly isSuperintendent: boolean },
  decision: FurtherDecision,
): FurtherRefusal | null {
  if (!further.waits) return 'further_not_waiting';
  if (further.askedBy === officer.id) return 'further_by_asker';
  if (further.recordedBy.includes(officer.id)) return 'further_by_recorder';
  const needsMore = decision === 'granted' && further.mayBeChild && !officer.isSuperintendent;
  return needsMore ? 'further_needs_superintendent' : null;
}

/** A person with the moments at which their further authorities end; null where there is none. */
export interface FurtherTimes {
  readonly stillNeeded: boolean;
  readonly stillNeededUntil: Date | null;
  readonly stillAtLarge: boolean;
  readonly stillAtLargeUntil: Date | null;
}

/**
 * The person as they stand at a moment: a further authority past its last day is none, whatever the row says still
 * (rule 2, unreviewed means withdrawn). `showableUntilSql` says the same to Postgres.
 */
export function asOf<Person extends FurtherTimes>(person: Person, now: Date): Person {
  const holds = (until: Date | null) => until !== null && now < until;
  return {
    ...person,
    stillNeeded: person.stillNeeded && holds(person.stillNeededUntil),
    stillAtLarge: person.stillAtLarge && holds(person.stillAtLargeUntil),
  };
}
