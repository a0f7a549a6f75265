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
 * The rendition that a public address asks for, or null when no public rendition is ever called that: what is for
 * officers has no name here. One rendition has one name.
 */
export function parseRenditionName(name: string): PublicRenditionKey | null {
  return parseAmong(CROP_FRAMINGS, name);
}

/** The same for the console, where officers also mark on the source and look at the handout. */
export function parseOfficeRenditionName(name: string): RenditionKey | null {
  return parseAmong([...CROP_FRAMINGS, ...OFFICE_FRAMINGS], name);
}

function parseAmong<F extends Framing>(
  prefixes: readonly F[],
  name: string,
): (RenditionKey & { readonly framing: F | 'whole' }) | null {
  const match = NAME.exec(name);
  const format = RENDITION_FORMATS.find((known) => known === match?.[3]);
  if (!match || !format) return null;
  const framing = match[1] === undefined ? 'whole' : prefixes.find((known) => known === match[1]);
  return framing ? { framing, width: Number(match[2]), format } : null;
}
