import { bodyChoice, bodyLines, bodyText, bodyTicked } from '../../../web';
import { BASES, CHANNELS, TIP_KINDS, type Basis, type Channel, type TipKind } from '../../rules/kinds';

/** How something comes to an officer; what comes by the web keys itself. */
export const KEYED_CHANNELS = CHANNELS.filter((channel) => channel !== 'web');

const LINES = [
  'call',
  'code',
  'person',
  'picked',
  'language',
  'name',
  'alias',
  'where',
  'howKnown',
  'lastSeen',
  'callerName',
  'phone',
  'email',
  'safeTimes',
  'onBehalfOf',
  'when',
  'area',
  'loss',
] as const;
type Line = (typeof LINES)[number];

const YES_NO = ['yes', 'no'] as const;
type YesNo = '' | (typeof YES_NO)[number];

/** The call screen as it was filled in: what is shown again when something is to be put right. */
export type CallTyped = { readonly [line in Line]: string } & {
  readonly kind: TipKind;
  readonly channel: Channel;
  readonly basis: Basis | '';
  readonly suggested: YesNo;
  readonly bankTold: YesNo;
  readonly safeToCall: YesNo;
  readonly text: string;
  readonly life: boolean;
  readonly wantsCode: boolean;
};

/** Reads whatever came; what is missing or odd is empty. */
export function callTyped(body: unknown): CallTyped {
  const lines = Object.fromEntries(LINES.map((field) => [field, bodyText(body, field)])) as Record<
    Line,
    string
  >;
  return {
    ...lines,
    kind: bodyChoice(body, 'kind', TIP_KINDS) ?? 'recognition',
    channel: bodyChoice(body, 'channel', KEYED_CHANNELS) ?? 'telephone',
    basis: bodyChoice(body, 'basis', BASES) ?? '',
    suggested: bodyChoice(body, 'suggested', YES_NO) ?? '',
    bankTold: bodyChoice(body, 'bankTold', YES_NO) ?? '',
    safeToCall: bodyChoice(body, 'safeToCall', YES_NO) ?? '',
    text: bodyLines(body, 'text'),
    life: bodyTicked(body, 'life'),
    wantsCode: bodyTicked(body, 'wantsCode'),
  };
}

/** An empty screen for the next call. */
export function nextCall(call: string, code: string): CallTyped {
  return { ...callTyped({}), call, code, language: 'en' };
}
