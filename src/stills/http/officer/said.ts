import { bodyChoice } from '../../../web';

/** What a page says once after something was done; only its key travels in the address. */
const SAID = {
  uploaded: 'The picture is in. Now mark the faces on it.',
  prepared: 'Saved. Whatever had been approved must be approved again.',
  approved: 'Approved. It can be put before an authorising officer.',
  added: 'The person is in the case.',
  described: 'The description is saved.',
  recorded: 'Recorded.',
} as const;

export type Said = keyof typeof SAID;

/** The sentence an address asks for, or null. */
export function saidIn(query: unknown): { readonly text: string } | null {
  const key = bodyChoice(query, 'said', Object.keys(SAID) as Said[]);
  return key && { text: SAID[key] };
}

export const saying = (path: string, said: Said): string => `${path}?said=${said}`;
