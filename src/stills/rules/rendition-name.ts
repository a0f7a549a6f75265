import { CROP_FRAMINGS, OFFICE_FRAMINGS, type Framing, type PublicFraming } from './framing';
import { RENDITION_FORMATS, type RenditionFormat } from './rendition-plan';

/** Which rendition of a still is meant: the last part of its address. */
export interface RenditionKey {
  readonly framing: Framing;
  readonly width: number;
  readonly format: RenditionFormat;
}

/** One that the public may ask for. */
export interface PublicRenditionKey extends RenditionKey {
  readonly framing: PublicFraming;
}

const PREFIXED = [...CROP_FRAMINGS, ...OFFICE_FRAMINGS];
const NAME = new RegExp(`^(?:([a-z]+)-)?([1-9]\\d{0,4})\\.(${RENDITION_FORMATS.join('|')})$`);

export const CONTENT_TYPES: Readonly<Record<RenditionFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** `640.avif` for the whole frame, `tile-300.jpg` for a crop, `source-1600.jpg` for officers. */
export function renditionName({ framing, width, format }: RenditionKey): string {
  return framing === 'whole' ? `${width}.${format}` : `${framing}-${width}.${format}`;
}

/**
 * The rendition that an address of the console asks for, where officers also mark on the source and look at the
 * handout; null when no rendition is ever called that. What the public asks for is read by `parsePublicName`.
 */
export function parseOfficeRenditionName(name: string): RenditionKey | null {
  const match = NAME.exec(name);
  const format = RENDITION_FORMATS.find((known) => known === match?.[3]);
  if (!match || !format) return null;
  const framing = match[1] === undefined ? 'whole' : PREFIXED.find((known) => known === match[1]);
  return framing ? { framing, width: Number(match[2]), format } : null;
}
