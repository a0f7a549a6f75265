import fc from 'fast-check';
import { faceAround, FACE_PLACES } from './face-place';

describe('where in a picture a face is', () => {
  it('is a box around the middle of its place', () => {
    expect(faceAround('middle', { width: 300, height: 300 })).toEqual({ x: 114, y: 105, w: 72, h: 90 });
    expect(faceAround('top-left', { width: 300, height: 300 })).toEqual({ x: 14, y: 5, w: 72, h: 90 });
    expect(faceAround('bottom-right', { width: 300, height: 300 })).toEqual({ x: 214, y: 205, w: 72, h: 90 });
  });

  it('lies in the picture, whole pixels, whatever the picture', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(...FACE_PLACES), (width, height, place) => {
        const { x, y, w, h } = faceAround(place, { width, height });
        expect([x, y, w, h].every(Number.isInteger)).toBe(true);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(1);
        expect(x + w).toBeLessThanOrEqual(width);
        expect(y + h).toBeLessThanOrEqual(height);
      }),
    );
  });
});
