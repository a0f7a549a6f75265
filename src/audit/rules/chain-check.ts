import { endBreak, followChain, NO_END, type ChainBreak, type ChainEnd, type Link } from './chain';
import type { Chain } from './entry';

/** An end as it is kept between two requests: its hash in hexadecimal. */
export interface KeptEnd {
  readonly position: number;
  readonly hash: string;
}

/** A chain that is followed in stretches. */
export interface ChainCheck {
  readonly chain: Chain;
  /** How far it was followed, and holds. */
  readonly end: KeptEnd;
  /** How far it was known to reach when the check began: what is linked meanwhile is for the next time. */
  readonly known: KeptEnd;
  readonly broken: ChainBreak | null;
  readonly isDone: boolean;
}

const kept = ({ position, hash }: ChainEnd): KeptEnd => ({ position, hash: hash.toString('hex') });
const read = ({ position, hash }: KeptEnd): ChainEnd => ({ position, hash: Buffer.from(hash, 'hex') });

/** A chain of which nothing was followed yet. */
export function beginCheck(chain: Chain, known: ChainEnd): ChainCheck {
  return { chain, end: kept(NO_END), known: kept(known), broken: null, isDone: false };
}

/**
 * The check after another stretch. `asked` is how many links were asked for: fewer mean that the chain has no more. It is done
 * at its first break or at its end, which is then held against the end it is known to have.
 */
export function goOn(
  check: ChainCheck,
  forceId: string,
  { links, asked }: { readonly links: readonly Link[]; readonly asked: number },
  hash: (bytes: Buffer) => Buffer,
): ChainCheck {
  const { chain, known } = check;
  const { end, broken } = followChain({ forceId, chain }, links, read(check.end), hash);
  if (broken) return { ...check, end: kept(end), broken, isDone: true };
  if (links.length === asked) return { ...check, end: kept(end) };
  return { ...check, end: kept(end), broken: endBreak(chain, end, read(known)), isDone: true };
}

/** How many links were followed, and of how many. */
export function progressOf(checks: readonly ChainCheck[]): {
  readonly followed: number;
  readonly of: number;
} {
  const sum = (count: (check: ChainCheck) => number) => checks.reduce((all, one) => all + count(one), 0);
  return { followed: sum(({ end }) => end.position), of: sum(({ known }) => known.position) };
}

/** Where a chain ended that was followed. */
export const endOf = ({ end }: ChainCheck): ChainEnd => read(end);
