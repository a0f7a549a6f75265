import {
  isPaper,
  KINDS_BY_HAND,
  oneLine,
  readRecipient,
  RECIPIENT_LIMIT,
  type KindByHand,
  type RecipientProblem,
} from './place-shown';
import { DIGITAL_MINUTES, PAPER_MINUTES } from './takedown-clock';

export const ADDRESS_LIMIT = 500;

/** A place as an officer typed it: on a telephone, in a street. */
export interface PlaceTyped {
  readonly kind: string;
  /** Whom, or where: "Leyton bus garage, 2 posters". */
  readonly recipient: string;
  /** Of a post of our own. */
  readonly address: string;
  /** Who takes it down; paper has always somebody. */
  readonly keeper: string;
  /** How many minutes paper may stay once the clock runs. */
  readonly minutesAllowed: number | null;
  /** It hangs there now. */
  readonly isUp: boolean;
}

export interface PlaceByHand {
  readonly kind: KindByHand;
  readonly recipient: string;
  readonly address: string | null;
  readonly keeper: string | null;
  readonly minutesAllowed: number;
  readonly isUp: boolean;
}

export type PlaceProblem =
  | RecipientProblem
  | 'place_kind_missing'
  | 'place_address_not_clear'
  | 'place_keeper_missing'
  | 'place_keeper_too_long'
  | 'place_minutes_missing';

export interface PlaceRefusal {
  readonly field: keyof PlaceTyped;
  readonly code: PlaceProblem;
}

export type PlaceReading =
  | { readonly ok: true; readonly value: PlaceByHand }
  | { readonly ok: false; readonly problems: readonly PlaceRefusal[] };

/**
 * Reads a place written down by hand (DOMAIN, rule 8): a post has its address, so that whoever is on duty can open and
 * remove it; paper has a named person and a due time of its own. Everything digital has an hour, whatever was typed.
 */
export function readPlaceByHand(typed: PlaceTyped): PlaceReading {
  const kind = KINDS_BY_HAND.find((one) => one === typed.kind);
  const recipient = readRecipient(typed.recipient);
  const address = typed.address.trim();
  const paper = paperOf(typed, kind);
  const problems: PlaceRefusal[] = [];
  if (!kind) problems.push({ field: 'kind', code: 'place_kind_missing' });
  if (!recipient.ok) problems.push({ field: 'recipient', code: recipient.problem });
  if (address === '' ? kind === 'social_post' : !isAddress(address))
    problems.push({ field: 'address', code: 'place_address_not_clear' });
  problems.push(...paper.problems);
  if (problems.length > 0 || !kind || !recipient.ok) return { ok: false, problems };
  return { ok: true, value: { kind, recipient: recipient.value, address: address || null, ...paper.value } };
}

/** What only paper needs: somebody, and a time of its own. */
function paperOf(
  typed: PlaceTyped,
  kind: KindByHand | undefined,
): { problems: PlaceRefusal[]; value: Pick<PlaceByHand, 'keeper' | 'minutesAllowed' | 'isUp'> } {
  const keeper = oneLine(typed.keeper);
  const problems: PlaceRefusal[] = [];
  if ([...keeper].length > RECIPIENT_LIMIT) problems.push({ field: 'keeper', code: 'place_keeper_too_long' });
  const digital = { keeper: keeper || null, minutesAllowed: DIGITAL_MINUTES, isUp: false };
  if (!kind || !isPaper(kind)) return { problems, value: digital };
  const minutes = PAPER_MINUTES.find((one) => one === typed.minutesAllowed);
  if (keeper === '') problems.push({ field: 'keeper', code: 'place_keeper_missing' });
  if (!minutes) problems.push({ field: 'minutesAllowed', code: 'place_minutes_missing' });
  return { problems, value: { ...digital, minutesAllowed: minutes ?? DIGITAL_MINUTES, isUp: typed.isUp } };
}

/** A web address that can be opened, and nothing that a browser would run. */
function isAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) && address.length <= ADDRESS_LIMIT;
}
