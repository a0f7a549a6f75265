import type { AtCase, PersonSought } from '../../../persons-sought';
import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { MAX_PICTURE_BYTES } from '../../rules/accepted-formats';
import { stillPaths } from '../../stills.paths';
import { isAboutCustody } from './particulars.form';
import { EMPTY_UPLOAD, NEW_PERSON, type UploadValues } from './upload.form';

const MEBIBYTE = 1024 * 1024;

/** The form of an upload, empty or with what has to be mended. */
export function uploadPage(
  at: AtCase,
  persons: readonly PersonSought[],
  values: UploadValues = EMPTY_UPLOAD,
  errors: FormErrors = [],
  status = errors.length > 0 ? 422 : 200,
): ViewResult {
  const model = {
    title: 'Add a picture',
    place: at.place,
    back: { text: 'People and pictures', href: stillPaths.people(at.ref) },
    action: stillPaths.upload(at.ref),
    persons: [
      { value: '', text: 'Choose' },
      ...persons.map(({ number, label }) => ({ value: String(number), text: `${number}. ${label}` })),
      { value: NEW_PERSON, text: 'Somebody new' },
    ],
    // With nobody in the case yet there is nothing to choose.
    values: persons.length === 0 && values.person === '' ? { ...values, person: NEW_PERSON } : values,
    errors: errorSummary(errors),
    limit: `${MAX_PICTURE_BYTES / MEBIBYTE} MB`,
    again: errors.length > 0,
    openCustody: isAboutCustody(errors),
  };
  return view('stills/views/officer/upload.njk', model, { status });
}
