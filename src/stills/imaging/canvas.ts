import type { OverlayOptions, Sharp } from 'sharp';
import sharp from 'sharp';
import type { Box, Size } from '../rules/boxes';
import type { Pixels } from './decoder';
import { LEADING, type Line } from './lettering';

/** Paper and the two inks of the pages, in daylight: a picture that is sent about has no dark mode. */
export const PAPER = '#ffffff';
export const INK = '#11181f';
export const INK_SOFT = '#46515c';

/** Something at a place on a ground. Later ones lie on top. */
export type Layer = OverlayOptions;

/** A flat part of the ground, in whole pixels. */
export function block({ x, y, w, h }: Box, colour: string): Layer {
  return {
    input: { create: { width: w, height: h, channels: 3, background: colour } },
    left: x,
    top: y,
  };
}

/** Pixels of a picture with their top left corner at a place. */
export function picture({ data, width, height }: Pixels, left: number, top: number): Layer {
  return { input: data, raw: { width, height, channels: 3 }, left, top };
}

/** One line of letters, standing on its baseline. */
export function letters(line: Line, colour: string, left: number, baseline: number): Layer {
  return stencil(line, colour, left, baseline - line.baseline);
}

/** Lines under one another, the first on its baseline. */
export function stacked(
  lines: readonly Line[],
  colour: string,
  { left, first }: { readonly left: number; readonly first: number },
): Layer[] {
  return lines.map((one, index) =>
    letters(one, colour, left, first + index * Math.round(one.size * LEADING)),
  );
}

/** A shape in one colour: `mask` says how much of it each pixel has. */
export function stencil(
  { mask, width, height }: Size & { readonly mask: Buffer },
  colour: string,
  left: number,
  top: number,
): Layer {
  const data = Buffer.alloc(width * height * 4);
  const [red, green, blue] = channelsOf(colour);
  for (let pixel = 0; pixel < mask.length; pixel++) {
    data[pixel * 4] = red;
    data[pixel * 4 + 1] = green;
    data[pixel * 4 + 2] = blue;
    data[pixel * 4 + 3] = mask[pixel];
  }
  return { input: data, raw: { width, height, channels: 4 }, left, top };
}

/** A ground in one colour with everything on it, three channels of sRGB, ready to be encoded. */
export function compose({ width, height }: Size, ground: string, layers: readonly Layer[]): Sharp {
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite([...layers])
    .removeAlpha()
    .toColourspace('srgb');
}

function channelsOf(colour: string): [number, number, number] {
  const whole = parseInt(colour.slice(1), 16);
  return [(whole >> 16) & 255, (whole >> 8) & 255, whole & 255];
}
