import { contactView, CRIMESTOPPERS, type ContactPoint, type ContactView } from '../../../appeals';

/** The other ways to tell somebody, each with its own promise: never blended, Crimestoppers always among them. */
export interface OtherWays {
  readonly crimestoppers: ContactView;
  readonly room: ContactView | null;
}

export function otherWays(contacts: readonly ContactPoint[], now: Date, language: string): OtherWays {
  const shown = contacts.map((contact) => contactView(contact, now, language));
  const anonymous = shown.find(({ kind }) => kind === 'crimestoppers');
  return {
    crimestoppers: anonymous ?? contactView(CRIMESTOPPERS, now, language),
    room: shown.find(({ kind }) => kind === 'incident_room') ?? null,
  };
}
