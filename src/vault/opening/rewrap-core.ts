import { notesWrapContext, tipWrapContext } from '../sealing/contexts';
import type { CaseSecret } from '../secrets/kinds';
import { wipingAfter } from '../secrets/secret';
import { sealSecret, unsealSecret } from '../sodium/box';
import { VaultRefused, type VaultRefusal } from '../vault-refused';

/** From which epoch of a case to which. */
export interface RewrapMove {
  readonly caseId: string;
  readonly fromEpoch: number;
  readonly toEpoch: number;
  readonly toPublicKey: Buffer;
}

/** A wrap to be moved: of a tip's key (a version of it) or of the key of its notes. */
export type RewrapItem =
  | { readonly of: 'tip'; readonly tipId: string; readonly keyVersion: number; readonly wrap: Buffer }
  | { readonly of: 'notes'; readonly tipId: string; readonly wrap: Buffer };

/** In the place of its item: the new wrap, or why the old one would not open. One bad row stops no rotation. */
export type Rewrapped = { readonly wrap: Buffer } | { readonly refused: VaultRefusal };

/** Opens each wrap with the old epoch's secret and seals it to the new epoch's public key. */
export function rewrap(oldSecret: CaseSecret, move: RewrapMove, items: readonly RewrapItem[]): Rewrapped[] {
  return items.map((item) => {
    try {
      return { wrap: rewrapped(oldSecret, move, item) };
    } catch (refusal) {
      if (refusal instanceof VaultRefused) return { refused: refusal.reason };
      throw refusal;
    }
  });
}

function rewrapped(oldSecret: CaseSecret, move: RewrapMove, item: RewrapItem): Buffer {
  const before = contextOf(item, move.caseId, move.fromEpoch);
  const after = contextOf(item, move.caseId, move.toEpoch);
  const inner = unsealSecret('derived key', oldSecret, item.wrap, before);
  return wipingAfter([inner], () => sealSecret(move.toPublicKey, after, inner));
}

function contextOf(item: RewrapItem, caseId: string, epoch: number): Buffer {
  const { tipId } = item;
  return item.of === 'tip'
    ? tipWrapContext({ who: 'C', tipId, caseId, epoch, keyVersion: item.keyVersion })
    : notesWrapContext({ tipId, caseId, epoch });
}
