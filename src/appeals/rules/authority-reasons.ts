import type { FieldError } from '../../kernel';
import { isLonger } from './edition-content';
import { reviewDayProblems } from './review-renewal';

export const DECISIONS = ['granted', 'refused'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Of each of the grounds, in characters. */
export const GROUND_LIMIT = 2000;
/** Places that may not be named, and the characters of each. */
export const EXCLUDED_PLACES_LIMIT = 20;
export const EXCLUDED_PLACE_LIMIT = 120;

/** What an authorising officer writes, as it was typed. */
export interface AuthorityTyped {
  readonly decision: Decision;
  readonly purpose: string;
  readonly necessity: string;
  readonly proportionality: string;
  /** What was tried before; for a child, the last-resort statement. */
  readonly alternatives: string;
  readonly risk: string;
  /** Why not, for a refusal. */
  readonly reason: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly reviewOn: string;
  /** Places that no picture may name: not beside it, and not on it. */
  readonly excludedPlaces: readonly string[];
}

const GROUNDS = ['purpose', 'necessity', 'proportionality'] as const;
const TEXTS = [...GROUNDS, 'alternatives', 'risk', 'reason'] as const;

/**
 * What is missing from a decision, at its fields. A grant states purpose, necessity and proportionality (Data
 * Protection Act 2018, Part 3) and a day on which somebody looks again (rule 2); where a child may be pictured also
 * why nothing else will do (rule 6). A refusal says why.
 */
export function authorityProblems(typed: AuthorityTyped, today: string, mayShowChild: boolean): FieldError[] {
  const tooLong = TEXTS.filter((field) => isLonger(typed[field], GROUND_LIMIT));
  const asked =
    typed.decision === 'granted' ? grantProblems(typed, today, mayShowChild) : refusalProblems(typed);
  const grounds = tooLong.map((field) => ({ field, code: 'appeal_ground_too_long' }));
  return [...asked, ...grounds, ...placesProblems(typed.excludedPlaces)];
}

function grantProblems(typed: AuthorityTyped, today: string, mayShowChild: boolean): FieldError[] {
  const missing: FieldError[] = GROUNDS.filter((field) => isBlank(typed[field])).map((field) => ({
    field,
    code: `appeal_${field}_missing`,
  }));
  if (mayShowChild && isBlank(typed.alternatives)) {
    missing.push({ field: 'alternatives', code: 'appeal_last_resort_missing' });
  }
  return [...missing, ...reviewDayProblems(typed.reviewOn, today, mayShowChild)];
}

function placesProblems(places: readonly string[]): FieldError[] {
  const refused = (code: string) => [{ field: 'excludedPlaces', code }];
  if (places.length > EXCLUDED_PLACES_LIMIT) return refused('appeal_excluded_places_too_many');
  const tooLong = places.some((place) => isLonger(place, EXCLUDED_PLACE_LIMIT));
  return tooLong ? refused('appeal_excluded_place_too_long') : [];
}

/** A refusal that says nothing helps nobody to write a better edition. */
function refusalProblems(typed: AuthorityTyped): FieldError[] {
  const said = !isBlank(typed.reason) || GROUNDS.every((field) => !isBlank(typed[field]));
  return said ? [] : [{ field: 'reason', code: 'appeal_refusal_reason_missing' }];
}

const isBlank = (text: string): boolean => text.trim() === '';
