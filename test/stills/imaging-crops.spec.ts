import sharp from 'sharp';
import type { Rendition } from '../../src/stills/imaging';
import { wholeOf } from '../../src/stills/rules/boxes';
import { faceCrop } from '../../src/stills/rules/crop';
import { CROP_FRAMINGS } from '../../src/stills/rules/framing';
import { cropPlan } from '../../src/stills/rules/rendition-plan';
import { demoStill, demoStills, type DemoStill } from './imaging-demo';
import { makeCrops, type GrantedCrop } from './imaging-make';
import { clean, differenceOf, readBack } from './imaging-read-back';

function plannedCrops(still: DemoStill): GrantedCrop[] {
  return CROP_FRAMINGS.map((framing) => {
    const decision = faceCrop({ ...still, published: wholeOf(still), covers: [] }, still.face, framing);
    if (!decision.ok) throw new Error(decision.reason);
    return { framing, crop: decision.crop };
  });
}

const namesOf = (renditions: readonly Rendition[]) =>
  [...new Set(renditions.map(({ framing, width }) => `${framing}-${width}`))].sort();

describe('the crops of the demo stills', () => {
  const made = new Map<string, readonly Rendition[]>();

  beforeAll(async () => {
    const began = performance.now();
    for (const still of demoStills()) made.set(still.file, await makeCrops(still.bytes, plannedCrops(still)));
    const files = [...made.values()].flat();
    const kilobytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024;
    process.stdout.write(
      `Nine stills, ${files.length} crops, ${Math.round(kilobytes)} KB: ${Math.round(performance.now() - began)} ms\n`,
    );
  });

  it('are 4:5 at the planned sizes, without metadata', async () => {
    for (const still of demoStills()) {
      const crops = made.get(still.file) ?? [];
      expect(crops).toHaveLength(
        plannedCrops(still).flatMap(({ framing, crop }) => cropPlan(framing, crop)).length,
      );
      for (const rendition of crops) {
        const { width, height } = rendition;
        expect(width * 5).toBe(height * 4);
        expect(await readBack(rendition)).toMatchObject({ ...clean, width, height });
      }
    }
  });

  it('show the rectangle that the rule granted, upright', async () => {
    for (const file of ['still-1.jpg', 'still-4.jpg', 'still-7.jpg']) {
      const still = demoStill(file);
      const upright = await sharp(still.bytes).autoOrient().png().toBuffer();
      for (const { framing, crop } of plannedCrops(still)) {
        const cut = await sharp(upright)
          .extract({ left: crop.x, top: crop.y, width: crop.w, height: crop.h })
          .png()
          .toBuffer();
        for (const { bytes } of (made.get(file) ?? []).filter((one) => one.framing === framing)) {
          expect(await differenceOf(bytes, cut)).toBeLessThan(3);
        }
      }
    }
  });

  it('are never enlarged: the small source has one width each, the large one two', () => {
    expect(namesOf(made.get('still-7.jpg') ?? [])).toEqual([
      'person-440',
      'strip-160',
      'thumbnail-120',
      'tile-300',
    ]);
    expect(namesOf(made.get('still-1.jpg') ?? [])).toEqual([
      'person-440',
      'person-640',
      'strip-160',
      'strip-320',
      'thumbnail-120',
      'thumbnail-240',
      'tile-300',
      'tile-600',
    ]);
  });

  it('come out the same to the byte every time', async () => {
    const still = demoStill('still-7.jpg');
    expect(await makeCrops(still.bytes, plannedCrops(still))).toEqual(made.get('still-7.jpg'));
  });

  it('carry nothing of where still 2 was taken or who exported still 6', () => {
    for (const file of ['still-2.jpg', 'still-6.jpg']) {
      for (const { bytes } of made.get(file) ?? []) {
        for (const word of ['Exif', 'Hikvision', 'Testwell', 'xpacket'])
          expect(bytes.includes(word)).toBe(false);
      }
    }
  });

  it('outside the picture are a mistake of ours, and stop', async () => {
    const beyond = { framing: 'tile' as const, crop: { x: 500, y: 300, w: 300, h: 375 } };
    await expect(makeCrops(demoStill('still-7.jpg').bytes, [beyond])).rejects.toBeInstanceOf(RangeError);
  });
});
