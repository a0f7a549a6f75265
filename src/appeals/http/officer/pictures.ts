import type { OfficerActor } from '../../../kernel';
import { officePicture, publicPicture, type PublicFraming, type StillRecord } from '../../../stills';
import type { Picture } from '../../../web';
import type { AppealFile } from '../../data/appeal-file';
import { mayDecide } from './may';

/** A still in a framing as one officer may load it; null where they may not, or no such crop was made. */
export type ShownTo = (still: StillRecord, framing: PublicFraming) => Picture | null;

/**
 * The team and whoever decides load what is not public yet. Anybody else who may know of the appeal, like the officer
 * on duty who withdraws it, sees what everybody sees.
 */
export function picturesFor(actor: OfficerActor, file: AppealFile): ShownTo {
  if (file.mine || mayDecide(actor, file)) return officePicture;
  return (still, framing) => (still.standing === 'public' ? publicPicture(still, framing) : null);
}

/** Small, for a row of them. */
export function thumbnail(still: StillRecord, shown: ShownTo): Picture | null {
  return shown(still, 'thumbnail') ?? shown(still, 'strip') ?? shown(still, 'whole');
}
