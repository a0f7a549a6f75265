import fc from 'fast-check';
import { contains, wholeOf } from './boxes';
import { SOCIAL_LAYOUT, SOCIAL_SHAPES, socialPlan } from './social-plan';

const HD = { width: 1920, height: 1080 };
const FACE = { x: 900, y: 300, w: 150, h: 200 };

describe('how a still is laid out for a post', () => {
  it.each(SOCIAL_SHAPES)('fills the room of a %s picture, the face at its share and height', (shape) => {
    const { cut, drawn } = socialPlan(shape, HD, FACE);
    expect(drawn).toEqual(SOCIAL_LAYOUT[shape].room);
    expect(FACE.h / cut.h).toBeCloseTo(0.3, 2);
    expect((FACE.y + FACE.h / 2 - cut.y) / cut.h).toBeCloseTo(0.36, 2);
  });

  it('gives a small face a wider crop instead of a blur', () => {
    const { cut, drawn } = socialPlan('square', HD, { x: 900, y: 500, w: 30, h: 40 });
    expect(drawn.w / cut.w).toBeCloseTo(2, 1);
  });

  it('frames a source that is too small for the room, at twice its size and no more', () => {
    const { cut, drawn } = socialPlan('wide', { width: 320, height: 240 }, { x: 100, y: 60, w: 40, h: 50 });
    expect(cut).toEqual({ x: 0, y: 0, w: 320, h: 240 });
    expect(drawn).toEqual({ x: 300, y: 300, w: 640, h: 480 });
  });

  it('shows all of a picture whose face is wider than the shape', () => {
    const { cut } = socialPlan('square', { width: 900, height: 200 }, { x: 0, y: 0, w: 800, h: 100 });
    expect(cut).toEqual({ x: 0, y: 0, w: 900, h: 200 });
  });

  it('keeps the face, the picture and the room, whatever comes', () => {
    const sides = fc.integer({ min: 16, max: 8000 });
    const parts = fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 1, noNaN: true })));
    fc.assert(
      fc.property(
        fc.constantFrom(...SOCIAL_SHAPES),
        sides,
        sides,
        parts,
        (shape, width, height, [a, b, c, d]) => {
          const x = Math.floor(a! * (width - 1));
          const y = Math.floor(b! * (height - 1));
          const face = {
            x,
            y,
            w: 1 + Math.floor(c! * (width - x - 1)),
            h: 1 + Math.floor(d! * (height - y - 1)),
          };
          const { cut, drawn } = socialPlan(shape, { width, height }, face);
          expect(contains(cut, face)).toBe(true);
          expect(contains(wholeOf({ width, height }), cut)).toBe(true);
          expect(contains(SOCIAL_LAYOUT[shape].room, drawn)).toBe(true);
          expect(drawn.w / cut.w).toBeLessThanOrEqual(2 + 1 / cut.w);
        },
      ),
    );
  });
});
