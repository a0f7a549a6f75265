import type { RenditionFormat } from '../rules/rendition-plan';
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

/** One published file, made from pixels alone. */
export function encode(pixels: Pixels, format: RenditionFormat, deadline: Deadline): Promise<Buffer> {
  const picture = fromPixels(pixels).timeout({ seconds: deadline.secondsLeft() });
  switch (format) {
    case 'avif':
      return asTooSlow(picture.avif(AVIF).toBuffer());
    case 'webp':
      return asTooSlow(picture.webp(WEBP).toBuffer());
    case 'jpg':
      return asTooSlow(picture.jpeg(JPEG).toBuffer());
  }
}
