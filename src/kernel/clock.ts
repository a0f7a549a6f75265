/** The only way to ask what time it is. Tests set it; rules are handed the result as `now`. */
export interface Clock {
  now(): Date;
}

/** Injection token for the one clock of the process. */
export const CLOCK = Symbol('Clock');

export const systemClock: Clock = { now: () => new Date() };
