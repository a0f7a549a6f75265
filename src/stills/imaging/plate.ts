import type { Box } from '../rules/boxes';
import { block, INK, letters, PAPER, type Layer } from './canvas';
import { CAPITAL, fitted } from './lettering';

const PADDING = { x: 24, y: 22 } as const;
const SIZE = 48;

/** The reference on a picture, as its pages carry it: in its lower left corner, large enough to read out. */
export async function plate(reference: string, picture: Box): Promise<Layer[]> {
  const room = { width: picture.w - 2 * PADDING.x, leastSize: 12 };
  const [only] = await fitted(reference, { weight: 'heavy', size: SIZE, tracking: 30 }, room);
  const h = Math.round(only.size * CAPITAL) + 2 * PADDING.y;
  const top = picture.y + picture.h - h;
  return [
    block({ x: picture.x, y: top, w: only.width + 2 * PADDING.x, h }, PAPER),
    letters(only, INK, picture.x + PADDING.x, top + h - PADDING.y),
  ];
}
