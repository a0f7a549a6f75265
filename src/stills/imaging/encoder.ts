import type { PlannedRendition } from '../rules/rendition-plan';
import type { Deadline } from './deadline';
import { fromPixels, type Pixels } from './decoder';
import { asTooSlow } from './libvips-refusals';

/** How every file is encoded: `npm run bench -- stills` makes the same set with another program, and tries other efforts. */
export const ENCODING = {
  /**
   * Measured on the nine demo stills and on camera pictures (see README): a quarter of the time of effort 2 for 4 in the
   * hundred more bytes, and as good to look at. The grain of a recorder is noise, and searching longer for a pattern in
   * it finds none.
   */
  avif: { quality: 60, effort: 0 },
  /** Only browsers too old for AVIF take this one, so half the time is worth 5 in the hundred more bytes. */
  webp: { quality: 80, effort: 2 },
  jpg: { quality: 82, progressive: true },
  /**
   * For print: colour at every pixel. In one pass, neither progressive nor with tables of its own: those would hold the
   * whole picture in memory twice more and take ten times as long, for 5 to 15 in the hundred fewer bytes.
   */
  handout: { quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false },
} as const;
/** A hundred bytes, more or less: it stands in the page itself. */
const PLACEHOLDER = { quality: 40, effort: 6 } as const;

/** One file, made from pixels alone. */
export function encode(
  pixels: Pixels,
  { format, framing }: Pick<PlannedRendition, 'format' | 'framing'>,
  deadline: Deadline,
): Promise<Buffer> {
  const picture = fromPixels(pixels).timeout({ seconds: deadline.secondsLeft() });
  switch (format) {
    case 'avif':
      return asTooSlow(picture.avif(ENCODING.avif).toBuffer());
    case 'webp':
      return asTooSlow(picture.webp(ENCODING.webp).toBuffer());
    case 'jpg':
      return asTooSlow(picture.jpeg(framing === 'handout' ? ENCODING.handout : ENCODING.jpg).toBuffer());
  }
}

/** Pixels so few that their file is an address. */
export async function encodePlaceholder(pixels: Pixels, deadline: Deadline): Promise<string> {
  const picture = fromPixels(pixels).timeout({ seconds: deadline.secondsLeft() });
  const bytes = await asTooSlow(picture.webp(PLACEHOLDER).toBuffer());
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}
