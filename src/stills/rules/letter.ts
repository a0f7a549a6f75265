import { isPaper, OWN_KINDS, type PlaceKind } from './place-shown';

export const LETTER_FORMAT = 'incident-room/no-longer-sought/1';

/** A place as the letter sees it. */
export interface LetterPlace {
  readonly kind: PlaceKind;
  readonly removedAt: Date | null;
}

export type LetterRefusal = 'letter_is_practice' | 'letter_still_sought' | 'letter_places_open';

/**
 * Why no "no longer sought" letter can be signed yet, or null (DOMAIN, rule 9; Data Protection Act 2018, sections 44 and 48):
 * it says that the picture is gone from everywhere we control, so the person must be sought no more and each of our own
 * places answered for.
 */
export function letterRefusal(person: {
  readonly isPractice: boolean;
  readonly isSought: boolean;
  readonly mayBeShown: boolean;
  readonly places: readonly LetterPlace[];
}): LetterRefusal | null {
  if (person.isPractice) return 'letter_is_practice';
  if (person.isSought || person.mayBeShown) return 'letter_still_sought';
  const open = person.places.some(({ kind, removedAt }) => OWN_KINDS.includes(kind) && removedAt === null);
  return open ? 'letter_places_open' : null;
}

/** What was asked of others, in numbers: nobody else's name is in somebody's letter. */
export interface AskedOfOthers {
  readonly asked: number;
  readonly answered: number;
  readonly onPaper: number;
}

/** Of the places that are not ours: how many were asked to take it down, and how many have said that they did. */
export function askedOfOthers(places: readonly LetterPlace[]): AskedOfOthers {
  const others = places.filter(({ kind }) => !OWN_KINDS.includes(kind));
  return {
    asked: others.length,
    answered: others.filter(({ removedAt }) => removedAt !== null).length,
    onPaper: others.filter(({ kind }) => isPaper(kind)).length,
  };
}
