import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../platform';
import type { Recipe } from '../rules/recipe';
import type { PlannedPart } from '../rules/rendition-plan';
import { drawCard, type CardWords } from './card';
import { Deadline } from './deadline';
import {
  inspect,
  renderPublished,
  renderSource,
  type InspectedPicture,
  type PublishedPicture,
  type Rendition,
} from './tasks';
import { Turns } from './turns';

export type { CardWords } from './card';
export { ImagingUnavailable, PictureRefused } from './picture-refused';
export type { InspectedPicture, PublishedPicture, Rendition } from './tasks';

/**
 * One picture in work at a time, for the worst that is allowed (fifty megapixels) takes hundreds of megabytes, and
 * the demo's two cores have pages to answer. The line holds one officer's large upload with room for a second.
 */
const AT_ONCE = 1;
const MAY_WAIT = 16;
const SECONDS_TO_INSPECT = 20;
const SECONDS_TO_RENDER = 60;
const SECONDS_TO_DRAW = 20;

/** The mark of the pages' head, drawn once from it as a stencil: imaging opens no SVG. */
const MARK = readFileSync(path.join(projectRoot, 'src', 'stills', 'imaging', 'fixed', 'mark.png'));

const turns = new Turns(AT_ONCE, MAY_WAIT);

/*
 * Bytes and plain values go in, bytes and plain values come out, and a refusal is a code: that is all a later worker
 * process has to carry across, so that callers need not change when one takes over.
 */

/** What the picture is and its upright size, with every line of it decoded; or throws `PictureRefused`. */
export function inspectPicture(bytes: Buffer): Promise<InspectedPicture> {
  return turns.take(() => inspect(bytes, new Deadline(SECONDS_TO_INSPECT)));
}

/**
 * The planned files of what a recipe makes of an original, and its placeholder: sRGB, without metadata, never
 * enlarged, and without a trace of what is covered or cut off.
 */
export function makePublished(
  bytes: Buffer,
  recipe: Recipe,
  parts: readonly PlannedPart[],
): Promise<PublishedPicture> {
  return turns.take(() => renderPublished(bytes, recipe, parts, new Deadline(SECONDS_TO_RENDER)));
}

/** The upright original as officers mark on it, with everybody on it. */
export function makeSource(bytes: Buffer): Promise<Rendition> {
  return turns.take(() => renderSource(bytes, new Deadline(SECONDS_TO_RENDER)));
}

/** The card that stands for a link: a PNG of 1200 by 630, the same bytes for the same words. No picture goes in. */
export function makeCard(words: CardWords): Promise<Buffer> {
  return turns.take(() => drawCard(words, MARK, new Deadline(SECONDS_TO_DRAW)));
}
