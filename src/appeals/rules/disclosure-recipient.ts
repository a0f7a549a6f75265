/** As long as a line of the log holds. */
export const DISCLOSURE_RECIPIENT_LIMIT = 120;

export type RecipientProblem = 'appeal_recipient_missing' | 'appeal_recipient_too_long';

/**
 * Who is given a disclosure, on one line, or why that cannot be kept: section 62 of the Data Protection Act 2018 asks for
 * the recipient of every disclosure.
 */
export function readDisclosureRecipient(
  typed: string,
):
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: RecipientProblem } {
  const value = typed.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  if (value === '') return { ok: false, problem: 'appeal_recipient_missing' };
  if ([...value].length > DISCLOSURE_RECIPIENT_LIMIT)
    return { ok: false, problem: 'appeal_recipient_too_long' };
  return { ok: true, value };
}
