import type { ProceedingsState } from '../../rules/proceedings-state';
import type { SearchState } from '../../rules/search-state';

interface StateWords {
  /** On a tag and in the history. */
  readonly text: string;
  /** What recording it means, beside the choice. */
  readonly hint: string;
}

/** The states as officers read them. The public only ever reads "no longer sought". */
export const SEARCH_WORDS: Readonly<Record<SearchState, StateWords>> = {
  sought: {
    text: 'Sought',
    hint: 'An identification was a mistake. No picture goes up again until a new release is authorised.',
  },
  identified: { text: 'Identified', hint: 'We know who it is, and not yet where.' },
  located: { text: 'Located', hint: 'We know who and where.' },
  cleared: { text: 'Cleared', hint: 'Eliminated from the inquiry.' },
  concluded: { text: 'Concluded', hint: 'The search for this person is over.' },
};

export const PROCEEDINGS_WORDS: Readonly<Record<ProceedingsState, StateWords>> = {
  none: { text: 'None', hint: 'No arrest, warrant, summons or charge.' },
  active: { text: 'Active', hint: 'From an arrest, a warrant, a summons or a charge.' },
  ended: { text: 'Ended', hint: 'Released without charge, discontinued, acquitted or sentenced.' },
};
