import type { FieldError } from '../../../kernel';
import { accepted, errorAt, rejected, t, type FormError, type Parsed } from '../../../web';
import type { TipKind } from '../../rules/kinds';
import { penceOf } from '../../rules/pounds';
import {
  languageTag,
  tipProblems,
  type NamedPerson,
  type TipBody,
  type TipsterContact,
  type VictimReport,
} from '../../rules/tip-body';
import { tipTyped, type TipTyped } from './tip-typed';

/** The tip of a form that was sent, or the form as it was filled in with what is to be put right. */
export function parseTipForm(sent: unknown, language: string): Parsed<TipBody, TipTyped> {
  const typed = tipTyped(sent);
  const blocks = nameBlocks(typed);
  const body = bodyOf(typed, blocks, language);
  const unreadable = penceOf(typed.loss) === 'invalid';
  const problems = [
    ...tipProblems(body),
    ...(unreadable ? [{ field: 'victim.lossPence', code: 'tip_loss_not_valid' }] : []),
  ];
  if (problems.length === 0) return accepted(body);
  const inputs = inputsOf(blocks.map(({ inputs: names }) => names));
  return rejected(
    typed,
    problems.map((problem) => atInput(problem, inputs, language)),
  );
}

function bodyOf(typed: TipTyped, blocks: readonly NameBlock[], language: string): TipBody {
  const { person, still, via, text, basis, life } = typed;
  const names = blocks.map(({ named }) => named);
  const victim = victimOf(typed);
  return {
    person: numberOf(person),
    kind: kindOf(typed.kind, names),
    language: languageTag(language),
    names,
    text,
    threatToLife: life,
    contact: contactOf(typed),
    ...(still && { still }),
    ...(via && { via }),
    ...(basis && { basis }),
    ...(victim && { victim }),
  };
}

/** Somebody who came to name a person and names nobody has told us something all the same. */
function kindOf(kind: TipKind, names: readonly NamedPerson[]): TipKind {
  return kind === 'recognition' && names.length === 0 ? 'information' : kind;
}

interface NameBlock {
  readonly named: NamedPerson;
  /** Where each answer was typed. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** One name block a person; a block with any answer counts, because half of what somebody knows helps. */
function nameBlocks(typed: TipTyped): NameBlock[] {
  const { name, where, how, howLong, last, suggested } = typed;
  const first = {
    name,
    ...present({
      where,
      howKnown: [how && t(`tips.how.${how}`), howLong].filter(Boolean).join(', '),
      lastSeen: last && t(`tips.last.${last}`),
    }),
    ...(suggested && suggested !== 'unsure' && { nameSuggestedByOthers: suggested === 'yes' }),
  };
  const second = { name: typed.name2, ...present({ where: typed.where2, howKnown: typed.how2 }) };
  const third = { name: typed.name3, ...present({ where: typed.where3, howKnown: typed.how3 }) };
  return [
    { named: first, inputs: { name: 'name', where: 'where', howKnown: 'howLong' } },
    { named: second, inputs: { name: 'name2', where: 'where2', howKnown: 'how2' } },
    { named: third, inputs: { name: 'name3', where: 'where3', howKnown: 'how3' } },
  ].filter(({ named }) => Object.values(named).some((answer) => answer !== ''));
}

/** "No" is a no, whatever stands in the fields below it. */
function contactOf({ me, callMe, reach, safe }: TipTyped): TipsterContact | null {
  if (me === 'no') return null;
  const isEmail = reach.includes('@');
  const contact = present({
    name: callMe,
    phone: isEmail ? null : reach,
    email: isEmail ? reach : null,
    safeTimes: safe,
  });
  return Object.keys(contact).length > 0 ? contact : null;
}

function victimOf(typed: TipTyped): VictimReport | null {
  if (typed.kind !== 'victim_report') return null;
  const { whose, relation, when, area, loss, bank, safeToCall } = typed;
  const pence = penceOf(loss);
  const somebody = whose === 'other' ? t('tips.victim.somebody') : '';
  const report = {
    ...present({ onBehalfOf: relation || somebody, when, area }),
    ...(typeof pence === 'number' && { lossPence: pence }),
    ...(bank && { bankTold: bank === 'yes' }),
    ...(safeToCall && { safeToCall }),
  };
  return Object.keys(report).length > 0 ? report : null;
}

const numberOf = (typed: string): number | null => (/^\d{1,6}$/.test(typed) ? Number(typed) : null);

function present<K extends string>(answers: Record<K, string | null>): { [key in K]?: string } {
  const said = Object.entries<string | null>(answers).filter(([, answer]) => answer);
  return Object.fromEntries(said) as { [key in K]?: string };
}

/** `names.1.where` → the input it was typed into. */
function inputsOf(blocks: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const inputs: Record<string, string> = {
    names: 'name3',
    'victim.onBehalfOf': 'relation',
    'victim.when': 'when',
    'victim.area': 'area',
    'victim.lossPence': 'loss',
    'contact.name': 'callMe',
    'contact.phone': 'reach',
    'contact.email': 'reach',
    'contact.safeTimes': 'safe',
  };
  blocks.forEach((block, at) => {
    for (const [field, input] of Object.entries(block)) inputs[`names.${at}.${field}`] = input;
  });
  return inputs;
}

function atInput(
  { field, code }: FieldError,
  inputs: Readonly<Record<string, string>>,
  language: string,
): FormError {
  return errorAt(inputs[field] ?? 'text', t(`tips.errors.${code}`, {}, language));
}
