import fc from 'fast-check';
import { contains, isCovered, wholeOf, type Box } from './boxes';
import type { FaceBox } from './faces';
import {
  coversFor,
  MAX_COVERS,
  PLAIN_RECIPE,
  publishedBox,
  recipeProblems,
  toneOf,
  turnBetween,
  turnBox,
  turnedSize,
  TURNS,
  type Recipe,
} from './recipe';

const upright = { width: 100, height: 80 };
const problemsOf = (change: Partial<Recipe>) => recipeProblems({ ...PLAIN_RECIPE, ...change }, upright);

const pictureAndBox = fc
  .record({ width: fc.integer({ min: 1, max: 60 }), height: fc.integer({ min: 1, max: 60 }) })
  .chain(({ width, height }) =>
    fc
      .record({ x: fc.nat(width - 1), y: fc.nat(height - 1) })
      .chain(({ x, y }) =>
        fc
          .record({ w: fc.integer({ min: 1, max: width - x }), h: fc.integer({ min: 1, max: height - y }) })
          .map(({ w, h }) => ({ picture: { width, height }, box: { x, y, w, h } })),
      ),
  );

describe('turning', () => {
  it('takes every pixel of a box to where the picture takes it', () => {
    fc.assert(
      fc.property(pictureAndBox, fc.constantFrom(...TURNS), ({ picture, box }, turn) => {
        const turned = turnBox(box, picture, turn);
        expect(contains(wholeOf(turnedSize(picture, turn)), turned)).toBe(true);
        const corner = turnBox({ x: box.x, y: box.y, w: 1, h: 1 }, picture, turn);
        expect(contains(turned, corner)).toBe(true);
        expect(turned.w * turned.h).toBe(box.w * box.h);
      }),
    );
  });

  it('is clockwise', () => {
    const topLeft: Box = { x: 0, y: 0, w: 2, h: 1 };
    expect(turnBox(topLeft, upright, 90)).toEqual({ x: 79, y: 0, w: 1, h: 2 });
    expect(turnBox(topLeft, upright, 180)).toEqual({ x: 98, y: 79, w: 2, h: 1 });
    expect(turnBox(topLeft, upright, 270)).toEqual({ x: 0, y: 98, w: 1, h: 2 });
    expect(turnedSize(upright, 90)).toEqual({ width: 80, height: 100 });
  });

  it('adds up: one turn and then the rest come to the same as both at once, and four quarters to none', () => {
    fc.assert(
      fc.property(
        pictureAndBox,
        fc.constantFrom(...TURNS),
        fc.constantFrom(...TURNS),
        ({ picture, box }, from, to) => {
          const there = turnBox(box, picture, from);
          const further = turnBox(there, turnedSize(picture, from), turnBetween(from, to));
          expect(further).toEqual(turnBox(box, picture, to));
        },
      ),
    );
  });
});

describe('tone', () => {
  it('is nothing at nought', () => {
    expect(toneOf({ brightness: 0, contrast: 0 })).toEqual({ slope: 1, intercept: 0 });
  });

  it.each([
    [50, 0, 0, 127.5],
    [-50, 0, 255, 127.5],
    [0, 50, 127.5, 127.5],
    [0, 50, 100, 72.5],
    [0, -50, 0, 63.75],
    [0, -50, 255, 191.25],
    [10, 0, 100, 125.5],
  ])('of brightness %i and contrast %i takes %d to %d', (brightness, contrast, level, out) => {
    const { slope, intercept } = toneOf({ brightness, contrast });
    expect(slope * level + intercept).toBeCloseTo(out, 9);
  });
});

describe('what is published', () => {
  it('is the whole turned picture, or the crop of it', () => {
    expect(publishedBox({ turn: 90, crop: null }, upright)).toEqual({ x: 0, y: 0, w: 80, h: 100 });
    const crop = { x: 1, y: 2, w: 3, h: 4 };
    expect(publishedBox({ turn: 90, crop }, upright)).toBe(crop);
  });
});

describe('a recipe', () => {
  it('can be kept up to the edges of the turned picture', () => {
    expect(problemsOf({})).toEqual([]);
    const whole = { x: 0, y: 0, w: 80, h: 100 };
    const tone = { brightness: -50, contrast: 50 };
    expect(problemsOf({ turn: 270, crop: whole, covers: [whole], ...tone })).toEqual([]);
    expect(problemsOf({ covers: Array<Box>(MAX_COVERS).fill({ x: 0, y: 0, w: 1, h: 1 }) })).toEqual([]);
  });

  it.each([
    [{ turn: 45 as 90 }, 'turn', 'turn_not_known'],
    [{ brightness: 51 }, 'brightness', 'brightness_out_of_range'],
    [{ brightness: 0.5 }, 'brightness', 'brightness_out_of_range'],
    [{ contrast: -51 }, 'contrast', 'contrast_out_of_range'],
    [{ contrast: Number.NaN }, 'contrast', 'contrast_out_of_range'],
    [{ crop: { x: 0, y: 0, w: 101, h: 80 } }, 'crop', 'crop_outside_picture'],
    [{ turn: 90, crop: { x: 0, y: 0, w: 100, h: 80 } }, 'crop', 'crop_outside_picture'],
    [{ crop: { x: 0, y: 0, w: 0, h: 80 } }, 'crop', 'crop_empty'],
    [{ crop: { x: 0.5, y: 0, w: 10, h: 80 } }, 'crop', 'crop_not_whole_pixels'],
    [
      {
        covers: [
          { x: 0, y: 0, w: 1, h: 1 },
          { x: -1, y: 0, w: 9, h: 9 },
        ],
      },
      'redactions.1',
      'cover_outside_picture',
    ],
    [{ covers: [{ x: 0, y: 0, w: 1, h: 0 }] }, 'redactions.0', 'cover_empty'],
    [{ covers: [{ x: 0, y: 0, w: 1, h: 1.5 }] }, 'redactions.0', 'cover_not_whole_pixels'],
    [
      { covers: Array<Box>(MAX_COVERS + 1).fill({ x: 0, y: 0, w: 1, h: 1 }) },
      'redactions',
      'too_many_covers',
    ],
  ] as const)('cannot be kept with %j: at %s, %s', (change, field, problem) => {
    expect(problemsOf(change)).toEqual([{ field, problem }]);
  });
});

describe('covering every bystander', () => {
  it('covers each of them whole with something to spare, inside the picture, and nobody else', () => {
    fc.assert(
      fc.property(fc.array(pictureAndBox, { maxLength: 5 }), fc.array(fc.boolean()), (scene, others) => {
        const picture = { width: 60, height: 60 };
        const faces = scene.map(({ box }, index): FaceBox => ({
          ...box,
          who: others[index] ? 'bystander' : 'sought',
        }));
        const covers = coversFor(faces, picture);
        const bystanders = faces.filter(({ who }) => who === 'bystander');
        expect(covers).toHaveLength(bystanders.length);
        expect(covers.every((cover) => contains(wholeOf(picture), cover))).toBe(true);
        expect(bystanders.every((face) => isCovered(face, covers))).toBe(true);
      }),
    );
  });

  it('goes a fifth of the face further on every side', () => {
    const face: FaceBox = { x: 50, y: 20, w: 20, h: 25, who: 'bystander' };
    expect(coversFor([face], upright)).toEqual([{ x: 46, y: 15, w: 28, h: 35 }]);
    expect(coversFor([{ ...face, x: 80, y: 0 }], upright)).toEqual([{ x: 76, y: 0, w: 24, h: 30 }]);
  });
});
