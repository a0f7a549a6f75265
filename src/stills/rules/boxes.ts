/** A rectangle in whole pixels of a picture, from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The whole picture as a box. */
export const wholeOf = (picture: Size): Box => ({ x: 0, y: 0, w: picture.width, h: picture.height });

/** True when nothing of `inner` lies outside `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

/** True when the two share at least one pixel. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** What two boxes share, or null when that is not a single pixel. */
export function intersection(a: Box, b: Box): Box | null {
  if (!overlaps(a, b)) return null;
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return { x, y, w: Math.min(a.x + a.w, b.x + b.w) - x, h: Math.min(a.y + a.h, b.y + b.h) - y };
}

/** The box with so many pixels more on the left and on the right, and so many more above and below. */
export const grown = ({ x, y, w, h }: Box, across: number, down: number): Box => ({
  x: x - across,
  y: y - down,
  w: w + 2 * across,
  h: h + 2 * down,
});

export type BoxProblem = 'not_whole_pixels' | 'empty' | 'outside_picture';

/** Why a box that somebody sent cannot be one of this picture's, or null. */
export function boxProblem(box: Box, picture: Size): BoxProblem | null {
  if (![box.x, box.y, box.w, box.h].every(Number.isInteger)) return 'not_whole_pixels';
  if (box.w < 1 || box.h < 1) return 'empty';
  return contains(wholeOf(picture), box) ? null : 'outside_picture';
}

/** True when every pixel of the box lies under at least one cover; several covers may share the work. */
export function isCovered(box: Box, covers: readonly Box[]): boolean {
  let bare: Box[] = [box];
  for (const cover of covers) bare = bare.flatMap((part) => without(part, cover));
  return bare.length === 0;
}

/** What remains of a box when the cover is taken out of it: up to four pieces around the hole. */
function without(box: Box, cover: Box): Box[] {
  if (!overlaps(box, cover)) return [box];
  const left = Math.max(box.x, cover.x);
  const right = Math.min(box.x + box.w, cover.x + cover.w);
  const top = Math.max(box.y, cover.y);
  const bottom = Math.min(box.y + box.h, cover.y + cover.h);
  return [
    { x: box.x, y: box.y, w: box.w, h: top - box.y },
    { x: box.x, y: bottom, w: box.w, h: box.y + box.h - bottom },
    { x: box.x, y: top, w: left - box.x, h: bottom - top },
    { x: right, y: top, w: box.x + box.w - right, h: bottom - top },
  ].filter((piece) => piece.w > 0 && piece.h > 0);
}
