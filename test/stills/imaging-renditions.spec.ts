import sharp from 'sharp';
import { makePublished, type Rendition } from '../../src/stills/imaging';
import { wholeOf } from '../../src/stills/rules/boxes';
import { PLAIN_RECIPE } from '../../src/stills/rules/recipe';
import { handoutPlan, renditionPlan } from '../../src/stills/rules/rendition-plan';
import { demoStill, demoStills, type DemoStill } from './imaging-demo';
import { makeWhole } from './imaging-make';
import { photograph, withSegment } from './imaging-hostile-pictures';
import { clean, colourAt, differenceOf, readBack } from './imaging-read-back';

const sizesOf = (renditions: readonly Rendition[]) =>
  [...new Set(renditions.map(({ width, height }) => `${width}x${height}`))].sort();
const hasAny = (bytes: Buffer, words: string[]) =>
  words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));

async function renditionsOf(picture: Buffer): Promise<readonly Rendition[]> {
  const { autoOrient } = await sharp(picture).metadata();
  return makeWhole(picture, autoOrient);
}

describe('the renditions of the nine demo stills', () => {
  const made = new Map<string, { still: DemoStill; renditions: readonly Rendition[] }>();
  const of = (file: string) => made.get(file)?.renditions ?? [];

  beforeAll(async () => {
    const began = performance.now();
    for (const still of demoStills())
      made.set(still.file, { still, renditions: await makeWhole(still.bytes, still) });
    const files = [...made.values()].flatMap(({ renditions }) => renditions);
    const kilobytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024;
    process.stdout.write(
      `Nine stills, ${files.length} renditions, ${Math.round(kilobytes)} KB: ${Math.round(performance.now() - began)} ms\n`,
    );
  });

  it('are what the plan says and nothing else: no metadata of any kind, in sRGB', async () => {
    for (const { still, renditions } of made.values()) {
      expect(renditions).toHaveLength(renditionPlan(still).length);
      for (const rendition of renditions) {
        const { width, height } = rendition;
        const { progressive, ...read } = await readBack(rendition);
        expect(read).toEqual({ ...clean, width, height });
        expect(progressive).toBe(rendition.format === 'jpg');
      }
    }
  });

  it('look like the still: the same picture, upright, in the same colours', async () => {
    for (const { still, renditions } of made.values()) {
      for (const { bytes } of renditions.filter(({ width }) => width === 640)) {
        expect(await differenceOf(bytes, still.bytes)).toBeLessThan(3);
      }
    }
  });

  it('do not say where still 2 was taken, nor with what', async () => {
    const words = ['Exif', 'Hikvision', 'DVR'];
    const { bytes } = demoStill('still-2.jpg');
    expect(hasAny(bytes, words)).toEqual(words); // the premise: the source does say it
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    for (const rendition of of('still-2.jpg')) expect(hasAny(rendition.bytes, words)).toEqual([]);
  });

  it('stand upright though still 4 is stored on its side', async () => {
    expect(await sharp(demoStill('still-4.jpg').bytes).metadata()).toMatchObject({
      width: 1080,
      height: 1920,
      orientation: 6,
    });
    expect(sizesOf(of('still-4.jpg'))).toEqual(['1280x720', '320x180', '640x360']);
  });

  it('do not name the operator who exported still 6', async () => {
    const words = ['Dana', 'Testwell', 'Depot', 'ns.adobe.com', 'xpacket'];
    expect(hasAny(demoStill('still-6.jpg').bytes, words)).toEqual(words);
    for (const rendition of of('still-6.jpg')) expect(hasAny(rendition.bytes, words)).toEqual([]);
  });

  it('are never larger than still 7 is', () => {
    expect(sizesOf(of('still-7.jpg'))).toEqual(['320x262', '640x524', '704x576']);
  });

  it('come out the same to the byte every time', async () => {
    const still = demoStill('still-7.jpg');
    expect(await makeWhole(still.bytes, still)).toEqual(of('still-7.jpg'));
  });
});

