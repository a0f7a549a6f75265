/** The kinds of place a picture goes to. A new kind is a line here and in the check of the table. */
export const PLACE_KINDS = [
  'site',
  'feeds',
  'widgets',
  'handout',
  'newsroom',
  'social_square',
  'social_wide',
  'social_post',
  'broadcaster',
  'partner',
  'printed_page',
  'poster',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What the house serves itself, and therefore answers for itself once the bytes are gone. */
export const OWN_KINDS: readonly PlaceKind[] = ['site', 'feeds', 'widgets'];

/** Paper does not come down by a press: it has a due time of its own and somebody who walks there. */
export const PAPER_KINDS: readonly PlaceKind[] = ['printed_page', 'poster'];

/** What an officer writes down by hand. The other kinds come about in the house, which writes them down itself. */
export const KINDS_BY_HAND = [
  'social_post',
  'newsroom',
  'broadcaster',
  'partner',
  'printed_page',
  'poster',
] as const satisfies readonly PlaceKind[];
export type KindByHand = (typeof KINDS_BY_HAND)[number];

/** True for a place whose copy is on paper. */
export const isPaper = (kind: PlaceKind): boolean => PAPER_KINDS.includes(kind);

/** As long as the name of an outlet is, and as a line of the log holds. */
export const RECIPIENT_LIMIT = 120;

export type RecipientProblem = 'still_recipient_missing' | 'still_recipient_too_long';

/** Who was given it, on one line, or why that cannot be kept: a copy that nobody is named for cannot be asked back. */
export function readRecipient(
  typed: string,
):
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: RecipientProblem } {
  const value = oneLine(typed);
  if (value === '') return { ok: false, problem: 'still_recipient_missing' };
  if ([...value].length > RECIPIENT_LIMIT) return { ok: false, problem: 'still_recipient_too_long' };
  return { ok: true, value };
}

/** Text as one line, without controls. */
export const oneLine = (typed: string): string => typed.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
