import sharp from 'sharp';
import { inspectPicture, PictureRefused } from '../../src/stills/imaging';
import { Deadline } from '../../src/stills/imaging/deadline';
import { asTooSlow } from '../../src/stills/imaging/libvips-refusals';
import { inspect } from '../../src/stills/imaging/tasks';
import { MAX_PICTURE_BYTES } from '../../src/stills/rules/accepted-formats';
import { makeWhole } from './imaging-make';
import * as hostile from './imaging-hostile-pictures';
import { demoStill, demoStills } from './imaging-demo';
import { mostHeld } from './imaging-processes';

const MEGABYTE = 1024 * 1024;

/** The code of the refusal, with the promise that it took little memory. One that came too late would say so by its code. */
async function refusalOf(bytes: Buffer): Promise<string> {
  const most = mostHeld();
  const refused: unknown = await inspectPicture(bytes).catch((error: unknown) => error);
  expect(mostHeld() - most).toBeLessThan(64 * MEGABYTE);
  if (!(refused instanceof PictureRefused)) throw new Error('The picture was not refused.');
  return refused.code;
}

const stump = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
const inWords = (words: string) => Buffer.from(words);

describe('a picture that is taken', () => {
  it('is known by its content and measured as it is looked at', async () => {
    for (const { bytes, width, height } of demoStills()) {
      expect(await inspectPicture(bytes)).toEqual({ format: 'jpeg', width, height });
    }
  });

  it.each(['jpeg', 'png', 'webp'] as const)('may be a %s, turned by its orientation', async (format) => {
    const sideways = await sharp(await hostile.photograph(60, 40))
      .withMetadata({ orientation: 6 })
      .toFormat(format)
      .toBuffer();
    expect(await inspectPicture(sideways)).toEqual({ format, width: 40, height: 60 });
  });

  it('may be as small as one pixel: a poor still may be the only one', async () => {
    expect(await inspectPicture(await hostile.photograph(1, 1))).toMatchObject({ width: 1, height: 1 });
  });

  it('may be as large as the limit, squeezed a thousand to one, in bounded memory', async () => {
    const most = mostHeld();
    const large = hostile.png({ width: 7000, height: 7000, idat: hostile.blackRows(7000, 7000) });
    expect(await inspectPicture(large)).toEqual({ format: 'png', width: 7000, height: 7000 });
    expect(mostHeld() - most).toBeLessThan(256 * MEGABYTE);
  });
});

