/** How old a person looks, in whole years, both ends included. Nobody's date of birth. */
export interface ApparentAge {
  readonly from: number;
  readonly to: number;
}

export const YOUNGEST_APPARENT_AGE = 5;
export const OLDEST_APPARENT_AGE = 110;

export type AgeReading =
  | { readonly ok: true; readonly age: ApparentAge | null }
  | { readonly ok: false; readonly problem: 'apparent_age_not_clear' };

/** Reads "18 to 25", "18-25" or "40"; nothing at all means that nobody can say. */
export function readApparentAge(typed: string): AgeReading {
  const words = typed.trim().toLowerCase();
  if (words === '') return { ok: true, age: null };
  const [, first = '', second = first] = /^(\d{1,3})(?:\s*(?:to|-|–|and)\s*(\d{1,3}))?$/.exec(words) ?? [];
  const age = { from: Number(first), to: Number(second) };
  return first !== '' && isApparentAge(age)
    ? { ok: true, age }
    : { ok: false, problem: 'apparent_age_not_clear' };
}

function isApparentAge({ from, to }: ApparentAge): boolean {
  return from >= YOUNGEST_APPARENT_AGE && to <= OLDEST_APPARENT_AGE && from <= to;
}

/** "18 to 25", "40", or nothing where nobody can say. */
export function apparentAgeWords(age: ApparentAge | null): string {
  if (!age) return '';
  return age.from === age.to ? String(age.from) : `${age.from} to ${age.to}`;
}

const ADULT = 18;

/**
 * Whether the stricter rules for children apply (DOMAIN, rule 6): to anybody who may be under eighteen, and to
 * anybody of whom nobody can say.
 */
export function ageGate(age: ApparentAge | null): 'adult' | 'child' | 'unsure' {
  if (!age) return 'unsure';
  if (age.from >= ADULT) return 'adult';
  return age.to < ADULT ? 'child' : 'unsure';
}

/** True for whoever is under the stricter rules for children: may be under eighteen, or nobody can say (rule 6). */
export function mayBeChild({ ageFrom }: { readonly ageFrom: number | null }): boolean {
  return ageFrom === null || ageFrom < ADULT;
}
