import type { ShownEdition } from '../rules/small-edit';
import { contentOf } from './edition-content';
import type { EditionRecord } from './edition-records';

/**
 * What the public reads and sees of an edition, or would under an authority that excepts these stills. In a draft people
 * are described, and pictures stand, as they do today.
 */
export function shownEdition(edition: EditionRecord, exceptedIds: readonly string[]): ShownEdition {
  const { stills: _stills, grounds: _grounds, linesToTake: _lines, ...words } = contentOf(edition);
  const stills = edition.stills.filter(({ still }) => !exceptedIds.includes(still.id));
  // Whoever was taken down since it went out, and is sought again, comes back only under a new authority.
  const hidden = new Set(edition.persons.filter((one) => one.hiddenSince).map(({ person }) => person.id));
  const shown = new Set(stills.map(({ still }) => still.personId).filter((id) => !hidden.has(id)));
  return {
    words,
    stills: stills
      .filter(({ still }) => shown.has(still.personId))
      .map(({ still, revision }) => ({
        reference: still.reference,
        revision: edition.state === 'draft' ? still.revision : revision,
      })),
    persons: edition.persons
      .filter(({ person }) => shown.has(person.id))
      .map(({ person, label, description, ageFrom, ageTo }) => ({
        number: person.number,
        label,
        description,
        ageFrom,
        ageTo,
      })),
  };
}
