import type { ProceedingsState } from './proceedings-state';
import type { SearchState } from './search-state';

/** One person as far as showing a picture of them is concerned. */
export interface ShowablePerson {
  readonly searchState: SearchState;
  readonly proceedingsState: ProceedingsState;
  /** A further authority says: identified, not located, the pictures are still needed. */
  readonly stillNeeded: boolean;
  /** A further authority says: proceedings are active, and the person is still at large. */
  readonly stillAtLarge: boolean;
}

export type NotShownReason = 'no_longer_sought' | 'proceedings_active';

/**
 * Why no picture of this person may be public; empty when one may. Past *sought* they come down, and active
 * proceedings take them down, each unless a further authority says otherwise for exactly that state (DOMAIN,
 * search state, proceedings state and rule 4). `showablePersonSql` says the same to Postgres.
 */
export function notShownBecause(person: ShowablePerson): NotShownReason[] {
  const reasons: NotShownReason[] = [];
  const sought =
    person.searchState === 'sought' || (person.searchState === 'identified' && person.stillNeeded);
  if (!sought) reasons.push('no_longer_sought');
  if (person.proceedingsState === 'active' && !person.stillAtLarge) reasons.push('proceedings_active');
  return reasons;
}

/** True when pictures of this person may be public, as far as the person is concerned. */
export function mayBeShown(person: ShowablePerson): boolean {
  return notShownBecause(person).length === 0;
}
