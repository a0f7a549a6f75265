import { mayBeShown, type ShowablePerson } from './may-be-shown';
import type { SearchState } from './search-state';

/** Which state of a person took their pictures down. */
export type PersonTakedownCause = Exclude<SearchState, 'sought'> | 'proceedings_active';

/**
 * Why the clock starts for a person's pictures when their states change, or null when it does not (DOMAIN, rules 4 and
 * 8; Contempt of Court Act 1981, sections 1 and 2). It starts with every new state that forbids showing them, also when
 * they were down for another reason already: whoever is told twice has one clock, and the floor above keeps the first.
 * A further authority that covers the state starts nothing; one that ends does.
 */
export function takedownCause(before: ShowablePerson, after: ShowablePerson): PersonTakedownCause | null {
  if (mayBeShown(after)) return null;
  const shownBefore = mayBeShown(before);
  const { searchState } = after;
  const needed = searchState === 'identified' && after.stillNeeded;
  const isNewSearch = shownBefore || searchState !== before.searchState;
  if (searchState !== 'sought' && !needed && isNewSearch) return searchState;
  const isNewProceedings = shownBefore || before.proceedingsState !== 'active';
  const isActive = after.proceedingsState === 'active' && !after.stillAtLarge;
  return isActive && isNewProceedings ? 'proceedings_active' : null;
}
