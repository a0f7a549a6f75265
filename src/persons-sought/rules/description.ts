import { readApparentAge, type ApparentAge } from './apparent-age';

/** Limits of what is written about a person, for the form and for the API alike. */
export const LABEL_LIMIT = 120;
export const DESCRIPTION_LIMIT = 1000;
export const REASON_LIMIT = 2000;

/** What an officer says of a person, as it was typed. */
export interface DescriptionTyped {
  /** A few words that stand as a heading: "Man in a red cap in a betting shop". */
  readonly label: string;
  readonly description: string;
  /** "18 to 25"; empty where nobody can say. */
  readonly apparentAge: string;
}

/** What is said of a person, once it can be kept. */
export interface Description {
  readonly label: string;
  readonly description: string;
  readonly apparentAge: ApparentAge | null;
}

export type DescriptionProblem =
  | 'person_label_missing'
  | 'person_label_too_long'
  | 'person_description_missing'
  | 'person_description_too_long'
  | 'apparent_age_not_clear';

export interface DescriptionRefusal {
  readonly field: keyof DescriptionTyped;
  readonly code: DescriptionProblem;
}

export type DescriptionReading =
  | { readonly ok: true; readonly value: Description }
  | { readonly ok: false; readonly problems: readonly DescriptionRefusal[] };

/** Reads what is said of a person, or says at which field and why it cannot be kept. */
export function readDescription({ label, description, apparentAge }: DescriptionTyped): DescriptionReading {
  const age = readApparentAge(apparentAge);
  const problems: DescriptionRefusal[] = [];
  if (label.trim() === '') problems.push({ field: 'label', code: 'person_label_missing' });
  if (isLonger(label, LABEL_LIMIT)) problems.push({ field: 'label', code: 'person_label_too_long' });
  if (description.trim() === '') problems.push({ field: 'description', code: 'person_description_missing' });
  if (isLonger(description, DESCRIPTION_LIMIT)) {
    problems.push({ field: 'description', code: 'person_description_too_long' });
  }
  if (!age.ok) problems.push({ field: 'apparentAge', code: age.problem });
  if (problems.length > 0 || !age.ok) return { ok: false, problems };
  return { ok: true, value: { label, description, apparentAge: age.age } };
}

export type ReasonProblem = 'state_reason_missing' | 'state_reason_too_long';

/** What is wrong with the reason given for a new state, or null. A state without a reason is never recorded. */
export function reasonProblem(reason: string): ReasonProblem | null {
  if (reason.trim() === '') return 'state_reason_missing';
  return isLonger(reason, REASON_LIMIT) ? 'state_reason_too_long' : null;
}

/** A character is what a person would count as one. */
export function isLonger(text: string, limit: number): boolean {
  return [...text].length > limit;
}
