/**
 * The head of a JPEG, taken apart and put together without touching its picture: markers, lengths, and the bytes
 * behind them (ITU-T T.81, annex B). Everything from the first table or frame on is carried over as it is.
 */
const SOI = 0xd8;
const APP0 = 0xe0;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** The two bytes of the length count themselves. */
export const LARGEST_PAYLOAD = 0xffff - 2;

export interface AppSegment {
  /** From 0 to 15: `APP1` holds XMP, `APP13` holds IIM. */
  readonly app: number;
  readonly payload: Buffer;
}

/** Comes about when bytes that should be one of our own JPEGs are none: a fault of ours, and no officer's. */
export class NotAJpeg extends Error {
  constructor() {
    super('These bytes do not begin like a JPEG.');
    this.name = 'NotAJpeg';
  }
}

/**
 * The same picture with these application segments and no others. What a decoder needs stays (JFIF's density, Adobe's
 * colour transform); every other application segment and comment goes, so nothing is in the file that is not in the
 * list. Throws `NotAJpeg`.
 */
export function withSegments(jpeg: Buffer, segments: readonly AppSegment[]): Buffer {
  const head = headOf(jpeg);
  const jfif = head.segments.filter(({ marker }) => marker === APP0);
  const adobe = head.segments.filter(({ marker }) => marker === APP14);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    ...jfif.map(({ bytes }) => bytes),
    ...segments.map(segmentBytes),
    ...adobe.map(({ bytes }) => bytes),
    pictureOf(jpeg),
  ]);
}

/** The application segments of a JPEG, in their order. Throws `NotAJpeg`. */
export function appSegments(jpeg: Buffer): AppSegment[] {
  return headOf(jpeg)
    .segments.filter(({ marker }) => marker !== COMMENT)
    .map(({ marker, bytes }) => ({ app: marker - APP0, payload: bytes.subarray(4) }));
}

/** Tables, frame and scans to the last byte: what is shown, and nothing that is said about it. Throws `NotAJpeg`. */
export function pictureOf(jpeg: Buffer): Buffer {
  return jpeg.subarray(headOf(jpeg).end);
}

function headOf(jpeg: Buffer): { segments: { marker: number; bytes: Buffer }[]; end: number } {
  if (jpeg.length < 4 || jpeg[0] !== 0xff || jpeg[1] !== SOI) throw new NotAJpeg();
  const segments: { marker: number; bytes: Buffer }[] = [];
  let at = 2;
  while (isApart(jpeg, at)) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end < at + 4 || end > jpeg.length) throw new NotAJpeg();
    segments.push({ marker: jpeg[at + 1], bytes: jpeg.subarray(at, end) });
    at = end;
  }
  if (at + 4 > jpeg.length || jpeg[at] !== 0xff) throw new NotAJpeg();
  return { segments, end: at };
}

/** An application segment or a comment begins here. */
function isApart(jpeg: Buffer, at: number): boolean {
  if (at + 4 > jpeg.length || jpeg[at] !== 0xff) return false;
  const marker = jpeg[at + 1];
  return (marker >= APP0 && marker <= APP15) || marker === COMMENT;
}

function segmentBytes({ app, payload }: AppSegment): Buffer {
  if (payload.length > LARGEST_PAYLOAD) throw new RangeError('More than one segment of a JPEG holds.');
  const head = Buffer.from([0xff, APP0 + app, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}
