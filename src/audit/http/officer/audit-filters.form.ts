import {
  accepted,
  bodyChoice,
  bodyDay,
  bodyText,
  errorAt,
  rejected,
  type FormError,
  type Parsed,
} from '../../../web';
import { AUDIT_VERBS } from '../../rules/entry';
import { isBeginningOfAct, SEARCH_TEXT_LIMIT, type AuditFilters } from '../../rules/search';

/** The filters as they stand in the form, for showing it again. */
export type AuditFilterValues = Readonly<
  Record<'officer' | 'thing' | 'act' | 'verb' | 'purpose' | 'given' | 'case' | 'from' | 'to', string>
>;

export interface ReadFilters {
  readonly filters: AuditFilters;
  readonly values: AuditFilterValues;
}

/** Reads the filters out of the address. Nothing is needed; what is given must make sense. */
export function parseAuditFilters(query: unknown): Parsed<ReadFilters, AuditFilterValues> {
  const text = (field: string) => bodyText(query, field, SEARCH_TEXT_LIMIT);
  const values = {
    officer: text('officer'),
    thing: text('thing'),
    act: text('act').toLowerCase(),
    verb: text('verb'),
    purpose: text('purpose'),
    given: text('given'),
    case: text('case'),
    from: text('from'),
    to: text('to'),
  };
  const from = bodyDay(query, 'from');
  const to = bodyDay(query, 'to');
  const errors = [...errorsOfAct(values.act), ...errorsOfDay('from', from), ...errorsOfDay('to', to)];
  if (errors.length === 0 && from && to && from > to) {
    errors.push(errorAt('to', 'The last day must not be before the first'));
  }
  if (errors.length > 0) return rejected(values, errors);
  const filters = {
    officer: values.officer || undefined,
    thing: values.thing || undefined,
    // As purposes are written in the log: `threat_to_life`.
    purpose: values.purpose.toLowerCase().replace(/\s+/g, '_') || undefined,
    recipient: values.given || undefined,
    act: values.act || undefined,
    verb: bodyChoice(query, 'verb', AUDIT_VERBS) ?? undefined,
    caseRef: values.case || undefined,
    from: from ?? undefined,
    to: to ?? undefined,
  };
  return accepted({ filters, values });
}

function errorsOfAct(act: string): FormError[] {
  return isBeginningOfAct(act) ? [] : [errorAt('act', 'An act is small letters and dots, like tip.read')];
}

function errorsOfDay(field: 'from' | 'to', day: string | null): FormError[] {
  return day === 'invalid' ? [errorAt(field, 'Enter a day that exists, like 2025-11-14')] : [];
}
