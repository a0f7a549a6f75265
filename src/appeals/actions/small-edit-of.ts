import type { EditionRecord } from '../data/edition-records';
import { shownEdition } from '../data/shown-edition';
import { smallEdit, type SmallEdit } from '../rules/small-edit';
import type { AuthorisedEdition } from './carry-authority';

/** A small edit, and what it takes the place of. */
export interface FoundSmallEdit {
  readonly live: AuthorisedEdition;
  readonly kind: SmallEdit;
}

/** What a draft is to the live edition, if it needs no new authority to take its place; null where it does. */
export function smallEditOf(live: EditionRecord, draft: EditionRecord): FoundSmallEdit | null {
  const { authority } = live;
  if (!authority || draft.state !== 'draft') return null;
  const excepted = authority.excludedStills;
  const kind = smallEdit(shownEdition(live, excepted), shownEdition(draft, excepted));
  return kind && { live: { ...live, authority }, kind };
}
