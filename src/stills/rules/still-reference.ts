/**
 * A reference that a caller can say and an operator can key: public name of the appeal, number of the person,
 * and from the person's second still on a letter. `LARKFIELD-3` is at once the person and their first still.
 */
export interface StillReference {
  /** In capitals, as printed on the picture. */
  readonly publicName: string;
  readonly person: number;
  /** 1 for the first still of the person, 2 for `B`, 26 for `Z`, 27 for `AA`. */
  readonly picture: number;
}

const LETTERS = 26;
/** `ZZ`: nobody reads out three letters. */
export const MAX_PICTURE_NUMBER = LETTERS + LETTERS * LETTERS;
export const MAX_PERSON_NUMBER = 9999;

const REFERENCE = /^([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)-([1-9]\d{0,3})-?([A-Z]{1,2})?$/;
/** What people write and say between the parts: spaces, hyphens of every length. */
const BETWEEN_PARTS = /[\s\u2010-\u2015-]+/g;

/** The printed form: `LARKFIELD-3`, `LARKFIELD-3B`, `HARBOUR-VIEW-12AA`. */
export function formatStillReference({ publicName, person, picture }: StillReference): string {
  return `${publicName}-${person}${lettersOf(picture)}`;
}

/** Reads a reference as people key it, in any case and with spaces for hyphens; null when it can be none. */
export function parseStillReference(text: string): StillReference | null {
  const match = REFERENCE.exec(text.trim().toUpperCase().replace(BETWEEN_PARTS, '-'));
  if (!match) return null;
  const picture = numberOf(match[3] ?? '');
  return picture === null ? null : { publicName: match[1], person: Number(match[2]), picture };
}

/**
 * The number of the person's next still, after the highest one ever given out. Withdrawn stills count: a caller
 * may hold yesterday's paper, and the reference in it must never come to mean another picture.
 */
export function nextPictureNumber(everIssued: readonly number[]): number {
  return everIssued.reduce((highest, issued) => Math.max(highest, issued), 0) + 1;
}

function lettersOf(picture: number): string {
  if (picture === 1) return '';
  const first = Math.floor((picture - 1) / LETTERS);
  const last = letter(((picture - 1) % LETTERS) + 1);
  return first === 0 ? last : `${letter(first)}${last}`;
}

/** `A` is never given out: "three A" would be heard as another picture than "three". */
function numberOf(letters: string): number | null {
  if (letters === '') return 1;
  if (letters === 'A') return null;
  return [...letters].reduce((sum, one) => sum * LETTERS + one.charCodeAt(0) - 64, 0);
}

const letter = (position: number): string => String.fromCharCode(64 + position);
