import { intersection, wholeOf, type Box } from '../rules/boxes';
import { COVER_LEVEL, type Tone } from '../rules/recipe';
import type { Pixels } from './decoder';

const CHANNELS = 3;

/** Makes the pixels brighter, darker, harder or softer, where they lie. */
export function applyTone({ data }: Pixels, { slope, intercept }: Tone): void {
  if (slope === 1 && intercept === 0) return;
  // A clamped array rounds and cuts off as a browser does.
  const levels = Uint8ClampedArray.from({ length: 256 }, (_, level) => slope * level + intercept);
  for (let at = 0; at < data.length; at += 1) data[at] = levels[data[at]];
}

/**
 * Overwrites what lies under the covers, where it lies: afterwards it is nowhere. This comes before anything is made
 * smaller, because a filter mixes neighbours, and what it has mixed in cannot be taken out.
 */
export function coverUp({ data, width, height }: Pixels, covers: readonly Box[]): void {
  for (const cover of covers) {
    const seen = intersection(cover, wholeOf({ width, height }));
    if (!seen) continue;
    for (let row = seen.y; row < seen.y + seen.h; row += 1) {
      const start = (row * width + seen.x) * CHANNELS;
      data.fill(COVER_LEVEL, start, start + seen.w * CHANNELS);
    }
  }
}
