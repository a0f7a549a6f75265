import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import type { PersonSought } from '../../data/person-sought.entity';
import { personPaths } from '../../persons-sought.paths';
import { apparentAgeWords } from '../../rules/apparent-age';
import type { DescriptionTyped } from '../../rules/description';
import type { AtCase } from './at-case';

const TEMPLATE = 'persons-sought/views/officer/person-form.njk';

/** The form for somebody new, empty or with what has to be mended. */
export function newPersonPage(at: AtCase, values: DescriptionTyped, errors: FormErrors = []): ViewResult {
  return formPage(at, values, errors, {
    title: 'Add a person',
    action: personPaths.all(at.ref),
    submit: 'Add this person',
    back: { text: 'People and pictures', href: personPaths.all(at.ref) },
  });
}

/** The form for somebody of the case: as they are described now, or with what has to be mended. */
export function revisedPersonPage(
  at: AtCase,
  person: PersonSought,
  values: DescriptionTyped = typedOf(person),
  errors: FormErrors = [],
): ViewResult {
  const { number } = person;
  return formPage(at, values, errors, {
    title: `Describe person ${number}`,
    action: personPaths.revise(at.ref, number),
    submit: 'Save the description',
    back: { text: `Person ${number}`, href: personPaths.show(at.ref, number) },
  });
}

function formPage(at: AtCase, values: DescriptionTyped, errors: FormErrors, page: object): ViewResult {
  const model = { place: at.place, values, errors: errorSummary(errors), ...page };
  return view(TEMPLATE, model, { status: errors.length > 0 ? 422 : 200 });
}

function typedOf({ label, description, ageFrom: from, ageTo: to }: PersonSought): DescriptionTyped {
  const age = from === null || to === null ? null : { from, to };
  return { label, description, apparentAge: apparentAgeWords(age) };
}
