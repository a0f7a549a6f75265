import type { BreakReason, ChainBreak, ChainEnd } from './chain';
import type { Chain } from './entry';

/** What a force's log was found to be. */
export interface AuditVerdict {
  /** null for what is no force's own. */
  readonly forceId: string | null;
  /** Entries that were followed and hold. */
  readonly linked: number;
  /** Entries that no link holds yet: the last second's, unless nothing is running. */
  readonly unlinked: number;
  /** The first of each chain that does not hold. Empty: nothing was changed, removed or moved. */
  readonly broken: readonly ChainBreak[];
  /** How far each chain reaches. Kept outside, it proves later that nothing was rewritten from the beginning. */
  readonly ends: readonly (ChainEnd & { readonly chain: Chain })[];
}

const REASONS: Readonly<Record<BreakReason, string>> = {
  link_missing: 'the link is missing',
  entry_missing: 'the entry was removed',
  order_changed: 'the link does not continue the one before it',
  entry_differs: 'the entry is not what was linked: changed, or another in its place',
  end_missing: 'the chain reached further than this, or was made anew',
};

/** A verdict as the lines an operator reads: one of the whole, one for each break, one for the end of each chain. */
export function verdictLines({ linked, unlinked, broken, ends }: AuditVerdict, name: string): string[] {
  const state = broken.length === 0 ? 'whole' : 'BROKEN';
  return [
    `${name}: ${linked} linked, ${unlinked} not linked, ${state}`,
    ...broken.map(
      ({ chain, position, reason, entryId }) =>
        `  ${chain} link ${position}: ${REASONS[reason]}${entryId ? ` (entry ${entryId})` : ''}`,
    ),
    ...ends.map(
      ({ chain, position, hash }) => `  ${chain} chain holds to ${position} ${hash.toString('hex')}`,
    ),
  ];
}
