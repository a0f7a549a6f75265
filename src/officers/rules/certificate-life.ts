/** Two years: long enough that custodians meet rarely, short enough that a forgotten officer falls out by itself. */
const YEARS = 2;

/** Until when the force's root vouches for keys made now. Whole seconds, because that is what is signed. */
export function certifiedUntil(now: Date): Date {
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  until.setUTCMilliseconds(0);
  return until;
}
