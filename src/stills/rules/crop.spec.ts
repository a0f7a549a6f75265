import fc from 'fast-check';
import { contains, grown, overlaps, type Box } from './boxes';
import { faceCrop, type CroppableStill } from './crop';
import type { FaceBox } from './faces';
import { CROP_FRAMINGS, CROP_MEASURES } from './framing';

const framing = fc.constantFrom(...CROP_FRAMINGS);

/** So much of a picture is published, with nobody on it yet. */
const published = (w: number, h: number, x = 0, y = 0): CroppableStill => ({
  published: { x, y, w, h },
  faces: [],
  covers: [],
});

/** A still with a face on it about as upright as faces are, anywhere in the picture. */
const stillAndFace = fc
  .record({
    width: fc.integer({ min: 40, max: 4000 }),
    height: fc.integer({ min: 40, max: 4000 }),
    tall: fc.double({ min: 0.02, max: 0.35, noNaN: true }),
    across: fc.double({ min: 0, max: 1, noNaN: true }),
    down: fc.double({ min: 0, max: 1, noNaN: true }),
    left: fc.nat(500),
    top: fc.nat(500),
  })
  .map(({ width, height, tall, across, down, left, top }) => {
    const h = Math.max(1, Math.floor(Math.min(width, height) * tall));
    const w = Math.max(1, Math.floor(h * 0.8));
    const at = { x: left + Math.floor((width - w) * across), y: top + Math.floor((height - h) * down) };
    return { still: published(width, height, left, top), face: { ...at, w, h } };
  });

const anyBoxIn = ({ published: { x: left, y: top, w: width, h: height } }: CroppableStill) =>
  fc
    .record({ x: fc.nat(width - 1), y: fc.nat(height - 1) })
    .chain(({ x, y }) =>
      fc
        .record({ w: fc.integer({ min: 1, max: width - x }), h: fc.integer({ min: 1, max: height - y }) })
        .map(({ w, h }) => ({ x: left + x, y: top + y, w, h })),
    );

function cropOf(still: CroppableStill, face: Box, as: (typeof CROP_FRAMINGS)[number]): Box {
  const decision = faceCrop(still, face, as);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.crop;
}

