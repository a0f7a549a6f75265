import { may, type OfficerActor } from '../../../kernel';
import {
  apparentAgeWords,
  furtherRows,
  notShownBecause,
  personPaths,
  PROCEEDINGS_WORDS,
  SEARCH_WORDS,
  type AtCase,
  type NotShownReason,
  type PersonFile,
  type PersonSought,
  type ProceedingsState,
  type RecordedState,
  type SearchState,
} from '../../../persons-sought';
import { consoleDateTime, view, type ViewResult } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';
import { stillCard } from './still-card';

export interface PersonShown extends Omit<PersonFile, 'inCase'> {
  readonly at: AtCase;
  readonly stills: readonly StillRecord[];
}

/** One person: how they are described, their pictures, and the two states with how they came about. */
export function personPage(
  { at, person, stills, history, furthers }: PersonShown,
  actor: OfficerActor,
  now: Date,
  said: object | null,
): ViewResult {
  const { ref } = at;
  const { number, label, description } = person;
  const records = may(actor.roles, 'persons.record');
  const model = {
    title: `${number}. ${label}`,
    place: at.place,
    back: { text: 'People and pictures', href: stillPaths.people(ref) },
    said,
    description,
    age: ageSentence(person),
    revise: may(actor.roles, 'persons.revise') ? personPaths.revise(ref, number) : null,
    upload: may(actor.roles, 'stills.prepare') ? stillPaths.uploadForm(ref) : null,
    cards: stills.map((still) => stillCard(still, 'strip', now)),
    notShown: notShownBecause(person).map((reason) => NOT_SHOWN[reason]),
    states: [
      stateRow(
        'Search',
        SEARCH_WORDS[person.searchState].text,
        records && personPaths.searchState(ref, number),
      ),
      stateRow(
        'Proceedings',
        PROCEEDINGS_WORDS[person.proceedingsState].text,
        records && personPaths.proceedings(ref, number),
      ),
    ],
    letter:
      may(actor.roles, 'persons.letter') &&
      person.forceId === actor.forceId &&
      person.searchState !== 'sought'
        ? stillPaths.letter(ref, number)
        : null,
    further: furtherRows(ref, person, furthers, actor, now),
    history: history.map(historyLine),
  };
  return view('stills/views/officer/person.njk', model);
}

const NOT_SHOWN: Readonly<Record<NotShownReason, string>> = {
  no_longer_sought: 'No picture of this person is public: they are no longer sought.',
  proceedings_active: 'No picture of this person is public: proceedings against them are active.',
};

function ageSentence({ ageFrom: from, ageTo: to }: PersonSought): string {
  if (from === null || to === null) return 'Nobody can say how old they look.';
  return `They look ${apparentAgeWords({ from, to })}.`;
}

function stateRow(name: string, present: string, record: string | false): object {
  return { name, present, record: record || null };
}

function historyLine({ field, fromState, toState, reason, officerName, recordedAt }: RecordedState): object {
  const words =
    field === 'search'
      ? (state: string) => SEARCH_WORDS[state as SearchState].text
      : (state: string) => PROCEEDINGS_WORDS[state as ProceedingsState].text;
  return {
    what: field === 'search' ? 'Search' : 'Proceedings',
    from: words(fromState),
    to: words(toState),
    reason,
    by: officerName,
    at: consoleDateTime(recordedAt),
    datetime: recordedAt.toISOString(),
  };
}
