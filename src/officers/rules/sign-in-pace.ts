/** Failures of one lane: attempts under an e-mail, from one known browser or from everybody else together. */
export interface Lane {
  readonly failures: number;
  readonly lastFailedAt: Date;
}

/** Slips of the finger cost nothing. */
export const FREE_FAILURES = 5;
/** Nobody is ever told to wait longer than this, however often anybody has failed. */
export const LONGEST_WAIT_MS = 30_000;
const FIRST_WAIT_MS = 1_000;
/** A browser nobody has signed in with for so long is a stranger again: no cookie lives longer (RFC 6265bis). */
export const DEVICE_LIFE_MS = 400 * 24 * 60 * 60 * 1000;
/** A lane nobody has failed in for a day is forgotten. */
export const LANE_LIFE_MS = 24 * 60 * 60 * 1000;

/** How long after a lane's last failure the next attempt is taken: 1, 2, 4, 8, 16, then always 30 seconds. */
export function waitAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES));
}

/**
 * How long this attempt still has to wait; 0 means it is taken. It slows guessing to some 2,900 tries a day and
 * never shuts anybody out: an attempt refused for coming too early is not counted, so it prolongs nothing.
 */
export function remainingWait(lane: Lane | null, now: Date): number {
  if (!lane) return 0;
  const until = lane.lastFailedAt.getTime() + waitAfter(lane.failures);
  // A clock that was put back must not keep a lane closed for longer than its wait.
  return Math.min(waitAfter(lane.failures), Math.max(0, until - now.getTime()));
}

/**
 * The lane after an attempt was taken. It is counted as failed *before* the password is looked at, so that a
 * hundred attempts at once are a hundred attempts; a right password takes the count back.
 */
export function counted(lane: Lane | null, now: Date): Lane {
  const forgotten = lane !== null && now.getTime() - lane.lastFailedAt.getTime() > LANE_LIFE_MS;
  return { failures: (forgotten || !lane ? 0 : lane.failures) + 1, lastFailedAt: now };
}
