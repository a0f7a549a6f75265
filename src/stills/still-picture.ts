import { pictureAt, type Picture } from '../web';
import type { StillRecord } from './data/stills';
import type { Framing } from './rules/framing';
import type { RenditionKey } from './rules/rendition-name';
import { stillPaths } from './stills.paths';

/** A still in a framing, as the `still` component wants it; null where the crop rule granted no such crop. */
export function publicPicture(still: StillRecord, framing: Framing): Picture | null {
  return framed(still, framing, stillPaths.publicPicture);
}

/** The same for the console, whether or not the public may see it. */
export function officePicture(still: StillRecord, framing: Framing): Picture | null {
  return framed(still, framing, stillPaths.officePicture);
}

function framed(
  { id, renditions, alternativeText: alt }: StillRecord,
  framing: Framing,
  address: (id: string, rendition: RenditionKey) => string,
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
  });
}
