import sharp, { type Metadata, type Sharp } from 'sharp';
import { MAX_PICTURE_PIXELS } from '../rules/accepted-formats';
import { wholeOf, type Box, type Size } from '../rules/boxes';
import type { Turn } from '../rules/recipe';
import type { Deadline } from './deadline';
import { asDamaged } from './libvips-refusals';

/**
 * The whole process decodes three formats, from memory, and nothing else. libvips would otherwise also open SVG,
 * PDF and its own format by content; this is the second gate behind the signature check.
 */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
/** One thread a picture: the other cores answer requests, and the bytes come out the same on every machine. */
sharp.concurrency(1);
/** No picture stays in memory after its work: an unapproved still has no business there, and none comes twice. */
sharp.cache(false);

/** Pixels and nothing else: three channels of sRGB, upright. What cannot carry metadata cannot leak it. */
export interface Pixels extends Size {
  readonly data: Buffer;
}

/** Shown through transparent parts. Colours hidden under full transparency do not survive it. */
const PAPER = '#ffffff';

/** What the header says, before any pixel is decoded. */
export function readHeader(bytes: Buffer): Promise<Metadata> {
  return asDamaged(open(bytes).metadata());
}

/** Decodes the picture upright, at no more than `size`. */
export function decode(bytes: Buffer, size: Size, deadline: Deadline): Promise<Pixels> {
  return toPixels(open(bytes).autoOrient(), size, deadline);
}

/** Decodes the picture upright, turned further and cut to `part` of the turned picture, every pixel of it. */
export function decodePart(bytes: Buffer, turn: Turn, part: Box, deadline: Deadline): Promise<Pixels> {
  const turned = open(bytes).autoOrient().rotate(turn);
  return toPixels(cutTo(turned, part), { width: part.w, height: part.h }, deadline);
}

/** Smaller pixels from larger ones, of the whole or of a part. Nothing outside the part has a say in them. */
export async function shrink(
  pixels: Pixels,
  size: Size,
  deadline: Deadline,
  part: Box = wholeOf(pixels),
): Promise<Pixels> {
  if (size.width === pixels.width && size.height === pixels.height) return pixels;
  return toPixels(cutTo(fromPixels(pixels), part), size, deadline);
}

export function fromPixels({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

function cutTo(picture: Sharp, { x, y, w, h }: Box): Sharp {
  return picture.extract({ left: x, top: y, width: w, height: h });
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'warning', pages: 1 });
}

async function toPixels(source: Sharp, { width, height }: Size, deadline: Deadline): Promise<Pixels> {
  const pipeline = source
    .resize({ width, height, fit: 'fill', withoutEnlargement: true })
    .flatten({ background: PAPER })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .timeout({ seconds: deadline.secondsLeft() });
  const { data, info } = await asDamaged(pipeline.toBuffer({ resolveWithObject: true }));
  return { data, width: info.width, height: info.height };
}
