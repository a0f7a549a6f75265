import { EMPTY_PERSON, parsePersonForm, personTyped, type DescriptionTyped } from '../../../persons-sought';
import { accepted, bodyText, errorAt, rejected, t, type FormError, type Parsed } from '../../../web';
import type { Upload } from '../../actions/accept-upload';
import type { PersonChoice } from '../../actions/person-of-upload';
import { readStillWords } from '../../rules/still-words';
import type { UploadedForm } from '../uploaded-form';
import {
  NO_PARTICULARS,
  particularsTyped,
  readParticulars,
  type ParticularsValues,
} from './particulars.form';
import {
  EMPTY_WORDS,
  stillWordsError,
  stillWordsTyped,
  stillWordsValues,
  type StillWordsValues,
} from './still-words.form';

/** Everything typed into the form of an upload. */
export interface UploadValues extends StillWordsValues, ParticularsValues, DescriptionTyped {
  /** A number, or `new`. */
  readonly person: string;
}

export const EMPTY_UPLOAD: UploadValues = {
  person: '',
  ...EMPTY_WORDS,
  ...NO_PARTICULARS,
  ...EMPTY_PERSON,
};

/** For somebody who is not in the case yet. */
export const NEW_PERSON = 'new';

export function uploadValues(fields: unknown): UploadValues {
  return {
    person: bodyText(fields, 'person'),
    ...stillWordsValues(fields),
    ...particularsTyped(fields),
    ...personTyped(fields),
  };
}

/** The form of an upload into a case; all that is wrong with it at once, the picture included. */
export function parseUploadForm(
  caseRef: string,
  { fields, received, refusal }: UploadedForm,
): Parsed<Upload, UploadValues> {
  const values = uploadValues(fields);
  const words = stillWordsTyped(values);
  const read = readStillWords(words);
  const person = personIn(values);
  const { particulars, errors: ofParticulars } = readParticulars(values);
  const errors = [
    ...person.errors,
    ...(read.ok ? [] : read.problems.map(stillWordsError)),
    ...ofParticulars,
    ...(received ? [] : [errorAt('file', t(`stills.errors.${refusal?.code ?? 'picture_missing'}`))]),
  ];
  if (!received || !person.choice || errors.length > 0) return rejected(values, errors);
  const { circumstances, custody } = particulars;
  return accepted({
    caseRef,
    received,
    person: person.choice,
    ...words,
    particulars: { ...circumstances, ...custody },
  });
}

function personIn(values: UploadValues): { choice: PersonChoice | null; errors: readonly FormError[] } {
  if (values.person === NEW_PERSON) {
    const described = parsePersonForm(values);
    if (!described.ok) return { choice: null, errors: described.errors };
    return { choice: { newcomer: described.value }, errors: [] };
  }
  if (/^[1-9]\d{0,3}$/.test(values.person)) return { choice: { number: Number(values.person) }, errors: [] };
  return { choice: null, errors: [errorAt('person', t('stills.errors.still_person_not_found'))] };
}
