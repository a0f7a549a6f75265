/** From when, and until when, a still may be shown; null for no bound. */
export interface ShowingTime {
  readonly shownFrom: Date | null;
  readonly shownUntil: Date | null;
}

/**
 * Rules 2 and 3, for a picture: from the very moment its embargo ends, and not from the moment its appeal's last day
 * has. Asked of the clock by whoever serves it, so that neither a late job nor a clock that was put back shows it.
 */
export function isWithin({ shownFrom, shownUntil }: ShowingTime, now: Date): boolean {
  return (shownFrom === null || shownFrom <= now) && (shownUntil === null || now < shownUntil);
}