describe('what does not survive', () => {
  const secrets = ['SECRET-PLACE', 'SECRET-NAME', 'SECRET-NOTE', 'SECRET-TAIL'];

  it.each(['jpeg', 'png', 'webp'] as const)('EXIF, position, XMP and profile of a %s', async (format) => {
    const loaded = await sharp(await photograph())
      .withExif({
        IFD0: { Artist: 'SECRET-NAME', Make: 'SECRET-NOTE' },
        IFD3: { GPSLatitudeRef: 'N', GPSAreaInformation: 'SECRET-PLACE' },
      })
      .withXmp(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>SECRET-NAME</x:xmpmeta>',
      )
      .withIccProfile('p3')
      .toFormat(format)
      .toBuffer();
    expect(await sharp(loaded).metadata()).toMatchObject({
      exif: expect.anything(),
      xmp: expect.anything(),
      icc: expect.anything(),
    });
    for (const rendition of await renditionsOf(loaded)) {
      expect((await readBack(rendition)).carried).toEqual([]);
      expect(hasAny(rendition.bytes, secrets)).toEqual([]);
    }
  });

  it('comments, captions, thumbnails and what is glued to the end', async () => {
    const thumbnail = Buffer.concat([Buffer.from('Exif\0\0'), await photograph(160, 120)]);
    let loaded = withSegment(await photograph(), 0xfe, Buffer.from('SECRET-NOTE'));
    loaded = withSegment(
      loaded,
      0xed,
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x10\x1c\x02\x78\x00\x0bSECRET-NAME'),
    );
    loaded = withSegment(loaded, 0xe1, thumbnail);
    loaded = Buffer.concat([loaded, Buffer.from('PK\x03\x04SECRET-TAIL<script>'), await photograph(50, 50)]);
    for (const rendition of await renditionsOf(loaded)) {
      expect((await readBack(rendition)).carried).toEqual([]);
      expect(hasAny(rendition.bytes, [...secrets, '8BIM', '<script>'])).toEqual([]);
    }
  });

  it('colours hidden under full transparency: what cannot be seen is not published', async () => {
    const hidden = Buffer.from(Array.from({ length: 40 * 40 }, () => [255, 0, 0, 0]).flat());
    const source = sharp(hidden, { raw: { width: 40, height: 40, channels: 4 } });
    for (const picture of [
      await source.clone().png().toBuffer(),
      await source.clone().webp({ lossless: true, exact: true }).toBuffer(),
    ]) {
      for (const { bytes } of await renditionsOf(picture)) {
        for (const channel of await colourAt(bytes, 20, 20)) expect(channel).toBeGreaterThan(250);
      }
    }
  });
});

describe('what does survive', () => {
  it('the upright picture, from each of the eight orientations', async () => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const turned = await sharp(await photograph())
        .withMetadata({ orientation })
        .jpeg()
        .toBuffer();
      const renditions = await renditionsOf(turned);
      expect(sizesOf(renditions)).toEqual(orientation <= 4 ? ['320x240', '400x300'] : ['300x400']);
      for (const { bytes } of renditions) expect(await differenceOf(bytes, turned)).toBeLessThan(3);
    }
  });

  it('the colours that a wide profile meant, brought into sRGB', async () => {
    const green = { create: { width: 80, height: 60, channels: 3 as const, background: '#209040' } };
    const wide = await sharp(green).withIccProfile('p3').png().toBuffer();
    for (const { bytes } of await renditionsOf(wide)) {
      const seen = await colourAt(bytes, 40, 30);
      [0x20, 0x90, 0x40].forEach((value, channel) =>
        expect(Math.abs(seen[channel] - value)).toBeLessThanOrEqual(6),
      );
    }
  });

  it('a grey picture, and one with sixteen bits a channel', async () => {
    const grey = await sharp(await photograph())
      .greyscale()
      .png()
      .toBuffer();
    const deep = await sharp(await photograph())
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    for (const picture of [grey, deep]) {
      for (const { bytes } of await renditionsOf(picture))
        expect(await differenceOf(bytes, picture)).toBeLessThan(3);
    }
  });

  it('the colours of a picture made for a printing press', async () => {
    const press = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#209040' } })
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 95 })
      .toBuffer();
    expect(await sharp(press).metadata()).toMatchObject({ space: 'cmyk', channels: 4 });
    for (const { bytes } of await renditionsOf(press)) {
      const [red, green, blue] = await colourAt(bytes, 40, 30);
      expect(green).toBeGreaterThan(red + 40);
      expect(green).toBeGreaterThan(blue + 20);
    }
  });

  it('every pixel of the largest picture that is taken', async () => {
    const size = { width: 7000, height: 7000 };
    const largest = await photograph(size.width, size.height);
    const whole = { part: wholeOf(size), files: [handoutPlan(size), ...renditionPlan(size)] };
    const { renditions } = await makePublished(largest, PLAIN_RECIPE, [whole]);
    expect(await sharp(renditions[0].bytes, { limitInputPixels: false }).metadata()).toMatchObject(size);
  });
});

describe('a plan', () => {
  it('that would enlarge is a mistake of ours, and stops', async () => {
    const tooLarge = { width: 800, height: 600 };
    await expect(makeWhole(await photograph(), tooLarge)).rejects.toBeInstanceOf(RangeError);
    const stretched = { part: { x: 0, y: 0, w: 40, h: 30 }, files: renditionPlan(tooLarge) };
    const enlarging = makePublished(await photograph(), PLAIN_RECIPE, [stretched]);
    await expect(enlarging).rejects.toBeInstanceOf(RangeError);
  });

  it('for nothing makes nothing', async () => {
    expect((await makePublished(await photograph(), PLAIN_RECIPE, [])).renditions).toEqual([]);
  });
});
