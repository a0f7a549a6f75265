import { detailProblems, nameProblems, type CaseOpening } from '../../../cases';
import type { DomainError, FieldError } from '../../../kernel';
import { EMPTY_PERSON, parsePersonForm, personTyped, type DescriptionTyped } from '../../../persons-sought';
import {
  EMPTY_WORDS,
  readStillWords,
  stillWordsError,
  stillWordsTyped,
  stillWordsValues,
  type StillWordsValues,
  type UploadedForm,
} from '../../../stills';
import {
  accepted,
  bodyChoice,
  bodyLines,
  bodyNumber,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type FormErrors,
  type Parsed,
} from '../../../web';
import type { QuickAppealGiven } from '../../actions/quick-appeal';
import type { FaceSaid } from '../../actions/quick-picture';
import { FACE_PLACES } from '../../rules/face-place';
import { QUICK_STANDFIRST, quickContent, quickContentErrors } from './quick-content';

/** Everything typed into the quick form. */
export interface QuickValues extends StillWordsValues, DescriptionTyped {
  /** The address of a case, or `new`. */
  readonly case: string;
  readonly reference: string;
  readonly publicName: string;
  readonly offenceType: string;
  readonly colleague: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly narrative: string;
  readonly phone: string;
  readonly opens: string;
  readonly closes: string;
  readonly purpose: string;
  readonly necessity: string;
  readonly proportionality: string;
  readonly reviewOn: string;
  /** Whether anybody else's face can be seen. */
  readonly others: string;
  readonly face: string;
  readonly 'face-x': string;
  readonly 'face-y': string;
  readonly 'face-w': string;
  readonly 'face-h': string;
}

export const NEW_CASE = 'new';

const LINES = [
  'case',
  'reference',
  'publicName',
  'offenceType',
  'colleague',
  'headline',
  'standfirst',
  'phone',
  'opens',
  'closes',
  'reviewOn',
  'others',
  'face',
  'face-x',
  'face-y',
  'face-w',
  'face-h',
] as const;
const TEXTS = ['narrative', 'purpose', 'necessity', 'proportionality'] as const;

export function quickTyped(body: unknown): QuickValues {
  const lines = Object.fromEntries(LINES.map((field) => [field, bodyText(body, field)]));
  const texts = Object.fromEntries(TEXTS.map((field) => [field, bodyLines(body, field)]));
  return {
    ...(lines as Record<(typeof LINES)[number], string>),
    ...(texts as Record<(typeof TEXTS)[number], string>),
    ...personTyped(body),
    ...stillWordsValues(body),
  };
}

/** The form before anything is typed. */
export function emptyQuick(known: Partial<QuickValues>): QuickValues {
  return { ...quickTyped({}), ...EMPTY_PERSON, ...EMPTY_WORDS, standfirst: QUICK_STANDFIRST, ...known };
}

/** The quick form, all that is wrong with it at once: a picture has to be chosen again after every refusal. */
export function parseQuickForm(
  { fields, received, refusal }: UploadedForm,
  today: string,
): Parsed<QuickAppealGiven & { readonly values: QuickValues }, QuickValues> {
  const values = quickTyped(fields);
  const person = parsePersonForm(values);
  const typed = stillWordsTyped(values);
  const words = readStillWords(typed);
  const face = faceSaid(values);
  const content = quickContent(values);
  const errors: FormErrors = [
    ...caseErrors(values, today),
    ...quickContentErrors(content, values, today),
    ...(person.ok ? [] : person.errors),
    ...(words.ok ? [] : words.problems.map(stillWordsError)),
    ...othersErrors(values),
    ...(face ? [] : [errorAt('face', t('appeals.errors.appeal_face_missing'))]),
    ...(received ? [] : [errorAt('file', t(`stills.errors.${refusal?.code ?? 'picture_missing'}`))]),
  ];
  if (errors.length > 0 || !received || !face || !person.ok) return rejected(values, errors);
  const picture = { received, person: person.value, words: typed, face };
  return accepted({ inCase: caseSaid(values), picture, content, values });
}

/** The refusal of one of the acts, at the field it is about. */
export function quickErrors({ code, fields }: DomainError): FormErrors {
  if (fields.length === 0) return [errorAt('case', sentenceOf(code))];
  return fields.map(({ field, code: problem }) =>
    errorAt(quickInput({ field, code: problem }), sentenceOf(problem)),
  );
}

const OWNERS = ['appeals', 'stills', 'cases', 'persons-sought'] as const;

function sentenceOf(code: string): string {
  const owner = /^(appeal|case|person|apparent_age|state)_/.exec(code)?.[1];
  const feature = owner === 'appeal' ? 0 : owner === 'case' ? 2 : owner ? 3 : 1;
  return t(`${OWNERS[feature]}.errors.${code}`);
}

function quickInput({ field }: FieldError): string {
  if (/^faces\b/.test(field)) return 'face-x';
  if (/^contacts\b/.test(field)) return 'phone';
  if (/^(stills|persons)\b/.test(field)) return 'file';
  return field.replace(/^grounds\./, '');
}

function caseErrors(values: QuickValues, today: string): FormError[] {
  if (values.case === '') return [errorAt('case', t('appeals.errors.appeal_case_missing'))];
  if (values.case !== NEW_CASE) return [];
  const opening = openingOf(values);
  const problems = [...nameProblems(opening), ...detailProblems(opening, today)];
  const at = ({ field, code }: FieldError) =>
    errorAt(field === 'operationName' ? 'publicName' : field, t(`cases.errors.${code}`));
  return [
    ...problems.filter(({ field }) => field !== 'operationName').map(at),
    ...(values.colleague === '' ? [at({ field: 'colleague', code: 'case_colleague_missing' })] : []),
  ];
}

function caseSaid(values: QuickValues): QuickAppealGiven['inCase'] {
  return values.case === NEW_CASE ? { opening: openingOf(values) } : { ref: values.case };
}

function openingOf({ reference, publicName, offenceType, colleague }: QuickValues): CaseOpening {
  return {
    reference,
    publicName,
    operationName: `Operation ${publicName}`,
    offenceType,
    publishedOffenceCount: null,
    lossPence: null,
    areas: [],
    publicAreas: '',
    arrests: null,
    colleague,
  };
}

function othersErrors({ others }: QuickValues): FormError[] {
  const seen = bodyChoice({ others }, 'others', ['yes', 'no']);
  if (seen === 'no') return [];
  return [errorAt('others', t(`appeals.errors.appeal_${seen ? 'others_seen' : 'others_missing'}`))];
}

/** Four numbers, or one of nine places; the numbers win, because they were measured. */
function faceSaid(values: QuickValues): FaceSaid | null {
  const sides = (['face-x', 'face-y', 'face-w', 'face-h'] as const).map((side) => values[side]);
  if (sides.some((side) => side !== '')) {
    const [x, y, w, h] = sides.map((side) => bodyNumber({ side }, 'side') ?? Number.NaN);
    return { box: { x, y, w, h } };
  }
  const place = bodyChoice(values, 'face', FACE_PLACES);
  return place && { place };
}
