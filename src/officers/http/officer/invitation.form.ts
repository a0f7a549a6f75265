import { ROLES, type FieldError } from '../../../kernel';
import {
  accepted,
  bodyChoices,
  bodyLines,
  bodyText,
  errorAt,
  overLimit,
  rejected,
  t,
  type FormError,
  type FormErrors,
  type Parsed,
} from '../../../web';
import { newcomerFaults, type Newcomer } from '../../rules/newcomer';
import { pastedNewcomers, type PastedLine } from '../../rules/pasted-newcomers';
import { NOTHING_TYPED, type InvitationValues } from './officers.page';

export const LIST_MOST = 40_000;

export interface OneForm {
  readonly newcomer: Newcomer;
  readonly values: InvitationValues;
}

/** One person. Lengths are the rule's to judge, so nothing is cut off. */
export function parseOneForm(body: unknown): Parsed<OneForm, InvitationValues> {
  const name = bodyText(body, 'name');
  const rank = bodyText(body, 'rank');
  const email = bodyText(body, 'email');
  const roles = bodyChoices(body, 'roles', ROLES);
  const values = { ...NOTHING_TYPED, name, rank, email, roles };
  const newcomer = { name, rank, email: email.toLowerCase(), roles };
  const faults = newcomerFaults(newcomer);
  const errors = faults.map(atOneField);
  return errors.length > 0 ? rejected(values, errors) : accepted({ newcomer, values });
}

export interface ListForm {
  readonly lines: readonly PastedLine[];
  readonly values: InvitationValues;
}

/** A pasted list: every line that cannot be read is named by its number. */
export function parseListForm(body: unknown): Parsed<ListForm, InvitationValues> {
  const list = bodyLines(body, 'list');
  const values = { ...NOTHING_TYPED, list };
  if (list === '') return rejected(values, [errorAt('list', t('officers.errors.newcomers_missing'))]);
  if (overLimit(list, LIST_MOST) > 0)
    return rejected(values, [errorAt('list', t('officers.errors.newcomers_too_many'))]);
  const lines = pastedNewcomers(list);
  const errors = lines.flatMap(lineErrors);
  return errors.length > 0 ? rejected(values, errors) : accepted({ lines, values });
}

/** A refusal by the action names a place in the list it was given: `officers[2].email`. */
const PLACE = /^officers\[(\d+)\]\./;

/** At the input of the form for one person. The roles are ticked, several at a time. */
export function atOneField({ field, code }: FieldError): FormError {
  const name = field.replace(PLACE, '');
  return errorAt(name === 'role' ? 'roles' : name, t(`officers.errors.${code}`));
}

/** At the list, naming the line as the person sees it. */
export function atLine(lines: readonly PastedLine[]): (refusal: FieldError) => FormError {
  return ({ field, code }) => {
    const place = PLACE.exec(field)?.[1];
    const line = place === undefined ? undefined : lines[Number(place)]?.line;
    const sentence = t(`officers.errors.${code}`);
    return line === undefined ? errorAt('list', sentence) : lineError(line, sentence);
  };
}

function lineErrors({ line, faults }: PastedLine): FormErrors {
  return faults.map(({ code }) => lineError(line, t(`officers.errors.${code}`)));
}

function lineError(line: number, sentence: string): FormError {
  return errorAt('list', t('officers.line', { line, sentence }));
}
