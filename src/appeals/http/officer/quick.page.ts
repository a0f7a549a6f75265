import { nameOfCase, type MyCase } from '../../../cases';
import type { Colleague } from '../../../officers';
import { MAX_PICTURE_BYTES } from '../../../stills';
import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import type { QuickMade } from '../../actions/quick-appeal';
import { appealPaths } from '../../appeals.paths';
import { FACE_PLACES } from '../../rules/face-place';
import { NEW_CASE, type QuickValues } from './quick.form';

/** What an officer may choose from. */
export interface QuickChoices {
  /** Open ones whose appeals the officer may write. */
  readonly cases: readonly MyCase[];
  /** Who could be the second reader of a new case; null where the officer may not open one. */
  readonly colleagues: readonly Colleague[] | null;
}

/** The quick form, empty or with what has to be mended. */
export function quickPage(
  { cases, colleagues }: QuickChoices,
  values: QuickValues,
  errors: FormErrors = [],
  { status = errors.length > 0 ? 422 : 200, made = null }: { status?: number; made?: QuickMade | null } = {},
): ViewResult {
  const model = {
    title: 'Quick appeal',
    back: { text: 'Press office', href: appealPaths.press() },
    action: appealPaths.quick(),
    cases: [
      { value: '', text: 'Choose' },
      ...cases.map((one) => ({ value: one.ref, text: `${nameOfCase(one)}, ${one.reference}` })),
      ...(colleagues ? [{ value: NEW_CASE, text: 'A new case' }] : []),
    ],
    opens: colleagues !== null,
    colleagues: [
      { value: '', text: 'Choose a colleague' },
      ...(colleagues ?? []).map(({ email, rank, name }) => ({ value: email, text: `${rank} ${name}` })),
    ],
    cells: FACE_PLACES.map((value) => ({ value, text: inWords(value) })),
    limit: `${MAX_PICTURE_BYTES / (1024 * 1024)} MB`,
    made: madeLines(made),
    again: errors.length > 0,
    values,
    errors: errorSummary(errors),
  };
  return view('appeals/views/officer/quick.njk', model, { status });
}

function inWords(place: (typeof FACE_PLACES)[number]): string {
  const words = place === 'middle' ? 'in the middle' : place.replace('-', ' ').replace('middle ', '');
  return words.replace(/^\w/, (letter) => letter.toUpperCase());
}

function madeLines(made: QuickMade | null): string[] {
  const lines = [
    made?.caseRef && 'The case is open. It is chosen below.',
    made?.still &&
      `The picture is in, as ${made.still}. Choose the same file again and nothing is made twice.`,
  ];
  return lines.filter((line): line is string => typeof line === 'string');
}
