import type { EditionRecord } from './edition-records';

/** Everybody who had a part in an edition, by id. */
export function namedIn(edition: EditionRecord): string[] {
  const { drafterIds, submittedBy, scheduledBy, publishedBy, withdrawnBy, authority } = edition;
  return [...drafterIds, submittedBy, scheduledBy, publishedBy, withdrawnBy, authority?.officerId].filter(
    (id): id is string => typeof id === 'string',
  );
}
