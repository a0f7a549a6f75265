import { pictureAt, type Picture } from '../web';
import type { StillRecord } from './data/stills';
import type { StillRendition } from './data/still-rendition.entity';
import { isPublicFraming, type Framing, type PublicFraming } from './rules/framing';
import type { PublicRenditionKey, RenditionKey } from './rules/rendition-name';
import { stillPaths } from './stills.paths';

/** A still in a framing, as the `still` component wants it; null where the crop rule granted no such crop. */
export function publicPicture(still: StillRecord, framing: PublicFraming): Picture | null {
  return framed(still, framing, stillPaths.publicPicture);
}

/** The same for the console, whether or not the public may see it. */
export function officePicture(still: StillRecord, framing: Framing): Picture | null {
  return framed(still, framing, stillPaths.officePicture);
}

/** The files of a still that the public may load while it is public: all but those for officers and handouts. */
export function publicRenditions({ renditions }: StillRecord): (StillRendition & PublicRenditionKey)[] {
  return renditions.filter(isForThePublic);
}

const isForThePublic = (one: StillRendition): one is StillRendition & PublicRenditionKey =>
  isPublicFraming(one.framing);

function framed<F extends Framing>(
  { id, renditions, alternativeText: alt, placeholder }: StillRecord,
  framing: F,
  address: (id: string, rendition: RenditionKey & { readonly framing: F }) => string,
): Picture | null {
  // Every width exists in every format, so one format is enough to know the widths.
  const jpegs = renditions.filter((one) => one.framing === framing && one.format === 'jpg');
  const largest = jpegs.at(-1);
  if (!largest) return null;
  return pictureAt({
    at: (width, format) => address(id, { framing, width, format }),
    widths: jpegs.map(({ width }) => width),
    width: largest.width,
    height: largest.height,
    alt,
    placeholder,
  });
}
