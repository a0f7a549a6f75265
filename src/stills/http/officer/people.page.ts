import { may, type OfficerActor } from '../../../kernel';
import { personPaths, SEARCH_WORDS, type AtCase, type PersonSought } from '../../../persons-sought';
import { view, type ViewResult } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';
import { stillCard } from './still-card';

/** Everybody sought in a case, and every picture of them, by number. The order means nothing. */
export interface PeopleOfCase {
  readonly at: AtCase;
  readonly persons: readonly PersonSought[];
  readonly stills: readonly StillRecord[];
}

export function peoplePage(
  { at, persons, stills }: PeopleOfCase,
  actor: OfficerActor,
  now: Date,
): ViewResult {
  const { ref } = at;
  const model = {
    title: 'People and pictures',
    place: at.place,
    cards: stills.map((still) => stillCard(still, 'strip', now)),
    people: persons.map((person) => personRow(at, person, stills)),
    upload: may(actor.roles, 'stills.prepare') ? stillPaths.uploadForm(ref) : null,
    add: may(actor.roles, 'persons.revise') ? personPaths.add(ref) : null,
  };
  return view('stills/views/officer/people.njk', model);
}

function personRow({ ref }: AtCase, person: PersonSought, stills: readonly StillRecord[]): object {
  const { number, label, searchState, proceedingsState } = person;
  const pictures = stills.filter(({ personId }) => personId === person.id).length;
  const tags: object[] = [];
  if (searchState !== 'sought') tags.push({ text: SEARCH_WORDS[searchState].text, tone: 'care' });
  if (proceedingsState === 'active') tags.push({ text: 'Proceedings active', tone: 'care' });
  if (pictures === 0) tags.push({ text: 'No picture', tone: 'care' });
  return {
    text: `${number}. ${label}`,
    href: personPaths.show(ref, number),
    tags: tags.length > 0 ? tags : [{ text: SEARCH_WORDS.sought.text }],
  };
}
