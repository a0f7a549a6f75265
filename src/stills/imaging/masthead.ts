import sharp from 'sharp';
import { PAPER, stacked, stencil, type Layer } from './canvas';
import { CAPITAL, fitted, LEADING } from './lettering';

export interface MastheadPlace {
  readonly left: number;
  readonly top: number;
  /** Mark and name together. */
  readonly width: number;
  /** Of the letters, in pixels. The mark is half as high again. */
  readonly size: number;
}

/** Who speaks: the name of a force, and its mark as a PNG stencil (the house opens no SVG). */
export interface Sender {
  readonly name: string;
  readonly mark: Buffer;
}

/** The mark and the name of a force, as they stand at the head of its pages. In two lines where it is long. */
export async function masthead(
  { name, mark }: Sender,
  { left, top, width, size }: MastheadPlace,
): Promise<Layer[]> {
  const side = Math.round(size * 1.5);
  const gap = Math.round(size * 0.42);
  const [{ data }, lines] = [
    await sharp(mark).resize(side, side).extractChannel(0).raw().toBuffer({ resolveWithObject: true }),
    await fitted(name, { weight: 'bold', size }, { width: width - side - gap, leastSize: size * 0.8 }),
  ];
  const disc = { mask: data, width: side, height: side };
  const letters = lines[0].size;
  const height = letters * CAPITAL + (lines.length - 1) * letters * LEADING;
  const first = top + Math.round((side - height) / 2 + letters * CAPITAL);
  return [stencil(disc, PAPER, left, top), ...stacked(lines, PAPER, { left: left + side + gap, first })];
}
