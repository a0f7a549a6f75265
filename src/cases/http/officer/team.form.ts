import { accepted, bodyChoice, bodyText, errorAt, rejected, t, type Parsed } from '../../../web';
import type { TeamAddition } from '../../actions/add-to-team';

/** The three ways to come onto a team, each a form of its own with one field. */
export const WAYS = ['member', 'press', 'guest'] as const;
export type Way = (typeof WAYS)[number];

/** What was typed, and into which of the three. */
export interface AdditionValues {
  readonly part: Way;
  readonly email: string;
}

export function parseAdditionForm(ref: string, body: unknown): Parsed<TeamAddition, AdditionValues> {
  const part = bodyChoice(body, 'part', WAYS) ?? 'member';
  const email = bodyText(body, 'email');
  if (email !== '') return accepted({ ref, email, part });
  const code = part === 'guest' ? 'case_guest_missing' : 'case_member_missing';
  return rejected({ part, email }, [errorAt(inputOf(part), t(`cases.errors.${code}`))]);
}

export const inputOf = (part: Way): string => `${part}-email`;
