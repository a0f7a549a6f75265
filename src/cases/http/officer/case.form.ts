import type { FieldError } from '../../../kernel';
import {
  accepted,
  bodyDay,
  bodyLines,
  bodyNumber,
  bodyText,
  bodyTicked,
  errorAt,
  rejected,
  t,
} from '../../../web';
import type { FormError, FormErrors, Parsed } from '../../../web';
import type { CaseOpening } from '../../actions/open-case';
import type { Case } from '../../data/case.entity';
import { detailProblems, nameProblems, type CaseDetails } from '../../rules/case-details';
import { pounds } from '../../rules/offence-list';

/** The details as they were typed. */
export interface DetailValues {
  readonly operationName: string;
  readonly offenceType: string;
  readonly publishedOffenceCount: string;
  readonly loss: string;
  /** One a line. */
  readonly areas: string;
  readonly publicAreas: string;
  readonly arrestsCount: string;
  readonly arrestsAsAt: string;
}

export interface OpeningValues extends DetailValues {
  readonly reference: string;
  readonly publicName: string;
  readonly colleague: string;
  readonly practice: boolean;
}

export const NOTHING_TYPED: OpeningValues = Object.freeze({
  reference: '',
  publicName: '',
  colleague: '',
  practice: false,
  operationName: '',
  offenceType: '',
  publishedOffenceCount: '',
  loss: '',
  areas: '',
  publicAreas: '',
  arrestsCount: '',
  arrestsAsAt: '',
});

/** Where the rule's field is called something else in the form. */
const INPUT_OF: Readonly<Record<string, string>> = { lossPence: 'loss' };

/** The refusal of one field, at its input. */
export const atInput = ({ field, code }: FieldError): FormError =>
  errorAt(INPUT_OF[field] ?? field, t(`cases.errors.${code}`));

/** What was understood, and what was typed: an action may still refuse it, and then the form is shown again. */
export interface Understood<Value, Values> {
  readonly value: Value;
  readonly values: Values;
}

export function parseOpeningForm(
  body: unknown,
  today: string,
): Parsed<Understood<CaseOpening, OpeningValues>, OpeningValues> {
  const names = {
    reference: bodyText(body, 'reference'),
    publicName: bodyText(body, 'publicName'),
    practice: bodyTicked(body, 'practice'),
  };
  const colleague = bodyText(body, 'colleague');
  const details = parseDetails(body, today);
  const values = { ...names, colleague, ...details.values };
  const errors = [
    ...nameProblems(names).map(atInput),
    ...details.errors,
    ...(colleague === '' ? [atInput({ field: 'colleague', code: 'case_colleague_missing' })] : []),
  ];
  if (errors.length > 0) return rejected(values, errors);
  return accepted({ value: { ...names, ...details.value, colleague }, values });
}

export function parseDetailsForm(
  body: unknown,
  today: string,
): Parsed<Understood<CaseDetails, DetailValues>, DetailValues> {
  const { value, values, errors } = parseDetails(body, today);
  return errors.length > 0 ? rejected(values, errors) : accepted({ value, values });
}

/** The form as the case stands now. */
export function valuesOf(shown: Case): DetailValues {
  return {
    operationName: shown.operationName,
    offenceType: shown.offenceType,
    publishedOffenceCount: shown.publishedOffenceCount?.toString() ?? '',
    loss:
      shown.lossPence === null ? '' : (shown.lossPence / 100).toFixed(shown.lossPence % 100 === 0 ? 0 : 2),
    areas: shown.areas.join('\n'),
    publicAreas: shown.publicAreas,
    arrestsCount: shown.arrestsCount?.toString() ?? '',
    arrestsAsAt: shown.arrestsAsAt ?? '',
  };
}

function parseDetails(
  body: unknown,
  today: string,
): { value: CaseDetails; values: DetailValues; errors: FormErrors } {
  const values = {
    operationName: bodyText(body, 'operationName'),
    offenceType: bodyText(body, 'offenceType'),
    publishedOffenceCount: bodyText(body, 'publishedOffenceCount'),
    loss: bodyText(body, 'loss'),
    areas: bodyLines(body, 'areas'),
    publicAreas: bodyText(body, 'publicAreas'),
    arrestsCount: bodyText(body, 'arrestsCount'),
    arrestsAsAt: bodyText(body, 'arrestsAsAt'),
  };
  const arrests = arrestsOf(body, values);
  const value: CaseDetails = {
    operationName: values.operationName,
    offenceType: values.offenceType,
    publishedOffenceCount: numberOf(body, 'publishedOffenceCount'),
    lossPence: values.loss === '' ? null : (pounds(values.loss) ?? Number.NaN),
    areas: values.areas
      .split(/[\n,;]/)
      .map((area) => area.trim())
      .filter((area) => area !== ''),
    publicAreas: values.publicAreas,
    arrests: arrests.value,
  };
  const errors = [...detailProblems(value, today), ...arrests.problems].map(atInput);
  return { value, values, errors };
}

/** Both or neither: a count without its day stops being true without anybody noticing. */
function arrestsOf(
  body: unknown,
  { arrestsCount }: DetailValues,
): { value: CaseDetails['arrests']; problems: FieldError[] } {
  const count = numberOf(body, 'arrestsCount');
  const asAt = bodyDay(body, 'arrestsAsAt');
  if (asAt === 'invalid') {
    return { value: null, problems: [{ field: 'arrestsAsAt', code: 'case_arrests_day_not_valid' }] };
  }
  if (count !== null && asAt !== null) return { value: { count, asAt }, problems: [] };
  const missing = arrestsCount === '' ? 'arrestsCount' : 'arrestsAsAt';
  const incomplete = count !== null || asAt !== null;
  return { value: null, problems: incomplete ? [{ field: missing, code: 'case_arrests_incomplete' }] : [] };
}

/** What was typed and is no number stays wrong, so that the rule says so. */
function numberOf(body: unknown, field: string): number | null {
  return bodyText(body, field) === '' ? null : (bodyNumber(body, field) ?? Number.NaN);
}
