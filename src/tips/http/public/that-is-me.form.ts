import {
  accepted,
  bodyChoice,
  bodyLines,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import type { FieldError } from '../../../kernel';
import { languageTag, tipProblems, type TipBody, type TipsterContact } from '../../rules/tip-body';

export const PICTURED_KINDS = ['that_is_me', 'wrong_person'] as const;
export const WRITING_AS = ['pictured', 'family', 'employer', 'solicitor', 'other'] as const;

/** The form of a person pictured, or of somebody for them, as it was filled in. */
export interface PicturedTyped {
  readonly kind: (typeof PICTURED_KINDS)[number] | null;
  readonly person: string;
  readonly as: (typeof WRITING_AS)[number] | null;
  readonly text: string;
  readonly callMe: string;
  readonly reach: string;
  readonly safe: string;
}

export function picturedTyped(body: unknown): PicturedTyped {
  return {
    kind: bodyChoice(body, 'kind', PICTURED_KINDS),
    person: bodyText(body, 'person', 10),
    as: bodyChoice(body, 'as', WRITING_AS),
    text: bodyLines(body, 'text'),
    callMe: bodyText(body, 'callMe'),
    reach: bodyText(body, 'reach'),
    safe: bodyText(body, 'safe'),
  };
}

const INPUTS: Readonly<Record<string, string>> = {
  'contact.name': 'callMe',
  'contact.phone': 'reach',
  'contact.email': 'reach',
  'contact.safeTimes': 'safe',
};

/** Nothing but which of the two it is has to be said, and nothing about an offence is asked. */
export function parsePicturedForm(sent: unknown, language: string): Parsed<TipBody, PicturedTyped> {
  const typed = picturedTyped(sent);
  const { kind } = typed;
  if (!kind) return rejected(typed, [atInput({ field: 'kind', code: 'tip_pictured_choose' }, language)]);
  const body = bodyOf(typed, kind, language);
  const problems = tipProblems(body);
  if (problems.length === 0) return accepted(body);
  return rejected(
    typed,
    problems.map((problem) => atInput(problem, language)),
  );
}

function bodyOf(typed: PicturedTyped, kind: TipBody['kind'], language: string): TipBody {
  const { person, as, text } = typed;
  const writer = as ? t('tips.pictured.writes', { as: t(`tips.as.${as}`) }) : '';
  return {
    person: /^\d{1,6}$/.test(person) ? Number(person) : null,
    kind,
    language: languageTag(language),
    names: [],
    text: [writer, text].filter(Boolean).join('\n\n'),
    threatToLife: false,
    contact: contactOf(typed),
  };
}

function contactOf({ callMe, reach, safe }: PicturedTyped): TipsterContact | null {
  const way = reach.includes('@') ? { email: reach } : { phone: reach };
  const contact = {
    ...(callMe && { name: callMe }),
    ...(reach && way),
    ...(safe && { safeTimes: safe }),
  };
  return Object.keys(contact).length > 0 ? contact : null;
}

function atInput({ field, code }: FieldError, language: string): FormError {
  return errorAt(INPUTS[field] ?? field, t(`tips.errors.${code}`, {}, language));
}