describe('a picture that is refused', () => {
  it('is too heavy, before anything is read', async () => {
    expect(
      await refusalOf(Buffer.concat([await hostile.photograph(), Buffer.alloc(MAX_PICTURE_BYTES)])),
    ).toBe('too_many_bytes');
  });

  it.each([
    ['nothing', ''],
    ['a letter under the name of a picture', 'Dear Sir or Madam'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a program', '\x7fELF\x02\x01\x01'],
    ['an archive', 'PK\x03\x04'],
  ])('is no picture: %s', async (_what, words) => {
    expect(await refusalOf(inWords(words))).toBe('not_a_picture');
  });

  it.each([
    [
      'SVG',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
    ],
    ['PDF', '%PDF-1.4\n1 0 obj<</Type/Catalog>>'],
    ['GIF', 'GIF89a\x01\x00\x01\x00'],
    ['TIFF', 'II*\x00\x08\x00\x00\x00'],
    ['HEIC', '\x00\x00\x00\x18ftypheic\x00\x00\x00\x00'],
  ])('is a kind that is not taken: %s', async (_kind, words) => {
    expect(await refusalOf(inWords(words))).toBe('format_not_accepted');
  });

  it('is an AVIF, though this very process writes them', async () => {
    const avif = await sharp(await hostile.photograph(16, 16))
      .avif()
      .toBuffer();
    expect(await refusalOf(avif)).toBe('format_not_accepted');
  });

  it('cannot reach the decoder of SVG even by calling itself something else', async () => {
    await expect(sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')).metadata()).rejects.toThrow(
      'unsupported',
    );
  });

  it.each([
    [
      'a PNG of 3.6 gigapixels',
      () => hostile.png({ width: 60_000, height: 60_000, idat: hostile.blackRows(9, 9) }),
    ],
    [
      'a PNG one pixel high and a million wide',
      () => hostile.png({ width: 1_000_000, height: 1, idat: hostile.blackRows(9, 9) }),
    ],
    ['a JPEG of 81 megapixels', () => hostile.jpegClaiming(9000, 9000)],
    ['a JPEG of 300 megapixels', () => hostile.jpegClaiming(20_000, 15_000)],
    [
      'a PNG of 300 megapixels, all there',
      () => hostile.png({ width: 20_000, height: 15_000, idat: hostile.blackRows(20_000, 15_000) }),
    ],
    ['a JPEG with a side of 65 500', () => hostile.jpegClaiming(65_500, 100)],
    ['a WebP of 268 megapixels', () => hostile.webpClaiming(16_383, 16_383)],
  ])('is a bomb: %s', async (_what, make) => {
    expect(await refusalOf(await make())).toBe('too_many_pixels');
  });

  it('asks for more scans than an honest JPEG ever has', async () => {
    expect(await refusalOf(hostile.jpegOfManyScans())).toBe('too_slow');
  });

  it('moves', async () => {
    expect(await refusalOf(hostile.animatedPng())).toBe('animated');
    const frames = [1, 2].map((red) => ({
      create: { width: 9, height: 9, channels: 3 as const, background: { r: red * 90, g: 0, b: 0 } },
    }));
    const pages = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    expect(
      await refusalOf(
        await sharp(pages, { join: { animated: true } })
          .webp()
          .toBuffer(),
      ),
    ).toBe('animated');
  });

  it.each(['jpeg', 'png', 'webp'] as const)(
    'is a %s that ends early, wherever it was cut',
    async (format) => {
      const whole = await sharp(demoStill('still-7.jpg').bytes).toFormat(format).toBuffer();
      for (let fiftieths = 1; fiftieths < 50; fiftieths += 1) {
        const refusal = await refusalOf(stump(whole, fiftieths / 50));
        expect({ fiftieths, refusal }).toEqual({ fiftieths, refusal: 'damaged' });
      }
    },
  );

  it('has a spoiled byte among its pixels, where its format can tell', async () => {
    const bytes = await sharp(demoStill('still-7.jpg').bytes).png().toBuffer();
    bytes[bytes.length >> 1] ^= 0xff;
    expect(await refusalOf(bytes)).toBe('damaged');
  });

  it('claims more pixels than it holds', async () => {
    expect(await refusalOf(await hostile.jpegClaiming(7000, 7000))).toBe('damaged');
    expect(await refusalOf(await hostile.webpClaiming(7000, 7000))).toBe('damaged');
    expect(await refusalOf(hostile.png({ width: 7000, height: 7000, idat: hostile.blackRows(9, 9) }))).toBe(
      'damaged',
    );
  });

  it('is refused by the rendering too, should it ever get that far', async () => {
    const size = { width: 704, height: 576 };
    await expect(makeWhole(stump(demoStill('still-7.jpg').bytes, 0.6), size)).rejects.toMatchObject({
      code: 'damaged',
    });
    await expect(makeWhole(inWords('GIF89a'), size)).rejects.toMatchObject({
      code: 'format_not_accepted',
    });
  });
});

describe('what unfolds while the header is read', () => {
  it.each(['zTXt', 'iCCP'] as const)(
    'a %s of 64 megabytes in 64 kilobytes costs next to nothing',
    async (name) => {
      const bytes = hostile.unfoldingPng(name);
      const most = mostHeld();
      const outcome: unknown = await inspectPicture(bytes).catch((error: unknown) => error);
      expect(outcome instanceof Error ? outcome : { code: 'taken' }).toHaveProperty('code');
      expect(mostHeld() - most).toBeLessThan(32 * MEGABYTE);
    },
  );
});

describe('the time a picture may take', () => {
  it('is over when it is over', async () => {
    await expect(inspect(await hostile.photograph(), new Deadline(0))).rejects.toMatchObject({
      code: 'too_slow',
    });
    expect(new Deadline(1.2).secondsLeft()).toBe(2);
  });

  it('stops libvips in the middle of its work', async () => {
    const endless = sharp({ create: { width: 7000, height: 7000, channels: 3, background: '#888' } }).median(
      25,
    );
    await expect(asTooSlow(endless.png().timeout({ seconds: 1 }).toBuffer())).rejects.toMatchObject({
      code: 'too_slow',
    });
  });

  it('is not blamed for an error of our own', async () => {
    const ours = new TypeError('a mistake in the house');
    await expect(asTooSlow(Promise.reject(ours))).rejects.toBe(ours);
  });
});
