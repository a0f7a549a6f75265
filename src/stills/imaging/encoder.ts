import type { PlannedRendition } from '../rules/rendition-plan';
import type { Deadline } from './deadline';
import { fromPixels, type Pixels } from './decoder';
import { asTooSlow } from './libvips-refusals';

/**
 * AVIF effort 0 at quality 60, measured on the nine demo stills and on camera pictures (see README): a quarter of the
 * time of effort 2 for 4 in the hundred more bytes, and as good to look at. The grain of a recorder is noise, and
 * searching longer for a pattern in it finds none.
 */
const AVIF = { quality: 60, effort: 0 } as const;
/** Only browsers too old for AVIF take this one, so half the time is worth 5 in the hundred more bytes. */
const WEBP = { quality: 80, effort: 2 } as const;
const JPEG = { quality: 82, progressive: true } as const;

/** For print: colour at every pixel, and not progressive, which would hold fifty megapixels in memory once more. */
const HANDOUT_JPEG = { quality: 92, chromaSubsampling: '4:4:4' } as const;
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
      return asTooSlow(picture.avif(AVIF).toBuffer());
    case 'webp':
      return asTooSlow(picture.webp(WEBP).toBuffer());
    case 'jpg':
      return asTooSlow(picture.jpeg(framing === 'handout' ? HANDOUT_JPEG : JPEG).toBuffer());
  }
}

/** Pixels so few that their file is an address. */
export async function encodePlaceholder(pixels: Pixels, deadline: Deadline): Promise<string> {
  const picture = fromPixels(pixels).timeout({ seconds: deadline.secondsLeft() });
  const bytes = await asTooSlow(picture.webp(PLACEHOLDER).toBuffer());
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}
