import fc from 'fast-check';
import { contains, isCovered, overlaps, type Box } from './boxes';

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
