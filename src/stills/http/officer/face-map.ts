import type { Box, Size } from '../../rules/boxes';
import type { FaceBox } from '../../rules/faces';

/** A picture with a pixel grid and the marked faces on it, as the attributes of an SVG in the picture's own pixels. */
export interface FaceMap extends Size {
  readonly address: string;
  readonly across: readonly GridLine[];
  readonly down: readonly GridLine[];
  readonly boxes: readonly MarkedBox[];
  /** Of the letters, so that they are read alike on every picture. */
  readonly letters: number;
}

interface GridLine {
  readonly at: number;
  readonly text: string;
}

interface MarkedBox extends Box {
  readonly name: string;
  readonly sought: boolean;
}

const LINES_WANTED = 10;
const STEPS = [50, 100, 200, 500, 1000, 2000];

/** What an officer who marks faces by number looks at: where pixel 600 is can be read off the picture. */
export function faceMap(address: string, picture: Size, faces: readonly FaceBox[]): FaceMap {
  const step = STEPS.find((one) => picture.width / one <= LINES_WANTED) ?? STEPS[STEPS.length - 1];
  return {
    address,
    width: picture.width,
    height: picture.height,
    across: linesUpTo(picture.width, step),
    down: linesUpTo(picture.height, step),
    boxes: faces.map(({ who, x, y, w, h }, index) => ({
      x,
      y,
      w,
      h,
      name: who === 'sought' ? 'Sought' : `Other ${index + 1}`,
      sought: who === 'sought',
    })),
    letters: Math.round(picture.width / 48),
  };
}

function linesUpTo(length: number, step: number): GridLine[] {
  const lines: GridLine[] = [];
  for (let at = step; at < length; at += step) lines.push({ at, text: String(at) });
  return lines;
}
