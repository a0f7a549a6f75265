/** Where in a picture a face is, said without measuring: one of nine places, as they lie in it. */
export const FACE_PLACES = [
  'top-left',
  'top-middle',
  'top-right',
  'middle-left',
  'middle',
  'middle-right',
  'bottom-left',
  'bottom-middle',
  'bottom-right',
] as const;
export type FacePlace = (typeof FACE_PLACES)[number];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The crop rule gives a face 30 % of the crop's height, so a box this tall asks for the whole height: no head is cut. */
const SHARE_OF_HEIGHT = 0.3;
const WIDTH_OF_FACE = 0.8;

/**
 * A box around the middle of the place, in whole pixels of the picture. It is generous on purpose: whoever says only
 * "top left" gets a crop that surely holds the face, and a picture with nobody else in it loses nothing by that.
 */
export function faceAround(
  place: FacePlace,
  { width, height }: Size,
): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } {
  const cell = FACE_PLACES.indexOf(place);
  const h = Math.max(1, Math.round(height * SHARE_OF_HEIGHT));
  const w = Math.max(1, Math.min(Math.round(h * WIDTH_OF_FACE), width));
  const x = middleOf(cell % 3, width) - w / 2;
  const y = middleOf(Math.floor(cell / 3), height) - h / 2;
  return { x: within(x, width - w), y: within(y, height - h), w, h };
}

const middleOf = (third: number, length: number): number => (length * (2 * third + 1)) / 6;

const within = (at: number, most: number): number => Math.min(Math.max(0, Math.round(at)), most);
