import { contactView, type ContactPoint, type ContactView } from '../../../appeals';
import type { Reading } from './reading';

/** Whom a page offers to ring, each with the promise it makes. They are never one list. */
export interface Contacts {
  readonly room: ContactView | null;
  readonly crimestoppers: ContactView | null;
  readonly others: readonly ContactView[];
}

export function contactsOf(contacts: readonly ContactPoint[], { now, language }: Reading): Contacts {
  const views = contacts.map((contact) => contactView(contact, now, language));
  const first = (kind: ContactPoint['kind']) => views.find((view) => view.kind === kind) ?? null;
  const [room, crimestoppers] = [first('incident_room'), first('crimestoppers')];
  return { room, crimestoppers, others: views.filter((view) => view !== room && view !== crimestoppers) };
}
