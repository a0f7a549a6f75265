import fc from 'fast-check';
import {
  counted,
  FREE_FAILURES,
  LANE_LIFE_MS,
  LONGEST_WAIT_MS,
  remainingWait,
  waitAfter,
  type Lane,
} from './sign-in-pace';

const start = new Date('2025-12-01T09:00:00Z');
const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

/** Attempts that all fail, each so many milliseconds after the one before. */
function history(gaps: readonly number[]): { lane: Lane | null; now: Date; taken: number } {
  let lane: Lane | null = null;
  let now = start;
  let taken = 0;
  for (const gap of gaps) {
    now = later(now, gap);
    if (remainingWait(lane, now) > 0) continue;
    lane = counted(lane, now);
    taken += 1;
  }
  return { lane, now, taken };
}

const anyHistory = fc.array(fc.integer({ min: 0, max: 120_000 }), { maxLength: 200 });

describe('the pace of signing in', () => {
  it('lets slips of the finger pass, then waits 1, 2, 4, 8, 16 and always 30 seconds', () => {
    const waits = Array.from({ length: FREE_FAILURES + 7 }, (_, failures) => waitAfter(failures) / 1000);
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30]);
    expect(waitAfter(1_000_000)).toBe(LONGEST_WAIT_MS);
  });

  it('shuts nobody out for good: after any history the next attempt is taken within 30 seconds', () => {
    fc.assert(
      fc.property(anyHistory, (gaps) => {
        const { lane, now } = history(gaps);
        const wait = remainingWait(lane, now);
        expect(wait).toBeLessThanOrEqual(LONGEST_WAIT_MS);
        expect(remainingWait(lane, later(now, wait))).toBe(0);
      }),
    );
  });

  it('does not wait longer because somebody did not wait', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 50 }),
        (gaps, hammering) => {
          const { lane, now } = history(gaps);
          const end = later(now, remainingWait(lane, now));
          // Every attempt before `end` is refused and leaves the lane as it is.
          const early = hammering.map((ms) => later(now, ms)).filter((at) => at < end);
          expect(early.every((at) => remainingWait(lane, at) > 0)).toBe(true);
          expect(remainingWait(lane, end)).toBe(0);
        },
      ),
    );
  });

  it('holds guessing down to some three thousand tries a day', () => {
    const everyTenthOfASecond = Array.from({ length: 24 * 60 * 60 * 10 }, () => 100);
    expect(history(everyTenthOfASecond).taken).toBeLessThan(3_000);
  });

  it('is not fooled by a clock that was put back', () => {
    const lane = { failures: FREE_FAILURES, lastFailedAt: later(start, LANE_LIFE_MS) };
    expect(remainingWait(lane, start)).toBe(waitAfter(FREE_FAILURES));
  });

  it('forgets after a day', () => {
    const lane = { failures: 40, lastFailedAt: start };
    expect(counted(lane, later(start, LANE_LIFE_MS)).failures).toBe(41);
    expect(counted(lane, later(start, LANE_LIFE_MS + 1)).failures).toBe(1);
  });
});
