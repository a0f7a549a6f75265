import { isPracticeName, PRACTICE_NAME, type FieldError } from '../../kernel';
import { caseReference, REFERENCE_LIMIT } from './case-reference';
import { AREA_LIMIT } from './offence-list';
import { publicName, PUBLIC_NAME_LIMIT } from './public-name';

/** How long and how large what is said of a case may be: for forms, documents and this rule alike. */
export const CASE_LIMITS = {
  reference: REFERENCE_LIMIT,
  publicName: PUBLIC_NAME_LIMIT,
  operationName: 60,
  offenceType: 120,
  area: AREA_LIMIT,
  areas: 60,
  publicAreas: 200,
  count: 100_000,
  lossPence: 100_000_000_000,
} as const;

/** What may be changed of a case as long as it is open. */
export interface CaseDetails {
  readonly operationName: string;
  readonly offenceType: string;
  readonly publishedOffenceCount: number | null;
  readonly lossPence: number | null;
  readonly areas: readonly string[];
  readonly publicAreas: string;
  /** "Twelve people have been arrested so far" is only true with the day it was true on. */
  readonly arrests: { readonly count: number; readonly asAt: string } | null;
}

/** What is fixed when a case is opened, because references of stills and calls begin with it. */
export interface CaseNames {
  readonly reference: string;
  readonly publicName: string;
  /** Opened to learn by, never to ask the public. */
  readonly practice?: boolean;
}

/** The names as they will stand: those of a practice case say so at their beginning, whether it was typed or not. */
export function namesOf({ reference, publicName, practice = false }: CaseNames): Required<CaseNames> {
  const marked = (typed: string, mark: string) =>
    !practice || typed.trim() === '' || isPracticeName(typed.trim()) ? typed : `${mark}${typed.trim()}`;
  return {
    reference: marked(reference, `${PRACTICE_NAME.toUpperCase()}/`),
    publicName: marked(publicName, `${PRACTICE_NAME} `),
    practice,
  };
}

/** Every mistake in the details, field by field, in the order of the form. */
export function detailProblems(details: CaseDetails, today: string): FieldError[] {
  return [
    ...textProblems('operationName', details.operationName, CASE_LIMITS.operationName),
    ...textProblems('offenceType', details.offenceType, CASE_LIMITS.offenceType),
    ...numberProblems('publishedOffenceCount', details.publishedOffenceCount, CASE_LIMITS.count),
    ...numberProblems('lossPence', details.lossPence, CASE_LIMITS.lossPence),
    ...areaProblems(details),
    ...arrestProblems(details.arrests, today),
  ];
}

/** Mistakes in the two names of a new case. */
export function nameProblems(names: CaseNames): FieldError[] {
  const { reference, publicName: name, practice } = namesOf(names);
  // A real appeal under such a name would be shown to nobody.
  const kept = (typed: string) => !practice && isPracticeName(typed.trim());
  return [
    ...(caseReference(reference) ? [] : [{ field: 'reference', code: 'case_reference_not_valid' }]),
    ...(kept(reference) ? [{ field: 'reference', code: 'case_name_is_for_practice' }] : []),
    ...(publicName(name) ? [] : [{ field: 'publicName', code: 'case_public_name_not_valid' }]),
    ...(kept(name) ? [{ field: 'publicName', code: 'case_name_is_for_practice' }] : []),
  ];
}

function textProblems(field: 'operationName' | 'offenceType', text: string, limit: number): FieldError[] {
  const name = field === 'operationName' ? 'operation_name' : 'offence_type';
  if (text.trim() === '') return [{ field, code: `case_${name}_missing` }];
  return [...text].length > limit ? [{ field, code: `case_${name}_too_long` }] : [];
}

function numberProblems(
  field: 'publishedOffenceCount' | 'lossPence',
  value: number | null,
  limit: number,
): FieldError[] {
  const good = value === null || (Number.isInteger(value) && value >= 0 && value <= limit);
  return good
    ? []
    : [{ field, code: field === 'lossPence' ? 'case_loss_not_valid' : 'case_count_not_valid' }];
}

function areaProblems({ areas, publicAreas }: CaseDetails): FieldError[] {
  const tooLong = areas.some((area) => [...area].length > CASE_LIMITS.area);
  const tooMany = areas.length > CASE_LIMITS.areas;
  const publicTooLong = [...publicAreas].length > CASE_LIMITS.publicAreas;
  return [
    ...(tooLong ? [{ field: 'areas', code: 'case_area_too_long' }] : []),
    ...(tooMany ? [{ field: 'areas', code: 'case_areas_too_many' }] : []),
    ...(publicTooLong ? [{ field: 'publicAreas', code: 'case_public_areas_too_long' }] : []),
  ];
}

function arrestProblems(arrests: CaseDetails['arrests'], today: string): FieldError[] {
  if (!arrests) return [];
  const { count, asAt } = arrests;
  if (!Number.isInteger(count) || count < 0 || count > CASE_LIMITS.count) {
    return [{ field: 'arrestsCount', code: 'case_arrests_not_valid' }];
  }
  return asAt > today ? [{ field: 'arrestsAsAt', code: 'case_arrests_in_future' }] : [];
}
