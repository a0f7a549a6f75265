import type { FieldError } from '../../kernel';
import type { Basis, TipKind } from './kinds';

/** One name somebody puts forward, with the neutral questions of a recognition. */
export interface NamedPerson {
  readonly name: string;
  readonly alias?: string;
  readonly where?: string;
  readonly social?: string;
  readonly howKnown?: string;
  readonly lastSeen?: string;
  readonly nameSuggestedByOthers?: boolean;
}

export interface TipsterContact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly safeTimes?: string;
}

/** What a victim, or somebody for them, reports. Never a bank or card number. */
export interface VictimReport {
  /** The relation of who reports to the victim: "my mother". Absent: it happened to them. */
  readonly onBehalfOf?: string;
  readonly when?: string;
  readonly area?: string;
  readonly lossPence?: number;
  readonly bankTold?: boolean;
  readonly safeToCall?: boolean;
}

/** The contract's tip body, parsed: what the form, the API and an operator's call screen all bring. */
export interface TipBody {
  /** The number of the person sought it is about. */
  readonly person: number | null;
  /** `LARKFIELD-3B`, where somebody came from one picture. */
  readonly still?: string;
  readonly kind: TipKind;
  /** `en`, `pl`: the language the page was read in. */
  readonly language: string;
  /** The outlet whose page somebody came from. */
  readonly via?: string;
  readonly names: readonly NamedPerson[];
  readonly text: string;
  /** Absent where the question was left empty. */
  readonly basis?: Basis;
  readonly threatToLife: boolean;
  readonly contact: TipsterContact | null;
  readonly victim?: VictimReport;
}

/** How much of it is taken, for forms, the API and the call screen alike. Characters as a person counts them. */
export const TIP_LIMITS = {
  text: 8000,
  names: 5,
  name: 120,
  alias: 120,
  where: 300,
  social: 200,
  howKnown: 500,
  lastSeen: 300,
  contactName: 120,
  phone: 60,
  email: 254,
  safeTimes: 200,
  onBehalfOf: 120,
  when: 200,
  area: 200,
  via: 120,
  lossPence: 100_000_000_000,
  /** Of the whole, as JSON in UTF-8: below the 64 KiB that an envelope holds. */
  bytes: 60_000,
} as const;

export const DEFAULT_LANGUAGE = 'en';
const LANGUAGE = /^[a-z]{2,3}$/;

/** The primary tag of a language, in the row for whoever allocates; anything else that was sent is not kept. */
export function languageTag(language: string | null | undefined): string {
  const tag = (language ?? '').split('-')[0].toLowerCase();
  return LANGUAGE.test(tag) ? tag : DEFAULT_LANGUAGE;
}

/** Every reason why a tip cannot be taken as it stands, in the order of the form. Empty for nearly everything. */
export function tipProblems(body: TipBody): FieldError[] {
  const problems = [
    ...(saysNothing(body) ? [{ field: 'text', code: 'tip_says_nothing' }] : []),
    ...lengthProblems(body),
  ];
  if (problems.length > 0) return problems;
  return isTooMuch(body) ? [{ field: 'text', code: 'tip_too_much_together' }] : [];
}

/** The same for what somebody adds to their tip later. */
export function additionProblems(text: string): FieldError[] {
  if (text.trim() === '') return [{ field: 'text', code: 'tip_says_nothing' }];
  return tooLong(text, TIP_LIMITS.text, 'text', 'tip_text_too_long');
}

/** A name alone is a tip; a victim's "it happened in Redbridge" is one; an empty form is none. */
function saysNothing({ text, names, victim, kind }: TipBody): boolean {
  const said = text.trim() !== '' || names.length > 0 || (victim?.area ?? victim?.when ?? '') !== '';
  return !said && kind !== 'that_is_me' && kind !== 'wrong_person';
}

function lengthProblems({ text, names, contact, victim, via }: TipBody): FieldError[] {
  return [
    ...names.flatMap((name, index) =>
      (['name', 'alias', 'where', 'social', 'howKnown', 'lastSeen'] as const).flatMap((field) =>
        tooLong(name[field], TIP_LIMITS[field], `names.${index}.${field}`),
      ),
    ),
    ...(names.length > TIP_LIMITS.names ? [{ field: 'names', code: 'tip_names_too_many' }] : []),
    ...tooLong(text, TIP_LIMITS.text, 'text', 'tip_text_too_long'),
    ...tooLong(victim?.onBehalfOf, TIP_LIMITS.onBehalfOf, 'victim.onBehalfOf'),
    ...tooLong(victim?.when, TIP_LIMITS.when, 'victim.when'),
    ...tooLong(victim?.area, TIP_LIMITS.area, 'victim.area'),
    ...lossProblems(victim?.lossPence),
    ...tooLong(contact?.name, TIP_LIMITS.contactName, 'contact.name'),
    ...tooLong(contact?.phone, TIP_LIMITS.phone, 'contact.phone'),
    ...tooLong(contact?.email, TIP_LIMITS.email, 'contact.email'),
    ...tooLong(contact?.safeTimes, TIP_LIMITS.safeTimes, 'contact.safeTimes'),
    ...tooLong(via, TIP_LIMITS.via, 'via'),
  ];
}

function tooLong(
  text: string | undefined,
  limit: number,
  field: string,
  code = 'tip_answer_too_long',
): FieldError[] {
  return [...(text ?? '')].length > limit ? [{ field, code }] : [];
}

function lossProblems(pence: number | undefined): FieldError[] {
  if (pence === undefined) return [];
  const good = Number.isInteger(pence) && pence >= 0 && pence <= TIP_LIMITS.lossPence;
  return good ? [] : [{ field: 'victim.lossPence', code: 'tip_loss_not_valid' }];
}

/** Counted as the envelope counts it: escaped JSON in UTF-8. */
function isTooMuch(body: TipBody): boolean {
  return new TextEncoder().encode(JSON.stringify(body)).length > TIP_LIMITS.bytes;
}
