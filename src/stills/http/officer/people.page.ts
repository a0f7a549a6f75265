import type { MyCase } from '../../../cases';
import { may, type OfficerActor } from '../../../kernel';
import {
  personPaths,
  placeOf,
  PROCEEDINGS_WORDS,
  SEARCH_WORDS,
  type PersonSought,
} from '../../../persons-sought';
import { PICTURE_SIZES, view, type ViewResult } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';
import { stillCard } from './still-card';

/** Everybody sought in a case, and every picture of them, by number. The order means nothing. */
export interface PeopleOfCase {
  readonly inCase: MyCase;
  readonly persons: readonly PersonSought[];
  readonly stills: readonly StillRecord[];
}

export function peoplePage(
  { inCase, persons, stills }: PeopleOfCase,
  actor: OfficerActor,
  now: Date,
): ViewResult {
  const { ref } = inCase;
  const model = {
    title: 'People and pictures',
    place: placeOf(inCase),
    sizes: PICTURE_SIZES.six,
    cards: stills.map((still) => stillCard(still, 'strip', now)),
    people: persons.map((person) => personRow(inCase, person, stills)),
    upload: may(actor.roles, 'stills.prepare') ? stillPaths.uploadForm(ref) : null,
    add: may(actor.roles, 'persons.revise') ? personPaths.add(ref) : null,
  };
  return view('stills/views/officer/people.njk', model);
}

function personRow({ ref }: MyCase, person: PersonSought, stills: readonly StillRecord[]): object {
  const { number, label, searchState, proceedingsState } = person;
  const pictures = stills.filter(({ personId }) => personId === person.id).length;
  const search = SEARCH_WORDS[searchState].text;
  return {
    cells: [
      { text: `${number}. ${label}`, href: personPaths.show(ref, number) },
      { tag: searchState === 'sought' ? { text: search } : { text: search, tone: 'care' } },
      proceedingsState === 'active'
        ? { tag: { text: 'Active', tone: 'care' } }
        : { text: PROCEEDINGS_WORDS[proceedingsState].text },
      pictures === 0
        ? { tag: { text: 'No picture', tone: 'care' } }
        : { text: String(pictures), number: true },
    ],
  };
}
