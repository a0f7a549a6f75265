/** What comes within this time is one mail: an evening's appeal must not ring for every tip. */
const GATHER_MS = 60_000;

/** When the mail may go. Where a life may be at risk it goes at once, and takes along what was being gathered. */
export function tellNotBefore(hazard: boolean, now: Date): Date | undefined {
  return hazard ? undefined : new Date(now.getTime() + GATHER_MS);
}
