import sharp from 'sharp';
import type { Rendition } from '../../src/stills/imaging';

/** The product never decodes AVIF; only here, to look at what it has written, may libvips do so. */
sharp.unblock({ operation: ['VipsForeignLoadHeifBuffer'] });

const FORMAT_NAMES = { avif: 'heif', webp: 'webp', jpg: 'jpeg' } as const;

/** A rendition as any reader of pictures sees it. */
export async function readBack({ bytes, format }: Rendition) {
  const metadata = await sharp(bytes).metadata();
  return {
    formatIsRight: metadata.format === FORMAT_NAMES[format],
    width: metadata.width,
    height: metadata.height,
    space: metadata.space,
    progressive: metadata.isProgressive,
    carried: [
      ...(
        ['exif', 'xmp', 'iptc', 'icc', 'tifftagPhotoshop', 'orientation', 'comments', 'gainMap'] as const
      ).filter((kind) => metadata[kind] !== undefined),
      ...unexpectedParts(bytes, format),
    ],
  };
}

export const clean = { formatIsRight: true, space: 'srgb', carried: [] };

/** The pixels of a rendition or picture as they are looked at. */
async function pixelsOf(bytes: Buffer, size?: { width: number; height: number }) {
  const picture = sharp(bytes).autoOrient().removeAlpha().toColourspace('srgb');
  const sized = size ? picture.resize({ ...size, fit: 'fill' }) : picture;
  const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width };
}

/** Mean difference of two pictures, 0 to 255, looked at from a distance so that grain does not count. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const distance = { width: 96, height: 96 };
  const [left, right] = [await pixelsOf(one, distance), await pixelsOf(other, distance)];
  let sum = 0;
  for (let at = 0; at < left.data.length; at += 1) sum += Math.abs(left.data[at] - right.data[at]);
  return sum / left.data.length;
}

/** Colour at one point, where the picture is `width` wide, averaged over a small square. */
export async function colourAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, width } = await pixelsOf(bytes);
  return [0, 1, 2].map((channel) => {
    const square = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].map((dy) => data[((y + dy) * width + x + dx) * 3 + channel]),
    );
    return Math.round(square.reduce((sum, value) => sum + value, 0) / square.length);
  });
}

/**
 * Every part of the file that is neither picture nor the tables to decode it. A list of what is allowed, because a
 * list of what is forbidden would pass the next kind of metadata somebody invents.
 */
function unexpectedParts(bytes: Buffer, format: Rendition['format']): string[] {
  switch (format) {
    case 'jpg':
      return jpegSegments(bytes).filter((name) => !['e0', 'db', 'c2', 'c4', 'da', 'd9'].includes(name));
    case 'webp':
      return webpChunks(bytes).filter((name) => name !== 'VP8 ');
    case 'avif':
      return ['Exif', 'mime', 'xml ', 'prof', 'rICC', 'uuid', 'udta'].filter((name) => bytes.includes(name));
  }
}

function jpegSegments(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = 2; at < bytes.length;) {
    const marker = bytes[at + 1];
    names.push(marker.toString(16));
    if (marker === 0xd9) return at + 2 === bytes.length ? names : [...names, 'bytes after the end'];
    at += 2 + bytes.readUInt16BE(at + 2);
    // After a scan's header its entropy-coded bytes follow, up to the next marker that is not a stuffed zero.
    while (marker === 0xda && !(bytes[at] === 0xff && bytes[at + 1] !== 0)) at += 1;
  }
  return [...names, 'no end'];
}

function webpChunks(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = 12; at < bytes.length;) {
    names.push(bytes.toString('latin1', at, at + 4));
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return names;
}
