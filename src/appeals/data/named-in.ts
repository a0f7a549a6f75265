import type { EditionRecord } from './edition-records';

/** Everybody who had a part in an edition, by id. */
export function namedIn(edition: EditionRecord): string[] {
  const { drafterIds, submittedBy, scheduledBy, publishedBy, withdrawnBy, authority } = edition;
  const kept = edition.keptWordings.map(({ officerId }) => officerId);
  const consents = edition.consents.flatMap(({ recordedBy, withdrawnBy }) => [recordedBy, withdrawnBy]);
  return [
    ...consents,
    ...drafterIds,
    submittedBy,
    scheduledBy,
    publishedBy,
    withdrawnBy,
    authority?.officerId,
    ...kept,
  ].filter((id): id is string => typeof id === 'string');
}
