import { CROP_FRAMINGS, type Framing } from './framing';
import { RENDITION_FORMATS, type RenditionFormat } from './rendition-plan';

/** Which rendition of a still is meant: the last part of its public address. */
export interface RenditionKey {
  readonly framing: Framing;
  readonly width: number;
  readonly format: RenditionFormat;
}

const NAME = new RegExp(
  `^(?:(${CROP_FRAMINGS.join('|')})-)?([1-9]\\d{0,4})\\.(${RENDITION_FORMATS.join('|')})$`,
);

export const CONTENT_TYPES: Readonly<Record<RenditionFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** `640.avif` for the whole frame, `tile-300.jpg` for a crop. */
export function renditionName({ framing, width, format }: RenditionKey): string {
  return framing === 'whole' ? `${width}.${format}` : `${framing}-${width}.${format}`;
}

/** The rendition that an address asks for, or null when no rendition is ever called that. One rendition has one name. */
export function parseRenditionName(name: string): RenditionKey | null {
  const match = NAME.exec(name);
  const format = RENDITION_FORMATS.find((known) => known === match?.[3]);
  if (!match || !format) return null;
  return {
    framing: CROP_FRAMINGS.find((known) => known === match[1]) ?? 'whole',
    width: Number(match[2]),
    format,
  };
}
