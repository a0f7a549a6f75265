import { mayBecome, type StateTable } from '../../kernel';

/** How far the search for one person has come. */
export const SEARCH_STATES = ['sought', 'identified', 'located', 'cleared', 'concluded'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

export const FIRST_SEARCH_STATE: SearchState = 'sought';

/**
 * The usual way is sought, identified, located, and then cleared or concluded. Steps may be skipped, because an
 * arrest can teach a name, a place and an outcome in one hour and a picture must not stay up while somebody presses
 * through the steps between. Whatever was recorded, the person may turn out to be somebody else: back to sought.
 */
const TABLE: StateTable<SearchState> = {
  sought: ['identified', 'located', 'cleared', 'concluded'],
  identified: ['located', 'cleared', 'concluded', 'sought'],
  located: ['cleared', 'concluded', 'sought'],
  cleared: ['sought'],
  concluded: ['sought'],
};

/** What may be recorded next, in the order an officer would look for it. */
export function nextSearchStates(from: SearchState): readonly SearchState[] {
  return TABLE[from];
}

/** True when the search may pass from one state to the other. */
export function searchMayBecome(from: SearchState, to: SearchState): boolean {
  return mayBecome(TABLE, from, to);
}

export const SEARCH_STATE_TABLE = TABLE;
