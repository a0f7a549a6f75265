import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { Deadline } = require('../dist/src/stills/imaging/deadline.js');
const { decode, fromPixels } = require('../dist/src/stills/imaging/decoder.js');

const EFFORTS = [0, 1, 2, 4];
const SECONDS = 600;

/** What each effort costs and brings: processor seconds, bytes, and how near the file is to its pixels. */
export async function avifEfforts(stills, quality) {
  // The product decodes no AVIF; here its own files are read back, to see what became of the picture.
  sharp.unblock({ operation: ['VipsForeignLoadHeifBuffer'] });
  const pixels = [];
  for (const { bytes, parts } of stills) {
    const whole = parts[0].files.filter(({ format }) => format === 'avif');
    for (const size of whole) pixels.push(await decode(bytes, size, new Deadline(SECONDS)));
  }
  const rows = [];
  for (const effort of EFFORTS) rows.push(await tried(pixels, { quality, effort }));
  return rows;
}

async function tried(pixels, settings) {
  const before = process.cpuUsage();
  const files = [];
  for (const picture of pixels) files.push(await fromPixels(picture).avif(settings).toBuffer());
  const { user, system } = process.cpuUsage(before);
  const ratios = await Promise.all(files.map((file, index) => psnr(pixels[index].data, file)));
  return {
    effort: settings.effort,
    seconds: (user + system) / 1e6,
    bytes: files.reduce((sum, file) => sum + file.length, 0),
    psnr: ratios.reduce((sum, one) => sum + one, 0) / ratios.length,
  };
}

/** Peak signal to noise over all three channels, in dB. */
async function psnr(original, file) {
  const read = await sharp(file).raw().toBuffer();
  let squares = 0;
  for (let at = 0; at < original.length; at += 1) squares += (original[at] - read[at]) ** 2;
  return 10 * Math.log10((255 * 255 * original.length) / squares);
}
