import { bodyChoice, bodyLines, bodyText, bodyTicked } from '../../../web';
import { BASES, type TipKind } from '../../rules/kinds';

/** What the form is for; the two kinds of a person pictured have a form of their own. */
export const FORM_KINDS = [
  'recognition',
  'sighting',
  'information',
  'victim_report',
] as const satisfies TipKind[];
export type FormKind = (typeof FORM_KINDS)[number];

export const HOW_KNOWN = ['family', 'friend', 'neighbour', 'work', 'about', 'online', 'other'] as const;
export const LAST_SEEN = ['week', 'month', 'year', 'longer', 'unsure'] as const;
export const SUGGESTED = ['no', 'yes', 'unsure'] as const;
export const YES_NO = ['yes', 'no'] as const;
export const WHOSE = ['mine', 'other'] as const;

const LINES = [
  'person',
  'still',
  'via',
  'name',
  'where',
  'howLong',
  'name2',
  'where2',
  'how2',
  'name3',
  'where3',
  'how3',
  'relation',
  'when',
  'area',
  'loss',
  'callMe',
  'reach',
  'safe',
] as const;

const CHOICES = {
  how: HOW_KNOWN,
  last: LAST_SEEN,
  suggested: SUGGESTED,
  basis: BASES,
  whose: WHOSE,
  bank: YES_NO,
  me: YES_NO,
} as const;

/** The form as it was filled in: what is shown again when something is to be put right. */
export type TipTyped = {
  readonly kind: FormKind;
  readonly text: string;
  readonly life: boolean;
  readonly safeToCall: boolean;
} & { readonly [field in (typeof LINES)[number]]: string } & {
  readonly [field in keyof typeof CHOICES]: (typeof CHOICES)[field][number] | null;
};

/** Reads whatever came; what is missing or odd is empty. */
export function tipTyped(body: unknown): TipTyped {
  const lines = Object.fromEntries(LINES.map((field) => [field, bodyText(body, field)]));
  const choices = Object.fromEntries(
    Object.entries(CHOICES).map(([field, allowed]) => [field, bodyChoice(body, field, allowed)]),
  );
  return {
    ...lines,
    ...choices,
    kind: bodyChoice(body, 'kind', FORM_KINDS) ?? 'information',
    text: bodyLines(body, 'text'),
    life: bodyTicked(body, 'life'),
    safeToCall: bodyTicked(body, 'safeToCall'),
  } as TipTyped;
}
