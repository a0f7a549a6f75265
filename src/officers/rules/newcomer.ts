import type { FieldError, Role } from '../../kernel';

export const NAME_MOST = 80;
export const RANK_MOST = 60;
/** RFC 5321: what a mail server takes at most. */
export const EMAIL_MOST = 254;
/** A division's worth of people in one go. */
export const NEWCOMERS_MOST = 200;

/** Somebody an administrator wants to have here. */
export interface Newcomer {
  readonly name: string;
  readonly rank: string;
  /** In small letters. */
  readonly email: string;
  readonly roles: readonly Role[];
}

const EMAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

/** Somebody may be invited only when nothing on this list remains. */
export function newcomerFaults({ name, rank, email, roles }: Newcomer): FieldError[] {
  const faults: [boolean, string, string][] = [
    [name === '', 'name', 'newcomer_name_missing'],
    [name.length > NAME_MOST, 'name', 'newcomer_name_too_long'],
    [rank === '', 'rank', 'newcomer_rank_missing'],
    [rank.length > RANK_MOST, 'rank', 'newcomer_rank_too_long'],
    [email.length > EMAIL_MOST || !EMAIL.test(email), 'email', 'newcomer_email_not_valid'],
    [roles.length === 0, 'role', 'newcomer_role_missing'],
  ];
  return faults.filter(([wrong]) => wrong).map(([, field, code]) => ({ field, code }));
}

/** Places in the list at which an e-mail stands that stood there before. */
export function repeatedEmails(newcomers: readonly Newcomer[]): number[] {
  const first = new Map<string, number>();
  newcomers.forEach(({ email }, place) => first.set(email, first.get(email) ?? place));
  return newcomers.flatMap(({ email }, place) => (first.get(email) === place ? [] : [place]));
}
