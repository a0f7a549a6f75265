import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import type { PersonSought } from '../../data/person-sought.entity';
import { personPaths } from '../../persons-sought.paths';
import { mayBeShown } from '../../rules/may-be-shown';
import { nextProceedingsStates } from '../../rules/proceedings-state';
import { nextSearchStates } from '../../rules/search-state';
import type { AtCase } from './at-case';
import { PROCEEDINGS_WORDS, SEARCH_WORDS } from './state-words';
import type { StateValues } from './state.form';

const TEMPLATE = 'persons-sought/views/officer/record-state.njk';
const NOTHING_TYPED: StateValues = { state: '', reason: '' };

/** What one of the two forms says that the other does not. */
interface StateForm {
  readonly title: string;
  readonly present: string;
  readonly legend: string;
  readonly choices: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint: { readonly text: string };
  }[];
  readonly action: string;
  /** What follows for the public; null where nothing does. */
  readonly effect: string | null;
}

/** Where the search for a person stands, and what can be recorded of it next. */
export function searchStatePage(
  at: AtCase,
  person: PersonSought,
  values: StateValues = NOTHING_TYPED,
  errors: FormErrors = [],
): ViewResult {
  const { number, searchState } = person;
  return statePage(at, person, values, errors, {
    title: `The search for person ${number}`,
    present: SEARCH_WORDS[searchState].text,
    legend: 'What is known now',
    choices: nextSearchStates(searchState).map((state) => ({ value: state, ...hinted(SEARCH_WORDS[state]) })),
    action: personPaths.searchState(at.ref, number),
    effect: person.stillNeeded
      ? null
      : 'Anything but “sought” takes every picture of this person from the public, at once.',
  });
}

/** Whether proceedings against a person have begun, and what can be recorded of them next. */
export function proceedingsPage(
  at: AtCase,
  person: PersonSought,
  values: StateValues = NOTHING_TYPED,
  errors: FormErrors = [],
): ViewResult {
  const { number, proceedingsState } = person;
  return statePage(at, person, values, errors, {
    title: `Proceedings against person ${number}`,
    present: PROCEEDINGS_WORDS[proceedingsState].text,
    legend: 'Proceedings are now',
    choices: nextProceedingsStates(proceedingsState).map((state) => ({
      value: state,
      ...hinted(PROCEEDINGS_WORDS[state]),
    })),
    action: personPaths.proceedings(at.ref, number),
    effect: person.stillAtLarge
      ? null
      : 'Active proceedings take every picture of this person from the public, at once.',
  });
}

/** The macro wants a hint as an object of its own. */
const hinted = ({ text, hint }: { text: string; hint: string }) => ({ text, hint: { text: hint } });

function statePage(
  at: AtCase,
  person: PersonSought,
  values: StateValues,
  errors: FormErrors,
  page: StateForm,
): ViewResult {
  const { number, label } = person;
  const model = {
    place: at.place,
    ...page,
    label,
    // Nothing comes down twice.
    effect: mayBeShown(person) ? page.effect : null,
    values,
    errors: errorSummary(errors),
    back: { text: `Person ${number}`, href: personPaths.show(at.ref, number) },
  };
  return view(TEMPLATE, model, { status: errors.length > 0 ? 422 : 200 });
}
