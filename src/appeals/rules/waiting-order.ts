/** What an edition that waits for authority keeps waiting with it. */
export interface Waits {
  readonly submittedAt: Date;
  /** When it was to go out, before an edit voided its authority; null where nobody said. */
  readonly meantFor: Date | null;
  /** The end of the last day of what it is to follow, which is live; null where nothing is. */
  readonly liveUntil: Date | null;
}

/** Why an edition cannot wait its turn, and until when it can wait at all. */
export interface Pressing {
  readonly because: 'embargo' | 'review';
  readonly at: Date;
}

/** A moment this near goes in front of what has waited longer: two working days, so that somebody of the rank is found. */
export const PRESSING_HOURS = 48;

const HOUR_MS = 3_600_000;

/**
 * Why an edition cannot wait its turn, or null: it was to go out soon (rule 3), or what it follows has its review day soon and
 * is withdrawn after it (rule 2). Of two the nearer. A moment that has passed while it waited presses nobody any more.
 */
export function pressing(
  { meantFor, liveUntil }: Pick<Waits, 'meantFor' | 'liveUntil'>,
  now: Date,
): Pressing | null {
  const found: Pressing[] = [];
  if (meantFor) found.push({ because: 'embargo', at: meantFor });
  if (liveUntil) found.push({ because: 'review', at: liveUntil });
  const latest = now.getTime() + PRESSING_HOURS * HOUR_MS;
  const [nearest = null] = found
    .filter(({ at }) => at > now && at.getTime() <= latest)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  return nearest;
}

/** In which order whoever decides meets what waits: what presses first, the nearest in front; then the longest waiting. */
export function inWaitingOrder<One extends Waits>(waiting: readonly One[], now: Date): One[] {
  const rank = (one: One) => pressing(one, now)?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
  return waiting.toSorted(
    (one, other) => rank(one) - rank(other) || one.submittedAt.getTime() - other.submittedAt.getTime(),
  );
}

/** An edition as far as the moment goes that was set for it. */
export interface Planned {
  readonly number: number;
  readonly state: string;
  readonly publishedAt: Date | null;
  readonly embargoUntil: Date | null;
}

/**
 * When an edition was meant to go out: what was set for those before it which an edit took back before the public saw them.
 * The latest of them counts, and nothing from before what the public read last.
 */
export function meantFor(editions: readonly Planned[], number: number): Date | null {
  const before = editions
    .filter((one) => one.number < number)
    .toSorted((one, other) => other.number - one.number);
  for (const { state, publishedAt, embargoUntil } of before) {
    if (state !== 'superseded' || publishedAt !== null) return null;
    if (embargoUntil !== null) return embargoUntil;
  }
  return null;
}
