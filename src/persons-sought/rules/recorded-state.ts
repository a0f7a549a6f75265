import type { ProceedingsState } from './proceedings-state';
import type { SearchState } from './search-state';
import { mayBeShown, type ShowablePerson } from './may-be-shown';

/** A person's states together with how often their pictures have had to come down. */
export interface RecordedPerson extends ShowablePerson {
  /** A still counts as released only in the round it was released in: coming down ends the round for good. */
  readonly showingRound: number;
}

/**
 * The person after a new search state. Coming down is final for every picture that was up: back at sought they
 * stay down until somebody authorises a new release.
 */
export function withSearchState(person: RecordedPerson, searchState: SearchState): RecordedPerson {
  return nextRound(person, {
    ...person,
    searchState,
    // The further authority was for "identified, not located", and for nothing that comes after.
    stillNeeded: searchState === 'identified' && person.stillNeeded,
  });
}

/** The person after a new proceedings state. */
export function withProceedingsState(
  person: RecordedPerson,
  proceedingsState: ProceedingsState,
): RecordedPerson {
  return nextRound(person, {
    ...person,
    proceedingsState,
    stillAtLarge: proceedingsState === 'active' && person.stillAtLarge,
  });
}

/** The person once a further authority is over and the state it covered is not: what it kept up comes down. */
export function withoutFurther<Person extends RecordedPerson>(
  person: Person,
  covers: 'stillNeeded' | 'stillAtLarge',
): Person {
  return nextRound(person, { ...person, [covers]: false });
}

function nextRound<Person extends RecordedPerson>(before: RecordedPerson, after: Person): Person {
  const cameDown = mayBeShown(before) && !mayBeShown(after);
  return cameDown ? { ...after, showingRound: after.showingRound + 1 } : after;
}
