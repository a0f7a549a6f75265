import fc from 'fast-check';
import { countJpegScans } from './jpeg-scans';

const START = [0xff, 0xd8];
const END = [0xff, 0xd9];
const segment = (marker: number, content: number[]) => [0xff, marker, 0, content.length + 2, ...content];
const scan = (pixels: number[] = [1, 2, 3]) => [...segment(0xda, [1, 1, 0, 0, 63, 0]), ...pixels];
const count = (...parts: number[][]) => countJpegScans(Uint8Array.from(parts.flat()));

describe('the scans of a JPEG', () => {
  it('are counted one by one', () => {
    expect(count(START, segment(0xdb, [1, 2]), scan(), END)).toBe(1);
    expect(count(START, scan(), segment(0xc4, [5]), scan(), scan([]), END)).toBe(3);
  });

  it('are not mistaken for stuffed zeros, restarts or filling among the pixels', () => {
    expect(count(START, scan([0xff, 0, 0xda, 0xff, 0xd0, 0xff, 0xff, 0, 7]), END)).toBe(1);
    expect(count(START, scan(), [0xff, 0xff], scan(), END)).toBe(2);
  });

  it('are not those of a thumbnail in the metadata, nor of a second picture after the end', () => {
    expect(count(START, segment(0xe1, [...START, ...scan(), ...END]), scan(), END, START, scan(), END)).toBe(
      1,
    );
  });

  it('are counted in any bytes without going astray', () => {
    const parts = fc.array(fc.constantFrom(0xff, 0xda, 0xd9, 0, 1, 200), { maxLength: 300 });
    fc.assert(
      fc.property(parts, (bytes) => {
        expect(count(START, bytes)).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
