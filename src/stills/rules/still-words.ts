/** Limits of the words that belong to a still, for the form and for the API alike. */
export const ALTERNATIVE_TEXT_LIMIT = 500;
export const PLACE_LIMIT = 120;
export const SUPPLIED_BY_LIMIT = 120;
export const WITHDRAWAL_REASON_LIMIT = 2000;

/** The words of a still as they were typed. */
export interface StillWordsTyped {
  /** What a person who cannot see the picture should know of it. */
  readonly alt: string;
  /** Where the camera was, as the public may know it. */
  readonly place: string;
  readonly capturedAt: Date | null | 'invalid';
  /** Whose camera it was. For officers only; may be empty. */
  readonly suppliedBy: string;
}

/** The words of a still once they can be kept. */
export interface StillWords {
  readonly alternativeText: string;
  readonly place: string;
  readonly capturedAt: Date;
  readonly suppliedBy: string;
}

export type StillWordsProblem =
  | 'still_alt_missing'
  | 'still_alt_too_long'
  | 'still_place_missing'
  | 'still_place_too_long'
  | 'still_captured_at_missing'
  | 'still_captured_at_not_clear'
  | 'still_supplied_by_too_long';

export interface StillWordsRefusal {
  readonly field: keyof StillWordsTyped;
  readonly code: StillWordsProblem;
}

export type StillWordsReading =
  | { readonly ok: true; readonly value: StillWords }
  | { readonly ok: false; readonly problems: readonly StillWordsRefusal[] };

/**
 * Reads the words of a still, or says at which field and why they cannot be kept. Only whose camera it was may be
 * left out: a picture without alternative text shuts people out, and one without place and time helps nobody.
 */
export function readStillWords({ alt, place, capturedAt, suppliedBy }: StillWordsTyped): StillWordsReading {
  const problems: StillWordsRefusal[] = [];
  const refuse = (field: keyof StillWordsTyped, code: StillWordsProblem) => problems.push({ field, code });
  if (alt.trim() === '') refuse('alt', 'still_alt_missing');
  if (isLonger(alt, ALTERNATIVE_TEXT_LIMIT)) refuse('alt', 'still_alt_too_long');
  if (place.trim() === '') refuse('place', 'still_place_missing');
  if (isLonger(place, PLACE_LIMIT)) refuse('place', 'still_place_too_long');
  if (capturedAt === null) refuse('capturedAt', 'still_captured_at_missing');
  if (capturedAt === 'invalid') refuse('capturedAt', 'still_captured_at_not_clear');
  if (isLonger(suppliedBy, SUPPLIED_BY_LIMIT)) refuse('suppliedBy', 'still_supplied_by_too_long');
  if (problems.length > 0 || capturedAt === null || capturedAt === 'invalid') return { ok: false, problems };
  return { ok: true, value: { alternativeText: alt, place, capturedAt, suppliedBy } };
}

function isLonger(text: string, limit: number): boolean {
  return [...text].length > limit;
}
