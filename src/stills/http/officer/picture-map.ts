import type { Box, Size } from '../../rules/boxes';
import type { FaceBox } from '../../rules/faces';
import { turnedSize, type Recipe, type Turn } from '../../rules/recipe';

/** A picture with a pixel grid and what is marked on it, as the attributes of an SVG in the turned picture's own pixels. */
export interface PictureMap extends Size {
  readonly address: string;
  /** Of the picture before it is turned. */
  readonly upright: Size;
  /** Turns it; null where it stays as it came. */
  readonly transform: string | null;
  readonly across: readonly GridLine[];
  readonly down: readonly GridLine[];
  readonly marks: readonly DrawnMark[];
  /** Of the letters, so that they are read alike on every picture. */
  readonly letters: number;
}

interface GridLine {
  readonly at: number;
  readonly text: string;
}

interface DrawnMark extends Box {
  readonly kind: 'sought' | 'bystander' | 'cover' | 'crop';
  readonly name: string;
}

/** The picture that is marked on, and its size before it is turned. */
export interface MarkedPicture {
  readonly address: string;
  readonly upright: Size;
}

const LINES_WANTED = 10;
const STEPS = [50, 100, 200, 500, 1000, 2000];

/** What an officer who marks by number looks at: where pixel 600 is can be read off the picture. */
export function pictureMap(
  { address, upright }: MarkedPicture,
  recipe: Recipe,
  faces: readonly FaceBox[],
): PictureMap {
  const size = turnedSize(upright, recipe.turn);
  const longest = Math.max(size.width, size.height);
  const step = STEPS.find((one) => longest / one <= LINES_WANTED) ?? STEPS[STEPS.length - 1];
  return {
    address,
    upright,
    transform: turnTransform(recipe.turn, upright),
    ...size,
    across: linesUpTo(size.width, step),
    down: linesUpTo(size.height, step),
    marks: drawnMarks(recipe, faces),
    letters: Math.round(size.width / 48),
  };
}

function linesUpTo(length: number, step: number): GridLine[] {
  const lines: GridLine[] = [];
  for (let at = step; at < length; at += step) lines.push({ at, text: String(at) });
  return lines;
}

/** Those with four numbers: a half-typed box cannot be drawn. */
function drawnMarks({ crop, covers }: Recipe, faces: readonly FaceBox[]): DrawnMark[] {
  const marks: DrawnMark[] = [
    ...(crop ? [{ ...crop, kind: 'crop' as const, name: 'Crop' }] : []),
    ...faces.map(({ who, ...box }, index) => ({
      ...box,
      kind: who,
      name: who === 'sought' ? 'Sought' : `Other ${index + 1}`,
    })),
    ...covers.map((box, index) => ({ ...box, kind: 'cover' as const, name: `Cover ${index + 1}` })),
  ];
  return marks.filter(({ x, y, w, h }) => [x, y, w, h].every(Number.isInteger) && w > 0 && h > 0);
}

/** Turns the upright picture clockwise into the box that begins at 0, 0. */
function turnTransform(turn: Turn, { width, height }: Size): string | null {
  switch (turn) {
    case 0:
      return null;
    case 90:
      return `translate(${height} 0) rotate(90)`;
    case 180:
      return `translate(${width} ${height}) rotate(180)`;
    case 270:
      return `translate(0 ${width}) rotate(270)`;
  }
}
