import { isPaper, type PlaceKind } from './place-shown';

/** Everything digital is gone within the hour (DOMAIN, rule 8). */
export const DIGITAL_MINUTES = 60;
/** How long paper may stay, for whoever writes a poster down: hours a person needs to walk there. */
export const PAPER_MINUTES = [240, 1440, 4320, 10080] as const;
export type PaperMinutes = (typeof PAPER_MINUTES)[number];

/** Why a picture had to come down: a search state, proceedings, or somebody's decision. */
export const TAKEDOWN_CAUSES = [
  'identified',
  'located',
  'cleared',
  'concluded',
  'proceedings_active',
  'withdrawn',
] as const;
export type TakedownCause = (typeof TAKEDOWN_CAUSES)[number];

const MINUTE_MS = 60_000;

/** A place as the clock sees it. */
export interface ClockedPlace {
  readonly kind: PlaceKind;
  /** When it was written down: a copy that turns up later is given its time from then. */
  readonly madeAt: Date;
  readonly minutesAllowed: number;
  readonly removedAt: Date | null;
}

/**
 * When a picture must be gone from a place (DOMAIN, rule 8; College of Policing APP, images: down as soon as possible
 * and the media told; what posters left up after an elimination cost: Austin v Metropolitan Police, 2013). The time
 * counts from the start of the clock, or from when the place became known, whichever is later.
 */
export function dueAt({ madeAt, minutesAllowed }: ClockedPlace, startedAt: Date): Date {
  return new Date(Math.max(startedAt.getTime(), madeAt.getTime()) + minutesAllowed * MINUTE_MS);
}

/** How a moment stands to a due time: whole minutes left, rounded down, or late, rounded up. On the dot is in time. */
export type TimeLeft = { readonly late: boolean; readonly minutes: number };

/** Rounded against us both ways: nobody has more time than this says, and nobody is less late. */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const left = due.getTime() - now.getTime();
  return left < 0
    ? { late: true, minutes: Math.ceil(-left / MINUTE_MS) }
    : { late: false, minutes: Math.floor(left / MINUTE_MS) };
}

/** A place with its due time, as the board shows it. */
export type DuePlace<P extends ClockedPlace> = P & { readonly due: Date };

/**
 * What is still open first, the earliest due of them on top; then what is gone, as it went. So that a telephone's first
 * screen shows who has not yet answered (DOMAIN, rule 8).
 */
export function inOrderOfNeed<P extends ClockedPlace>(
  places: readonly P[],
  startedAt: Date,
): readonly DuePlace<P>[] {
  return places
    .map((place) => ({ ...place, due: dueAt(place, startedAt) }))
    .sort((one, other) => {
      if (one.removedAt && other.removedAt) return one.removedAt.getTime() - other.removedAt.getTime();
      if (one.removedAt || other.removedAt) return one.removedAt ? 1 : -1;
      return one.due.getTime() - other.due.getTime();
    });
}

/** How a takedown stands as a whole. */
export interface TakedownStanding {
  readonly digital: { readonly gone: number; readonly all: number };
  readonly paper: { readonly gone: number; readonly all: number };
  readonly open: number;
  readonly late: number;
  /** The hour for everything digital that was known when the clock started. */
  readonly digitalDue: Date;
  /** When the last place was answered for; null while one is open. */
  readonly doneAt: Date | null;
}

/**
 * Counts what is gone and what is late. A place that was cleared before the clock started is no matter of this clock:
 * `ofThisClock` leaves it out.
 */
export function takedownStanding(
  places: readonly ClockedPlace[],
  startedAt: Date,
  now: Date,
): TakedownStanding {
  const open = places.filter(({ removedAt }) => removedAt === null);
  const count = (some: readonly ClockedPlace[]) => ({
    gone: some.filter(({ removedAt }) => removedAt !== null).length,
    all: some.length,
  });
  const removed = places.map(({ removedAt }) => removedAt?.getTime() ?? 0);
  return {
    digital: count(places.filter(({ kind }) => !isPaper(kind))),
    paper: count(places.filter(({ kind }) => isPaper(kind))),
    open: open.length,
    late: open.filter((place) => timeLeft(dueAt(place, startedAt), now).late).length,
    digitalDue: new Date(startedAt.getTime() + DIGITAL_MINUTES * MINUTE_MS),
    doneAt: open.length > 0 ? null : new Date(Math.max(startedAt.getTime(), ...removed)),
  };
}

/** The places a clock is about: all that still had the picture when it started, and all that were found since. */
export function ofThisClock<P extends ClockedPlace>(places: readonly P[], startedAt: Date): readonly P[] {
  return places.filter(({ removedAt }) => removedAt === null || removedAt >= startedAt);
}
