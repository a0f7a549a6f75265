import path from 'node:path';
import sharp from 'sharp';
import type { Size } from '../rules/boxes';
import { breakInTwo } from '../rules/line-breaks';

/** Public Sans as files a text engine reads: the fonts of the pages are packed for browsers. */
const FILES = {
  regular: '400Regular/PublicSans_400Regular.ttf',
  bold: '700Bold/PublicSans_700Bold.ttf',
  heavy: '800ExtraBold/PublicSans_800ExtraBold.ttf',
} as const;
const FACES = { regular: 'Public Sans', bold: 'Public Sans Bold', heavy: 'Public Sans ExtraBold' } as const;
const FOLDER = path.dirname(require.resolve('@expo-google-fonts/public-sans/package.json'));

export interface Lettering {
  readonly weight: keyof typeof FILES;
  /** Height of an em in pixels. */
  readonly size: number;
  /** Space between letters in thousandths of an em. */
  readonly tracking?: number;
}

/** One line of letters as a stencil: 255 where the pixel is all ink. */
export interface Line extends Size {
  /** Of the letters it was set in, which may be smaller than was asked for. */
  readonly size: number;
  readonly mask: Buffer;
  /** How far below its top the letters stand. */
  readonly baseline: number;
}

/** How a text may be made to fit. */
export interface Room {
  readonly width: number;
  /** No letters smaller than this, unless a single word leaves no other way. */
  readonly leastSize: number;
}

/** From one baseline to the next, and the height of a capital, in ems. */
export const LEADING = 1.12;
export const CAPITAL = 0.7;

const MOST_LINES = 3;
/** What is broken is set smaller than what is not, so that two lines take little more height than one. */
const BROKEN = 0.66;

/**
 * One line. The text engine gives no more than the ink, wherever it happens to begin and end, so the line is drawn
 * between two capitals whose places are known, and cut out from between them: every line then has a baseline.
 */
export async function line(text: string, lettering: Lettering): Promise<Line> {
  const [capital, pair, drawn] = [
    await draw('H', lettering),
    await draw('H\nH', lettering),
    await draw(`H\n${text}\nH`, lettering),
  ];
  const pitch = pair.height - capital.height;
  const top = capital.height + 1;
  const height = 2 * pitch - top - 1;
  const { width } = drawn;
  const mask = drawn.mask.subarray(top * width, (top + height) * width);
  return { mask, width, height, baseline: pitch - 1, size: lettering.size };
}

/** The text in as few lines as fit the room, all of one size: smaller letters first, then another line. */
export async function fitted(
  text: string,
  lettering: Lettering,
  { width, leastSize }: Room,
): Promise<Line[]> {
  let [parts, size] = [[text], lettering.size];
  for (;;) {
    const lines = await Promise.all(parts.map((part) => line(part, { ...lettering, size })));
    const widest = Math.max(...lines.map((one) => one.width));
    if (widest <= width) return lines;
    const smaller = Math.floor((size * width) / widest);
    const broken = parts.flatMap(breakInTwo);
    const mustShrink = broken.length === parts.length || broken.length > MOST_LINES;
    if (smaller >= leastSize || mustShrink) {
      // A pixel less each time: the width does not shrink in step where letters are set apart by whole units.
      size = Math.min(smaller, size - 1);
    } else {
      parts = broken;
      size = Math.max(leastSize, Math.round(lettering.size * BROKEN));
    }
  }
}

async function draw(
  text: string,
  { weight, size, tracking = 0 }: Lettering,
): Promise<Size & { mask: Buffer }> {
  // Pango counts the space between letters in 1024ths of a point, and at 72 dots an inch a point is a pixel.
  const space = Math.round((tracking / 1000) * size * 1024);
  const { data, info } = await sharp({
    text: {
      text: `<span letter_spacing="${space}">${escaped(text)}</span>`,
      font: `${FACES[weight]} ${size}`,
      fontfile: path.join(FOLDER, FILES[weight]),
      dpi: 72,
    },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { mask: data, width: info.width, height: info.height };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => ENTITIES[one] ?? one);
