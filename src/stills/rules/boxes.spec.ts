import fc from 'fast-check';
import { boxProblem, contains, grown, intersection, isCovered, overlaps, type Box } from './boxes';

const smallBox = fc.record({
  x: fc.integer({ min: 0, max: 11 }),
  y: fc.integer({ min: 0, max: 11 }),
  w: fc.integer({ min: 1, max: 8 }),
  h: fc.integer({ min: 1, max: 8 }),
});

function pixelsOf(box: Box): string[] {
  const pixels: string[] = [];
  for (let x = box.x; x < box.x + box.w; x += 1) {
    for (let y = box.y; y < box.y + box.h; y += 1) pixels.push(`${x},${y}`);
  }
  return pixels;
}

describe('boxes, held against a count of their pixels', () => {
  it('overlap when they share one', () => {
    fc.assert(
      fc.property(smallBox, smallBox, (a, b) => {
        const mine = new Set(pixelsOf(a));
        expect(overlaps(a, b)).toBe(pixelsOf(b).some((pixel) => mine.has(pixel)));
      }),
    );
  });

  it('have in common what both have', () => {
    fc.assert(
      fc.property(smallBox, smallBox, (a, b) => {
        const mine = new Set(pixelsOf(a));
        const both = intersection(a, b);
        expect(both ? pixelsOf(both).sort() : []).toEqual(
          pixelsOf(b)
            .filter((pixel) => mine.has(pixel))
            .sort(),
        );
      }),
    );
  });

  it('contain when they have them all', () => {
    fc.assert(
      fc.property(smallBox, smallBox, (a, b) => {
        const mine = new Set(pixelsOf(a));
        expect(contains(a, b)).toBe(pixelsOf(b).every((pixel) => mine.has(pixel)));
      }),
    );
  });

  it('are covered when every one lies under some cover', () => {
    fc.assert(
      fc.property(smallBox, fc.array(smallBox, { maxLength: 8 }), (box, covers) => {
        const hidden = new Set(covers.flatMap(pixelsOf));
        expect(isCovered(box, covers)).toBe(pixelsOf(box).every((pixel) => hidden.has(pixel)));
      }),
      { numRuns: 500 },
    );
  });

  it('are covered by two halves, and not when one column between them is bare', () => {
    const face = { x: 10, y: 10, w: 10, h: 10 };
    const left = { x: 5, y: 5, w: 10, h: 20 };
    expect(isCovered(face, [left, { x: 15, y: 5, w: 10, h: 20 }])).toBe(true);
    expect(isCovered(face, [left, { x: 16, y: 5, w: 10, h: 20 }])).toBe(false);
    expect(isCovered(face, [])).toBe(false);
  });
});

describe('a box', () => {
  it('grows alike on both sides', () => {
    expect(grown({ x: 10, y: 20, w: 3, h: 4 }, 2, 5)).toEqual({ x: 8, y: 15, w: 7, h: 14 });
  });

  it.each([
    [{ x: 0, y: 0, w: 100, h: 80 }, null],
    [{ x: 1, y: 0, w: 100, h: 80 }, 'outside_picture'],
    [{ x: 0, y: -1, w: 1, h: 1 }, 'outside_picture'],
    [{ x: 0, y: 0, w: 0, h: 1 }, 'empty'],
    [{ x: 0, y: 0.5, w: 1, h: 1 }, 'not_whole_pixels'],
    [{ x: 0, y: 0, w: Infinity, h: 1 }, 'not_whole_pixels'],
  ])('%j of a picture of 100 by 80 is %s', (box, problem) => {
    expect(boxProblem(box, { width: 100, height: 80 })).toBe(problem);
  });
});
