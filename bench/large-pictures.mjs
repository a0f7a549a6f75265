import sharp from 'sharp';

/** As large as is taken, in the ways that cost a decoder most. Smooth, so that they stay under twenty megabytes. */
const SIDE = 7000;

function smooth({ depth = 'uchar', channels = 3 } = {}) {
  const line = Buffer.alloc(SIDE * SIDE * channels);
  for (let y = 0, at = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      for (let channel = 0; channel < channels; channel += 1, at += 1) {
        line[at] = channel === 3 ? 255 - ((x >> 6) & 63) : ((x >> 5) + (y >> 4) * (channel + 1)) & 255;
      }
    }
  }
  const picture = sharp(line, { raw: { width: SIDE, height: SIDE, channels } });
  return depth === 'ushort' ? picture.toColourspace('rgb16') : picture;
}

/** Pictures of 49 megapixels: whether they are taken is a matter of our limits, so either answer is right. */
export async function largePictures() {
  sharp.cache(false);
  const made = {
    'a JPEG of 49 MP': () => smooth().jpeg({ quality: 90 }),
    'a progressive JPEG of 49 MP, on its side': () =>
      smooth().withMetadata({ orientation: 6 }).jpeg({ quality: 90, progressive: true }),
    'a PNG of 49 MP': () => smooth().png({ compressionLevel: 6 }),
    'a transparent PNG of 49 MP, interlaced': () => smooth({ channels: 4 }).png({ progressive: true }),
    'a 16-bit PNG of 49 MP, interlaced': () => smooth({ depth: 'ushort' }).png({ progressive: true }),
    'a WebP of 49 MP': () => smooth().webp({ quality: 80, effort: 0 }),
  };
  const pictures = [];
  for (const [file, picture] of Object.entries(made)) {
    const bytes = await picture().toBuffer();
    pictures.push({
      file: `${file} (${(bytes.length / 1e6).toFixed(1)} MB)`,
      expected: 'either',
      bytes: () => bytes,
    });
  }
  return pictures;
}
