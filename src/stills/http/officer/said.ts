import { bodyChoice } from '../../../web';

/** What a page says once after something was done; only its key travels in the address. */
const SAID = {
  uploaded: 'The picture is in. Now mark the faces on it.',
  kept: 'Saved.',
  prepared: 'Saved. Whatever had been approved must be approved again.',
  sheet: 'The sheet is made and signed.',
  approved: 'Approved. It can be put before an authorising officer.',
  added: 'The person is in the case.',
  described: 'The description is saved.',
  recorded: 'Recorded.',
  asked: 'Asked for. An authorising officer decides.',
  written: 'Written down.',
  placed: 'It is up: written down.',
  removed: 'Gone from there: written down.',
} as const;

export type Said = keyof typeof SAID;

/** The sentence an address asks for, or null. */
export function saidIn(query: unknown): { readonly text: string } | null {
  const key = bodyChoice(query, 'said', Object.keys(SAID) as Said[]);
  return key && { text: SAID[key] };
}

export const saying = (path: string, said: Said): string => `${path}?said=${said}`;

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** `Three covers`, as a sentence begins with it. */
export function counted(count: number, one: string, several: string): string {
  return `${SMALL[count] ?? count} ${count === 1 ? one : several}`;
}

/** What a form says after covers were added to it, which saves nothing. */
export function coversSaid(added: number): { readonly text: string } {
  if (added === 0) return { text: 'No other face is marked that is not covered. Mark the faces first.' };
  return { text: `${counted(added, 'cover', 'covers')} added. Nothing is saved until you save.` };
}
