import { linkBytes, NO_LINK } from './canonical-entry';
import type { Chain, Entry } from './entry';

/** A link as the database has it, with its entry if that is still there. */
export interface Link {
  readonly position: number;
  readonly entryId: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  readonly entry: Entry | null;
}

/** How far a chain reaches. */
export interface ChainEnd {
  readonly position: number;
  readonly hash: Buffer;
}

export const NO_END: ChainEnd = Object.freeze({ position: 0, hash: NO_LINK });

export type BreakReason =
  | 'link_missing' // a number in the row of links is not there
  | 'entry_missing' // the link is there, what it held is not
  | 'order_changed' // the link does not continue the one before it
  | 'entry_differs' // what the link holds is not what it was made of: changed, or another entry in its place
  | 'end_missing'; // the chain reached further than its last link says

/** Where the chain can first be seen not to hold. */
export interface ChainBreak {
  readonly chain: Chain;
  readonly position: number;
  readonly reason: BreakReason;
  /** null where the link itself is gone, and with it what it held. */
  readonly entryId: string | null;
}

type Hash = (bytes: Buffer) => Buffer;

/**
 * Follows links in the order of their positions and answers how far they hold. What has been followed before is
 * given by `from`, so that a long chain can be read in pieces.
 */
export function followChain(
  place: { readonly forceId: string; readonly chain: Chain },
  links: readonly Link[],
  from: ChainEnd,
  hash: Hash,
): { readonly end: ChainEnd; readonly broken: ChainBreak | null } {
  let end = from;
  for (const link of links) {
    const reason = breakAt({ ...place, position: end.position + 1, previousHash: end.hash }, link, hash);
    if (reason) return { end, broken: brokenAt(place.chain, end.position + 1, reason, link) };
    end = { position: link.position, hash: link.hash };
  }
  return { end, broken: null };
}

/** Compares where a chain ends with where it is known to have reached: cutting off its end leaves the rest intact. */
export function endBreak(chain: Chain, end: ChainEnd, known: ChainEnd): ChainBreak | null {
  if (end.position === known.position && end.hash.equals(known.hash)) return null;
  const position = Math.min(end.position + 1, Math.max(known.position, 1));
  return { chain, position, reason: 'end_missing', entryId: null };
}

function breakAt(place: Parameters<typeof linkBytes>[0], link: Link, hash: Hash): BreakReason | null {
  if (link.position !== place.position) return 'link_missing';
  if (!link.entry) return 'entry_missing';
  if (!link.previousHash.equals(place.previousHash)) return 'order_changed';
  return hash(linkBytes(place, link.entry)).equals(link.hash) ? null : 'entry_differs';
}

function brokenAt(chain: Chain, position: number, reason: BreakReason, link: Link): ChainBreak {
  return { chain, position, reason, entryId: reason === 'link_missing' ? null : link.entryId };
}
