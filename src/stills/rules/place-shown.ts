/** The kinds of place a picture goes to. A new kind is a line here and in the check of the table. */
export const PLACE_KINDS = ['handout', 'social_square', 'social_wide'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** As long as the name of an outlet is, and as a line of the log holds. */
export const RECIPIENT_LIMIT = 120;

export type RecipientProblem = 'still_recipient_missing' | 'still_recipient_too_long';

/** Who was given it, on one line, or why that cannot be kept: a copy that nobody is named for cannot be asked back. */
export function readRecipient(
  typed: string,
):
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: RecipientProblem } {
  const value = typed.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  if (value === '') return { ok: false, problem: 'still_recipient_missing' };
  if ([...value].length > RECIPIENT_LIMIT) return { ok: false, problem: 'still_recipient_too_long' };
  return { ok: true, value };
}
