import { CROP_FRAMINGS, type PublicFraming } from './framing';
import { RENDITION_FORMATS, type RenditionFormat } from './rendition-plan';

/** What the last part of a public address asks for. Without a format: whichever the reader takes best. */
export interface PublicName {
  readonly framing: PublicFraming;
  readonly width: number;
  readonly format: RenditionFormat | null;
}

const NAME = new RegExp(
  `^(?:(${CROP_FRAMINGS.join('|')})-)?([1-9]\\d{0,4})(?:\\.(${RENDITION_FORMATS.join('|')}))?$`,
);

/**
 * What is asked for, or null when nothing public is ever called that: `640.avif`, `tile-300.jpg`, `640`, `tile-300`.
 * Only the public framings have a name here, so a new one is closed until somebody opens it. One rendition has one name.
 */
export function parsePublicName(name: string): PublicName | null {
  const match = NAME.exec(name);
  if (!match) return null;
  return {
    framing: CROP_FRAMINGS.find((known) => known === match[1]) ?? 'whole',
    width: Number(match[2]),
    format: RENDITION_FORMATS.find((known) => known === match[3]) ?? null,
  };
}
