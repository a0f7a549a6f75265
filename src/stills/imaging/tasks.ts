import {
  contentFormat,
  isAnimatedPng,
  MAX_PICTURE_BYTES,
  sizeRefusal,
  type AcceptedFormat,
} from '../rules/accepted-formats';
import { contains, type Box, type Size } from '../rules/boxes';
import { countJpegScans, MAX_JPEG_SCANS } from '../rules/jpeg-scans';
import { publishedBox, toneOf, type Recipe } from '../rules/recipe';
import { sourcePlan, type PlannedPart, type PlannedRendition } from '../rules/rendition-plan';
import type { Deadline } from './deadline';
import { decode, decodePart, readHeader, shrink, type Pixels } from './decoder';
import { encode, encodePlaceholder } from './encoder';
import { PictureRefused } from './picture-refused';
import { applyTone, coverUp } from './retouch';

/** A picture that was taken: what it is, and its size as it is looked at. */
export interface InspectedPicture extends Size {
  readonly format: AcceptedFormat;
}

/** One file of a still. */
export interface Rendition extends PlannedRendition {
  readonly bytes: Buffer;
}

/** What a recipe makes of an original. */
export interface PublishedPicture {
  readonly renditions: readonly Rendition[];
  /** All of what is published, a few pixels wide, as a `data:` address. */
  readonly placeholder: string;
}

/** Every line of the picture is decoded to see that it is whole, but only a postage stamp is kept. */
const STAMP: Size = { width: 64, height: 64 };

/** Everything a picture must pass before it is kept: what it says it is, and then every line of it decoded. */
export async function inspect(bytes: Buffer, deadline: Deadline): Promise<InspectedPicture> {
  const picture = await check(bytes);
  await decode(bytes, STAMP, deadline);
  return picture;
}

/**
 * Carries out a recipe and makes every file of what comes of it: turned, cut, toned and covered on the full pixels,
 * once, and from then on nothing else is known of the picture. The handout needs every pixel, so decoding to less
 * would save nothing.
 */
export async function renderPublished(
  bytes: Buffer,
  recipe: Recipe,
  parts: readonly PlannedPart[],
  deadline: Deadline,
): Promise<PublishedPicture> {
  const published = publishedBox(recipe, await check(bytes));
  const pixels = await decodePart(bytes, recipe.turn, published, deadline);
  applyTone(pixels, toneOf(recipe));
  coverUp(
    pixels,
    recipe.covers.map((cover) => within(published, cover)),
  );
  const renditions: Rendition[] = [];
  for (const { part, files } of parts) {
    if (!contains(published, part)) throw new RangeError('The part is not of what is published.');
    const cut = (size: Size) => shrink(pixels, size, deadline, within(published, part));
    renditions.push(...(await render(files, { width: part.w, height: part.h }, cut, deadline)));
  }
  return { renditions, placeholder: await placeholderOf(pixels, deadline) };
}

/** The upright original for officers to mark on: nothing is covered, and no recipe is asked. */
export async function renderSource(bytes: Buffer, deadline: Deadline): Promise<Rendition> {
  const upright = await check(bytes);
  const decoded = (size: Size) => decode(bytes, size, deadline);
  return (await render([sourcePlan(upright)], upright, decoded, deadline))[0];
}

/** The gates that cost next to nothing, in order: weight, signature, scans, header, size. No pixel is decoded here. */
async function check(bytes: Buffer): Promise<InspectedPicture> {
  if (bytes.length > MAX_PICTURE_BYTES) throw new PictureRefused('too_many_bytes');
  const content = contentFormat(bytes);
  if (!content.ok) throw new PictureRefused(content.refusal);
  if (content.format === 'jpeg' && countJpegScans(bytes) > MAX_JPEG_SCANS)
    throw new PictureRefused('too_slow');

  const header = await readHeader(bytes);
  if (header.format !== content.format) throw new PictureRefused('format_not_accepted');
  const { width, height } = header.autoOrient;
  const frames = isAnimatedPng(bytes) ? Infinity : (header.pages ?? 1);
  const refusal = sizeRefusal({ width, height, frames });
  if (refusal) throw new PictureRefused(refusal);
  return { format: content.format, width, height };
}

async function render(
  plan: readonly PlannedRendition[],
  source: Size,
  pixelsAt: (size: Size) => Promise<Pixels>,
  deadline: Deadline,
): Promise<Rendition[]> {
  let larger: Pixels | undefined;
  const renditions: Rendition[] = [];
  for (const planned of [...plan].sort((a, b) => b.width - a.width)) {
    if (planned.width > source.width || planned.height > source.height) {
      throw new RangeError('The plan is for a larger picture: no still is ever enlarged.');
    }
    larger = larger ? await shrink(larger, planned, deadline) : await pixelsAt(planned);
    renditions.push({ ...planned, bytes: await encode(larger, planned, deadline) });
  }
  return renditions;
}

/** Wide enough to tell where light and dark are, and far too small to tell who anybody is. */
const PLACEHOLDER_WIDTH = 16;

async function placeholderOf(pixels: Pixels, deadline: Deadline): Promise<string> {
  const width = Math.min(PLACEHOLDER_WIDTH, pixels.width);
  const height = Math.max(1, Math.round((pixels.height * width) / pixels.width));
  return encodePlaceholder(await shrink(pixels, { width, height }, deadline), deadline);
}

/** A box in the pixels of what is published, from one in those of the turned picture. */
const within = (published: Box, { x, y, w, h }: Box): Box => ({
  x: x - published.x,
  y: y - published.y,
  w,
  h,
});