describe('every crop', () => {
  it('lies inside the picture, is 4:5, holds the face whole and is made of whole pixels', () => {
    fc.assert(
      fc.property(stillAndFace, framing, ({ still, face }, as) => {
        const crop = cropOf(still, face, as);
        expect(contains(still.published, crop)).toBe(true);
        expect(crop.w * 5).toBe(crop.h * 4);
        expect(contains(crop, face)).toBe(true);
        expect([crop.x, crop.y, crop.w, crop.h].every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('has the pixels it is shown at, wherever the picture has them', () => {
    fc.assert(
      fc.property(stillAndFace, framing, ({ still, face }, as) => {
        const widest = Math.floor(Math.min(still.published.w / 4, still.published.h / 5)) * 4;
        expect(cropOf(still, face, as).w).toBeGreaterThanOrEqual(
          Math.min(CROP_MEASURES[as].minWidth, widest),
        );
      }),
    );
  });

  it('puts the eyes on one line unless an edge of the picture is in the way', () => {
    fc.assert(
      fc.property(stillAndFace, framing, ({ still, face }, as) => {
        const crop = cropOf(still, face, as);
        if (!contains(still.published, grown(crop, 1, 1))) return;
        expect(Math.abs(face.y + face.h / 2 - (crop.y + CROP_MEASURES[as].eye * crop.h))).toBeLessThanOrEqual(
          0.5,
        );
        expect(Math.abs(face.x + face.w / 2 - (crop.x + crop.w / 2))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('brings no face closer than 42 in the hundred, and gives it its share where the source is large enough', () => {
    fc.assert(
      fc.property(stillAndFace, framing, ({ still, face }, as) => {
        fc.pre(face.h > 60);
        const crop = cropOf(still, face, as);
        const widest = Math.floor(Math.min(still.published.w / 4, still.published.h / 5)) * 4;
        if (crop.w < widest) expect(face.h / crop.h).toBeLessThanOrEqual(0.42 * 1.02);
        const { share, eye, minWidth } = CROP_MEASURES[as];
        const roomAbove = face.y - still.published.y + face.h / 2 >= eye * (face.h / share);
        if (roomAbove && crop.w > minWidth && crop.w < widest) expect(face.h / crop.h).toBeCloseTo(share, 1);
      }),
    );
  });

  it('never holds a bystander of whom anything can be seen', () => {
    const scene = stillAndFace.chain(({ still, face }) =>
      fc.record({
        still: fc.constant(still),
        face: fc.constant(face),
        bystanders: fc.array(anyBoxIn(still), { maxLength: 4 }),
        covers: fc.array(anyBoxIn(still), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(scene, framing, ({ still, face, bystanders, covers }, as) => {
        const faces = bystanders.map((box): FaceBox => ({ ...box, who: 'bystander' }));
        const free = cropOf(still, face, as);
        const bare = faces.filter((box) => !covers.some((cover) => contains(cover, box)));
        const decision = faceCrop({ ...still, faces, covers }, face, as);
        if (decision.ok) {
          expect(decision.crop).toEqual(free);
          expect(faceCrop({ ...still, faces: [], covers }, face, as)).toEqual(decision);
        } else {
          expect(decision.reason).toBe('holds_uncovered_bystander');
          expect(bare.some((box) => overlaps(box, free))).toBe(true);
        }
      }),
    );
  });
});

describe('a crop that cannot be', () => {
  const face = { x: 2, y: 2, w: 4, h: 4 };

  it('is refused in a picture smaller than the smallest 4:5', () => {
    const dot = published(3, 3);
    expect(faceCrop(dot, { x: 0, y: 0, w: 1, h: 1 }, 'tile')).toEqual({
      ok: false,
      reason: 'picture_too_small',
    });
  });

  it('is refused when the face is wider than any crop of this picture', () => {
    const letterbox = published(900, 100);
    expect(faceCrop(letterbox, { x: 0, y: 0, w: 300, h: 90 }, 'tile')).toEqual({
      ok: false,
      reason: 'face_does_not_fit',
    });
    expect(faceCrop(published(20, 20), { ...face, x: 40 }, 'tile')).toMatchObject({
      reason: 'face_does_not_fit',
    });
  });

  it('is refused for a bystander at its edge, and granted once they are covered', () => {
    const sought: FaceBox = { x: 450, y: 300, w: 80, h: 100, who: 'sought' };
    const still = { ...published(1000, 1000), faces: [sought] };
    const crop = cropOf(still, sought, 'tile');
    const beside: FaceBox = { x: crop.x - 20, y: crop.y, w: 20, h: 30, who: 'bystander' };
    const inside: FaceBox = { ...beside, x: beside.x + 1 };
    expect(faceCrop({ ...still, faces: [sought, beside] }, sought, 'tile')).toEqual({ ok: true, crop });
    expect(faceCrop({ ...still, faces: [sought, inside] }, sought, 'tile')).toEqual({
      ok: false,
      reason: 'holds_uncovered_bystander',
    });
    expect(faceCrop({ ...still, faces: [sought, inside], covers: [inside] }, sought, 'tile')).toEqual({
      ok: true,
      crop,
    });
  });
});

/** The faces of the demo appeal, with the crops that were drawn for it by hand of the same rule (within one step). */
describe('the nine stills of the demo', () => {
  const HD = published(1920, 1080);
  const XGA = published(1280, 960);
  const PAL = published(704, 576);
  const faces = {
    1: { still: HD, face: { x: 1246, y: 180, w: 190, h: 240 } },
    2: { still: XGA, face: { x: 666, y: 340, w: 100, h: 125 } },
    3: { still: HD, face: { x: 920, y: 308, w: 102, h: 138 } },
    4: { still: HD, face: { x: 916, y: 95, w: 175, h: 230 } },
    5: { still: HD, face: { x: 738, y: 325, w: 94, h: 120 } },
    6: { still: XGA, face: { x: 557, y: 291, w: 93, h: 120 } },
    7: { still: PAL, face: { x: 309, y: 218, w: 40, h: 48 } },
    8: { still: HD, face: { x: 919, y: 297, w: 112, h: 152 } },
    9: { still: HD, face: { x: 1355, y: 441, w: 85, h: 105 } },
  } as const;

  it.each([
    [1, 'tile', [1021, 12, 640, 800]],
    [2, 'tile', [549.3, 252.5, 333.3, 416.7]],
    [3, 'tile', [787, 211.4, 368, 460]],
    [4, 'tile', [770.2, 0, 466.7, 583.3]],
    [5, 'tile', [625, 241, 320, 400]],
    [6, 'tile', [443.5, 207, 320, 400]],
    [7, 'tile', [179, 107, 300, 375]],
    [3, 'person', [751, 179, 440, 550]],
    [1, 'strip', [1074.3, 33.3, 533.3, 666.7]],
    [4, 'strip', [784.5, 0, 438.1, 547.6]],
    [7, 'strip', [249, 162, 160, 200]],
    [7, 'thumbnail', [269, 182, 120, 150]],
    [8, 'thumbnail', [830.2, 228.2, 289.5, 361.9]],
    [9, 'thumbnail', [1297.5, 393.5, 200, 250]],
  ] as const)('still %i as %s', (number, as, [x, y, w, h]) => {
    const { still, face } = faces[number];
    const crop = cropOf(still, face, as);
    const off = Math.max(
      Math.abs(crop.x - x),
      Math.abs(crop.y - y),
      Math.abs(crop.w - w),
      Math.abs(crop.h - h),
    );
    expect(off).toBeLessThanOrEqual(2.5);
  });

  it('give every person a tile with the pixels it is shown at', () => {
    for (const { still, face } of Object.values(faces)) {
      expect(cropOf(still, face, 'tile').w).toBeGreaterThanOrEqual(300);
    }
  });

  it('give person 7, from a small source, a wider crop and a smaller face', () => {
    const share = (number: keyof typeof faces) => {
      const { still, face } = faces[number];
      return face.h / cropOf(still, face, 'tile').h;
    };
    for (const number of [1, 2, 3, 5, 6] as const) expect(share(number)).toBeCloseTo(0.3, 2);
    expect(share(7)).toBeLessThan(0.13);
  });

  it('keep the three bystanders of still 9 out of every crop of it', () => {
    const bystanders = [
      { x: 749, y: 280, w: 60, h: 79 },
      { x: 1060, y: 296, w: 46, h: 61 },
      { x: 437, y: 374, w: 107, h: 136 },
    ].map((box): FaceBox => ({ ...box, who: 'bystander' }));
    for (const as of CROP_FRAMINGS) {
      expect(faceCrop({ ...HD, faces: bystanders }, faces[9].face, as)).toMatchObject({ ok: true });
    }
  });
});
