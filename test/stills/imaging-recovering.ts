import sharp from 'sharp';
import { contains, grown, type Box, type Size } from '../../src/stills/rules/boxes';
import { COVER_LEVEL, type Recipe } from '../../src/stills/rules/recipe';

export interface Raw extends Size {
  readonly data: Buffer;
}

export async function rawOf(bytes: Buffer): Promise<Raw> {
  const picture = sharp(bytes).autoOrient().removeAlpha().toColourspace('srgb').raw();
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

export async function cutOf({ data, ...size }: Raw, { x, y, w, h }: Box, to: Size): Promise<Buffer> {
  return sharp(data, { raw: { ...size, channels: 3 } })
    .extract({ left: x, top: y, width: w, height: h })
    .resize({ ...to, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
}

/** How much of the contrast of one grey picture another still holds: 1 is all of it, nought is none. */
export function held(was: Buffer, shown: Buffer): number {
  const mean = (of: Buffer) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [a, b] = [mean(was), mean(shown)];
  let [both, own] = [0, 0];
  for (let at = 0; at < was.length; at += 1) {
    both += (was[at]! - a) * (shown[at]! - b);
    own += (was[at]! - a) ** 2;
  }
  return both / own;
}

/** Pixels that look like nothing, the same for the same seed. */
export function noise({ width, height }: Size, seed: number): Raw {
  let state = seed;
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = state >>> 24;
  }
  return { width, height, data };
}

/** The first picture where something of it is published and not covered, the second everywhere else. */
export function mixed(one: Raw, other: Raw, published: Box, covers: readonly Box[]): Raw {
  const data = Buffer.from(one.data);
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      const pixel = { x, y, w: 1, h: 1 };
      const seen = contains(published, pixel) && !covers.some((cover) => contains(cover, pixel));
      const at = (y * one.width + x) * 3;
      if (!seen) other.data.copy(data, at, at, at + 3);
    }
  }
  return { width: one.width, height: one.height, data };
}

/** The original that looks like this once it is turned. */
export function stored({ data, ...size }: Raw, { turn }: Recipe): Promise<Buffer> {
  return sharp(data, { raw: { ...size, channels: 3 } })
    .rotate((360 - turn) % 360)
    .png({ compressionLevel: 1 })
    .toBuffer();
}

export const scaled = ({ x, y, w, h }: Box, by: number): Box => ({
  x: Math.floor(x * by),
  y: Math.floor(y * by),
  w: Math.max(1, Math.floor(w * by)),
  h: Math.max(1, Math.floor(h * by)),
});

export function deepInside(box: Box, margin: number): Box | null {
  const inside = grown(box, -margin, -margin);
  return inside.w > 2 && inside.h > 2 ? inside : null;
}

/** The most that a channel differs from what a cover is made of. */
export function spreadOf({ data, width }: Raw, { x, y, w, h }: Box): number {
  let most = 0;
  for (let row = y; row < y + h; row += 1) {
    for (let at = (row * width + x) * 3; at < (row * width + x + w) * 3; at += 1) {
      most = Math.max(most, Math.abs(data[at]! - COVER_LEVEL));
    }
  }
  return most;
}
