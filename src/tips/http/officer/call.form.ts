import type { FieldError } from '../../../kernel';
import { isId } from '../../../platform';
import { parseStillReference } from '../../../stills';
import { accepted, errorAt, rejected, t, type FormError, type Parsed } from '../../../web';
import type { KeyedCall } from '../../actions/key-call';
import { penceOf } from '../../rules/pounds';
import {
  languageTag,
  tipProblems,
  type NamedPerson,
  type TipBody,
  type TipsterContact,
  type VictimReport,
} from '../../rules/tip-body';
import { callTyped, type CallTyped } from './call-typed';

/** A call as it can be kept, or the screen as it was filled in with what is to be put right. */
export function parseCallForm(sent: unknown): Parsed<Omit<KeyedCall, 'ref'>, CallTyped> {
  const typed = callTyped(sent);
  const meant = meantOf(typed);
  const body = bodyOf(typed, meant === 'unclear' ? { person: null } : meant);
  const problems: FieldError[] = [
    ...(meant === 'unclear' ? [{ field: 'person', code: 'tip_person_not_clear' }] : []),
    ...tipProblems(body),
    ...(penceOf(typed.loss) === 'invalid' ? [{ field: 'victim.lossPence', code: 'tip_loss_not_valid' }] : []),
  ];
  if (problems.length > 0) return rejected(typed, problems.map(atCallInput));
  const { channel, wantsCode, code, call } = typed;
  return accepted({ body, channel, code: wantsCode ? code : null, ...(isId(call) && { formId: call }) });
}

interface Meant {
  readonly person: number | null;
  readonly still?: string;
}

/** "3", "LARKFIELD-3", "larkfield 3B"; else whichever picture was pressed; else nobody. */
function meantOf({ person, picked }: CallTyped): Meant | 'unclear' {
  if (person === '') return { person: /^\d{1,4}$/.test(picked) ? Number(picked) : null };
  if (/^[1-9]\d{0,3}$/.test(person)) return { person: Number(person) };
  const reference = parseStillReference(person);
  return reference ? { person: reference.person, still: person } : 'unclear';
}

function bodyOf(typed: CallTyped, { person, still }: Meant): TipBody {
  const { kind, language, text, basis, life } = typed;
  const names = namesOf(typed);
  const victim = victimOf(typed);
  return {
    person,
    // Whoever came to name somebody and names nobody has told something all the same.
    kind: kind === 'recognition' && names.length === 0 ? 'information' : kind,
    language: languageTag(language),
    names,
    text,
    threatToLife: life,
    contact: contactOf(typed),
    ...(still !== undefined && { still }),
    ...(basis && { basis }),
    ...(victim && { victim }),
  };
}

function namesOf({ name, alias, where, howKnown, lastSeen, suggested }: CallTyped): NamedPerson[] {
  const named = {
    name,
    ...spoken({ alias, where, howKnown, lastSeen }),
    ...(suggested && { nameSuggestedByOthers: suggested === 'yes' }),
  };
  return Object.values(named).some((answer) => answer !== '') ? [named] : [];
}

function contactOf({ callerName: name, phone, email, safeTimes }: CallTyped): TipsterContact | null {
  const contact = spoken({ name, phone, email, safeTimes });
  return Object.keys(contact).length > 0 ? contact : null;
}

function victimOf(typed: CallTyped): VictimReport | null {
  if (typed.kind !== 'victim_report') return null;
  const { onBehalfOf, when, area, loss, bankTold, safeToCall } = typed;
  const pence = penceOf(loss);
  const report = {
    ...spoken({ onBehalfOf, when, area }),
    ...(typeof pence === 'number' && { lossPence: pence }),
    ...(bankTold && { bankTold: bankTold === 'yes' }),
    ...(safeToCall && { safeToCall: safeToCall === 'yes' }),
  };
  return Object.keys(report).length > 0 ? report : null;
}

/** Without what was left empty. */
function spoken<K extends string>(answers: Record<K, string>): { [key in K]?: string } {
  const said = Object.entries<string>(answers).filter(([, answer]) => answer !== '');
  return Object.fromEntries(said) as { [key in K]?: string };
}

const INPUTS: Readonly<Record<string, string>> = {
  person: 'person',
  names: 'name',
  'names.0.name': 'name',
  'names.0.alias': 'alias',
  'names.0.where': 'where',
  'names.0.howKnown': 'howKnown',
  'names.0.lastSeen': 'lastSeen',
  'contact.name': 'callerName',
  'contact.phone': 'phone',
  'contact.email': 'email',
  'contact.safeTimes': 'safeTimes',
  'victim.onBehalfOf': 'onBehalfOf',
  'victim.when': 'when',
  'victim.area': 'area',
  'victim.lossPence': 'loss',
};

/** A refusal at the input it is about. */
export function atCallInput({ field, code }: FieldError): FormError {
  return errorAt(INPUTS[field] ?? 'text', t(`tips.errors.${code}`));
}
