import { tipWrapContext, type TipWrapClaim } from '../sealing/contexts';
import type { TipKey } from '../secrets/kinds';
import { unsealSecret } from '../sodium/box';
import type { TipsterKeys } from './receipt';

/** The tip's key out of the tipster's own wrap 'S'; every field is compared with the row's claim. */
export function openTipsterWrap(
  keys: TipsterKeys,
  wrap: Buffer,
  claim: TipWrapClaim & { readonly who: 'S' },
): TipKey {
  return unsealSecret('tip key', keys.secret, wrap, tipWrapContext(claim));
}
