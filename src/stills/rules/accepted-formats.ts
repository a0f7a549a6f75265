/** The kinds of picture that may become a still. Known by their content, never by a name or a declared type. */
export const ACCEPTED_FORMATS = ['jpeg', 'png', 'webp'] as const;
export type AcceptedFormat = (typeof ACCEPTED_FORMATS)[number];

export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
export const MAX_PICTURE_PIXELS = 50_000_000;
/** WebP cannot hold a longer side, and every still must be able to have a WebP rendition of its own height. */
export const MAX_PICTURE_SIDE = 16_383;
export const MAX_PICTURE_FRAMES = 1;

/** Why a picture is not taken: the whole list. There is no smallest size, because a poor still may be the only one. */
export const PICTURE_REFUSALS = [
  'too_many_bytes',
  'not_a_picture',
  'format_not_accepted',
  'too_many_pixels',
  'animated',
  'damaged',
  'too_slow',
  'too_heavy',
] as const;
export type PictureRefusal = (typeof PICTURE_REFUSALS)[number];

export type ContentFormat =
  | { readonly ok: true; readonly format: AcceptedFormat }
  | { readonly ok: false; readonly refusal: PictureRefusal };

/**
 * What the first bytes say the file is. This is the gate before any decoder is asked: the decoder also knows
 * formats (SVG, PDF, its own) that run, fetch or unfold what a stranger wrote in them.
 */
export function contentFormat(bytes: Uint8Array): ContentFormat {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { ok: true, format: 'jpeg' };
  if (startsWith(bytes, [0x89, 'PNG\r\n', 0x1a, '\n'])) return { ok: true, format: 'png' };
  if (startsWith(bytes, ['RIFF']) && startsWith(bytes, ['WEBP'], 8)) return { ok: true, format: 'webp' };
  return { ok: false, refusal: isOtherPicture(bytes) ? 'format_not_accepted' : 'not_a_picture' };
}

/** Why a picture of this size is refused, or null. Asked of the header, before any pixel is decoded. */
export function sizeRefusal(picture: {
  width: number;
  height: number;
  frames: number;
}): PictureRefusal | null {
  if (Math.max(picture.width, picture.height) > MAX_PICTURE_SIDE) return 'too_many_pixels';
  if (picture.width * picture.height > MAX_PICTURE_PIXELS) return 'too_many_pixels';
  if (picture.frames > MAX_PICTURE_FRAMES) return 'animated';
  return null;
}

/** Chunk names as libpng compares them, in four bytes: a file may hold a million chunks. */
const ANIMATION_CONTROL = 0x6163544c; // acTL
const PIXELS = 0x49444154; // IDAT

/**
 * True for an animated PNG. Decoders show only its first frame, so the others would go unseen by the officer who
 * approves it while the kept original still holds them.
 */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4);
    if (name === ANIMATION_CONTROL) return true;
    if (name === PIXELS) return false;
  }
  return false;
}

type Signature = readonly (number | string)[];

/** Only for a kinder sentence: "we do not take this kind of picture" instead of "this is not a picture". */
const OTHER_PICTURES: readonly { readonly at: number; readonly starts: Signature }[] = [
  { at: 0, starts: ['GIF8'] },
  { at: 0, starts: ['II*', 0] },
  { at: 0, starts: ['MM', 0, '*'] },
  { at: 0, starts: ['BM'] },
  { at: 0, starts: [0, 0, 1, 0] },
  { at: 0, starts: ['%PDF'] },
  { at: 0, starts: ['<svg'] },
  { at: 0, starts: ['<?xml'] },
  { at: 4, starts: ['ftyp'] }, // HEIC, AVIF and films
];

function isOtherPicture(bytes: Uint8Array): boolean {
  return OTHER_PICTURES.some(({ at, starts }) => startsWith(bytes, starts, at));
}

function startsWith(bytes: Uint8Array, signature: Signature, at = 0): boolean {
  const expected = signature.flatMap((part) =>
    typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)),
  );
  return expected.every((byte, index) => bytes[at + index] === byte);
}
