import type { Picture } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';
import type { MarkedPicture } from './picture-map';

/** What officers mark on: the upright original as large as a screen needs it, in the format that everything shows. */
export function sourcePicture({ id, renditions, width, height }: StillRecord): MarkedPicture {
  const source = renditions.find(({ framing }) => framing === 'source');
  const wholes = renditions.filter(({ framing }) => framing === 'whole').map((whole) => whole.width);
  // What came before there was a source is not changed yet, so its whole frame is the same picture.
  const { framing, width: own } = source ?? { framing: 'whole' as const, width: Math.max(...wholes) };
  return {
    address: stillPaths.officePicture(id, { framing, width: own, format: 'jpg' }),
    upright: { width, height },
  };
}

/** The same to be looked at beside what was made of it. */
export function pictureAsItCame(still: StillRecord): Picture {
  const { address, upright } = sourcePicture(still);
  return { address, ...upright, alt: '', sources: [] };
}
