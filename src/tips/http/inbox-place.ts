import { bodyChoice, bodyNumber, bodyText } from '../../web';
import { DEFAULT_PURPOSE, PURPOSES, type Purpose } from '../rules/purpose';
import { QUEUES, STATE_FILTERS, type Queue, type StateFilter } from '../rules/tip-queue';

/** Where in the inbox an officer is: closed words and a cursor, all of it in the address. */
export interface InboxPlace {
  /** null before the officer chose: whichever list has something for them. */
  readonly queue: Queue | null;
  readonly person: number | 'none' | null;
  readonly state: StateFilter;
  readonly cursor: string | null;
  readonly purpose: Purpose | null;
}

/** Reads an address; whatever no page of ours would have written counts as not said. */
export function inboxPlace(query: unknown): InboxPlace {
  const person = bodyNumber(query, 'person');
  return {
    queue: bodyChoice(query, 'queue', QUEUES),
    person: bodyText(query, 'person') === 'none' ? 'none' : person !== null && person > 0 ? person : null,
    state: bodyChoice(query, 'state', STATE_FILTERS) ?? 'open',
    cursor: bodyText(query, 'cursor', 200) || null,
    purpose: bodyChoice(query, 'purpose', PURPOSES),
  };
}

/** An address with this place behind it. */
export function at(path: string, { queue, person, state, cursor, purpose }: InboxPlace): string {
  const words = new URLSearchParams();
  if (purpose) words.set('purpose', purpose);
  if (queue) words.set('queue', queue);
  if (person !== null) words.set('person', String(person));
  if (state !== 'open') words.set('state', state);
  if (cursor) words.set('cursor', cursor);
  const said = words.toString();
  return said === '' ? path : `${path}?${said}`;
}

/** The same place, said once after something was done. */
export function saying(address: string, said: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}said=${said}`;
}

/** Of a form on a tip that was opened: it cannot be shown again without a purpose. */
export function openedPlace(query: unknown): InboxPlace {
  const place = inboxPlace(query);
  return { ...place, purpose: place.purpose ?? DEFAULT_PURPOSE };
}
