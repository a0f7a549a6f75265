/**
 * Boxes in whole pixels of the picture as it is turned: what the server's own rules of recipes and boxes say, again, for the
 * hand that draws. A spec of the screen holds the two against each other.
 *
 * @typedef {{ x: number, y: number, w: number, h: number }} Box
 * @typedef {{ width: number, height: number }} Size
 */

/** Nothing can be drawn smaller: it could not be got hold of again. */
export const LEAST_SIDE = 4;

const within = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));

/** The size of a picture after it was turned clockwise. */
export function turnedSize({ width, height }, turn) {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Where a box of a picture of this size comes to lie when the picture is turned clockwise by 90, 180 or 270 degrees. */
export function turnBox({ x, y, w, h }, size, by) {
  if (by === 90) return { x: size.height - y - h, y: x, w: h, h: w };
  if (by === 180) return { x: size.width - x - w, y: size.height - y - h, w, h };
  if (by === 270) return { x: y, y: size.width - x - w, w: h, h: w };
  return { x, y, w, h };
}

/** The box that two corners span, inside the picture. */
export function boxBetween(one, other, size) {
  const left = Math.round(within(Math.min(one.x, other.x), 0, size.width));
  const top = Math.round(within(Math.min(one.y, other.y), 0, size.height));
  const right = Math.round(within(Math.max(one.x, other.x), 0, size.width));
  const bottom = Math.round(within(Math.max(one.y, other.y), 0, size.height));
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** The box moved, kept inside the picture. */
export function moveBox({ x, y, w, h }, dx, dy, size) {
  return {
    x: within(Math.round(x + dx), 0, size.width - w),
    y: within(Math.round(y + dy), 0, size.height - h),
    w,
    h,
  };
}

/** The box with the edges that a handle names (`n`, `se`, …) moved, never turned inside out, kept inside the picture. */
export function pullBox({ x, y, w, h }, handle, dx, dy, size) {
  let [left, top, right, bottom] = [x, y, x + w, y + h];
  if (handle.includes('w')) left = within(Math.round(left + dx), 0, right - LEAST_SIDE);
  if (handle.includes('e')) right = within(Math.round(right + dx), left + LEAST_SIDE, size.width);
  if (handle.includes('n')) top = within(Math.round(top + dy), 0, bottom - LEAST_SIDE);
  if (handle.includes('s')) bottom = within(Math.round(bottom + dy), top + LEAST_SIDE, size.height);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** A box of this size with its middle there, inside the picture. */
export function boxAround(middle, { width, height }, size) {
  const w = Math.round(Math.min(width, size.width));
  const h = Math.round(Math.min(height, size.height));
  return moveBox({ x: middle.x - w / 2, y: middle.y - h / 2, w, h }, 0, 0, size);
}

export const holds = ({ x, y, w, h }, point) =>
  point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;

/** What two boxes share, or null when that is not a single pixel. */
export function shared(one, other) {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const w = Math.min(one.x + one.w, other.x + other.w) - x;
  const h = Math.min(one.y + one.h, other.y + other.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}

/** How much larger than the face its cover is, on every side. */
const COVER_MARGIN = 0.2;

/** The cover for a face: hair and ears are the person's too. */
export function coverFor({ x, y, w, h }, { width, height }) {
  const across = Math.ceil(w * COVER_MARGIN);
  const down = Math.ceil(h * COVER_MARGIN);
  const grown = { x: x - across, y: y - down, w: w + 2 * across, h: h + 2 * down };
  return shared(grown, { x: 0, y: 0, w: width, h: height });
}

/** Channels from 0 to 255: `out = slope * in + intercept`, cut off at both ends. */
export function toneOf({ brightness, contrast }) {
  const slope = 2 ** (contrast / 50);
  return { slope, intercept: (255 / 2) * (1 - slope) + brightness * (255 / 100) };
}

/** True when every pixel of the box lies under at least one cover. */
export function isCovered(box, covers) {
  let bare = [box];
  for (const cover of covers) bare = bare.flatMap((part) => without(part, cover));
  return bare.length === 0;
}

function without(box, cover) {
  const left = Math.max(box.x, cover.x);
  const right = Math.min(box.x + box.w, cover.x + cover.w);
  const top = Math.max(box.y, cover.y);
  const bottom = Math.min(box.y + box.h, cover.y + cover.h);
  if (left >= right || top >= bottom) return [box];
  return [
    { x: box.x, y: box.y, w: box.w, h: top - box.y },
    { x: box.x, y: bottom, w: box.w, h: box.y + box.h - bottom },
    { x: box.x, y: top, w: left - box.x, h: bottom - top },
    { x: right, y: top, w: box.x + box.w - right, h: bottom - top },
  ].filter(({ w, h }) => w > 0 && h > 0);
}
