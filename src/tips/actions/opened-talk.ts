import type { LentSecrets } from '../../cases';
import { VaultRefused, type TipKey } from '../../vault';
import { openTipWrap } from '../../vault/opening';
import type { TipMessage } from '../data/tip-message.entity';
import type { TipWrap } from '../data/tip-wrap.entity';

/** Every version of a tip's key, out of the case's wraps. The caller wipes them. */
export function tipKeys(
  { byEpoch }: Pick<LentSecrets, 'byEpoch'>,
  wraps: readonly TipWrap[],
): Map<number, TipKey> {
  const keys = new Map<number, TipKey>();
  try {
    for (const { tipId, keyVersion, caseId, epoch, wrap } of wraps) {
      const secret = byEpoch.get(epoch);
      if (!secret) throw new VaultRefused('wrong_key');
      keys.set(keyVersion, openTipWrap(secret, wrap, { tipId, who: 'C', keyVersion, caseId, epoch }));
    }
    return keys;
  } catch (error) {
    for (const key of keys.values()) key.wipe();
    throw error;
  }
}

/** A message's row as the vault wants it: everything in it is a claim. */
export function talkRow({ id, seq, direction, keyVersion, envelope }: TipMessage) {
  const speaker = direction === 0 ? ('tipster' as const) : ('officer' as const);
  return { messageId: id, seq, speaker, keyVersion, envelope };
}

/** The newest version of a tip's key: what is said now is sealed under it. */
export function newestKey(keys: ReadonlyMap<number, TipKey>): { keyVersion: number; key: TipKey } {
  const keyVersion = Math.max(...keys.keys());
  const key = keys.get(keyVersion);
  if (!key) throw new VaultRefused('cannot_open');
  return { keyVersion, key };
}
