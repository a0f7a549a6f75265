import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Hostile pictures made here, so that the specs mean something on a machine that has none lying about. */

interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly idat: Buffer;
  /** Chunks between the header and the pixels. */
  readonly before?: readonly Buffer[];
  readonly after?: readonly Buffer[];
}

const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export function pngChunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

/** A grey, eight-bit PNG put together by hand. */
export function png({ width, height, idat, before = [], after = [] }: PngParts): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const pixels = pngChunk('IDAT', idat);
  const end = pngChunk('IEND', Buffer.alloc(0));
  return Buffer.concat([PNG_SIGNATURE, pngChunk('IHDR', header), ...before, pixels, ...after, end]);
}

/** All-black pixel rows, squeezed: a thousand to one. */
export const blackRows = (width: number, height: number): Buffer =>
  deflateSync(Buffer.alloc((width + 1) * height));

export const smallPng = (parts: Partial<PngParts> = {}): Buffer =>
  png({ width: 16, height: 16, idat: blackRows(16, 16), ...parts });

/** Text or a colour profile that unfolds to sixty-four megabytes while the header is read. */
export function unfoldingPng(name: 'zTXt' | 'iCCP'): Buffer {
  const squeezed = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  return smallPng({ before: [pngChunk(name, Buffer.concat([Buffer.from('Comment\0\0'), squeezed]))] });
}

export function animatedPng(): Buffer {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  return smallPng({ before: [pngChunk('acTL', control)] });
}

/** A plain JPEG with something in it to look at. */
export async function photograph(width = 400, height = 300): Promise<Buffer> {
  const red = {
    create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#c02020' },
  };
  return sharp({ create: { width, height, channels: 3, background: '#2040c0' } })
    .composite([{ input: await sharp(red).png().toBuffer(), left: 0, top: 0 }])
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** A JPEG whose header claims another size than it has pixels for. */
export async function jpegClaiming(width: number, height: number): Promise<Buffer> {
  const bytes = await photograph();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

export async function webpClaiming(width: number, height: number): Promise<Buffer> {
  const bytes = await sharp(await photograph())
    .webp()
    .toBuffer();
  const frame = bytes.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  bytes.writeUInt16LE(width, frame + 3);
  bytes.writeUInt16LE(height, frame + 5);
  return bytes;
}

/** Puts a segment of any kind into a JPEG, straight after its first two bytes. */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/**
 * A progressive JPEG of 49 megapixels and a few hundred scans, each of which says "nothing here" in fifty bytes and
 * costs the decoder a walk over every block of the picture. All of it is legal.
 */
export function jpegOfManyScans(scansPerCoefficient = 8): Buffer {
  const side = 7000;
  const blocks = Math.ceil(side / 8) ** 2;
  const word = (value: number) => [value >> 8, value & 255];
  const segment = (marker: number, content: number[]) => [
    0xff,
    marker,
    ...word(content.length + 2),
    ...content,
  ];
  const oneCode = (symbol: number) => [1, ...Array.from({ length: 15 }, () => 0), symbol];
  const longestRun = 14;

  const parts: Buffer[] = [
    Buffer.from([0xff, 0xd8]),
    Buffer.from(segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)])),
    Buffer.from(segment(0xc2, [8, ...word(side), ...word(side), 1, 1, 0x11, 0])),
    Buffer.from(segment(0xc4, [0x00, ...oneCode(0)])),
    Buffer.from(segment(0xc4, [0x10, ...oneCode(longestRun << 4)])),
    Buffer.from(segment(0xda, [1, 1, 0x00, 0, 0, 0])),
    Buffer.alloc(Math.ceil(blocks / 8)),
  ];
  const emptyScan = bitsOfEmptyScan(blocks, longestRun);
  for (let coefficient = 1; coefficient < 64; coefficient += 1) {
    for (let low = scansPerCoefficient - 1; low >= 0; low -= 1) {
      const high = low === scansPerCoefficient - 1 ? 0 : low + 1;
      parts.push(
        Buffer.from(segment(0xda, [1, 1, 0x00, coefficient, coefficient, (high << 4) | low])),
        emptyScan,
      );
    }
  }
  return Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]);
}

/** Code `0` and fourteen more bits: an end-of-block run of that many blocks and 2^14, repeated until all are passed. */
function bitsOfEmptyScan(blocks: number, bits: number): Buffer {
  let written = '';
  for (let left = blocks; left > 0; left -= 2 ** (bits + 1) - 1) {
    const extra = Math.min(Math.max(left - 2 ** bits, 0), 2 ** bits - 1);
    written += `0${extra.toString(2).padStart(bits, '0')}`;
  }
  const octets = written.match(/.{1,8}/g) ?? [];
  return Buffer.from(
    octets.flatMap((octet) => {
      const byte = parseInt(octet.padEnd(8, '1'), 2);
      return byte === 0xff ? [0xff, 0] : [byte];
    }),
  );
}
