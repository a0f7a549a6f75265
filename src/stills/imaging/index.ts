import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../platform';
import type { Recipe } from '../rules/recipe';
import type { PlannedPart } from '../rules/rendition-plan';
import type { SocialShape } from '../rules/social-plan';
import type { CardWords } from './card';
import type { PublishedFile, SocialWords } from './social-picture';
import type { TASKS } from './task-table';
import type { InspectedPicture, PublishedPicture, Rendition } from './tasks';
import { Workers } from './workers';

export type { CardWords } from './card';
export type { PublishedFile, SocialWords } from './social-picture';
export { ImagingUnavailable, PictureRefused } from './picture-refused';
export type { InspectedPicture, PublishedPicture, Rendition } from './tasks';

const SECONDS_TO_INSPECT = 20;
const SECONDS_TO_RENDER = 60;
const SECONDS_TO_DRAW = 20;

/** The mark of the pages' head, drawn once from it as a stencil: imaging opens no SVG. */
const MARK = readFileSync(path.join(projectRoot, 'src', 'stills', 'imaging', 'fixed', 'mark.png'));

/*
 * Nothing is decoded in this process: bytes and plain values go to a worker and come back, and a refusal is a code. A
 * picture that breaks the decoder breaks a worker, and the next one gets another.
 */
const workers = new Workers<typeof TASKS>(require.resolve('./worker'));

/** What the picture is and its upright size, with every line of it decoded; or throws `PictureRefused`. */
export function inspectPicture(bytes: Buffer): Promise<InspectedPicture> {
  return workers.run('inspect', SECONDS_TO_INSPECT, bytes);
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
  return workers.run('renderPublished', SECONDS_TO_RENDER, bytes, recipe, parts);
}

/** The upright original as officers mark on it, with everybody on it. */
export function makeSource(bytes: Buffer): Promise<Rendition> {
  return workers.run('renderSource', SECONDS_TO_RENDER, bytes);
}

/** The card that stands for a link: a PNG of 1200 by 630, the same bytes for the same words. No picture goes in. */
export function makeCard(words: CardWords): Promise<Buffer> {
  return workers.run('drawCard', SECONDS_TO_DRAW, words, MARK);
}

/** A picture for the force's own posts: a JPEG without metadata. `published` is a file the public can load. */
export function makeSocialPicture(
  published: PublishedFile,
  shape: SocialShape,
  words: SocialWords,
): Promise<Buffer> {
  return workers.run('drawSocialPicture', SECONDS_TO_DRAW, published, shape, words, MARK);
}

/** Gives the workers' memory back. They start again with the next picture. */
export function stopImaging(): Promise<void> {
  return workers.stop();
}
