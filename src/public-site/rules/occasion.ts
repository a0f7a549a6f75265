/** One picture of a person: where, on which day in London, and when. */
export interface Sighting {
  readonly place: string;
  readonly day: string;
  readonly at: Date;
}

/** Several pictures that were taken at one place on one day, and so are told of once. */
export interface Occasion {
  readonly place: string;
  readonly from: Date;
  /** The same as `from` for one picture, or for two within a minute. */
  readonly to: Date;
}

const MINUTE_MS = 60_000;

/** What to say once of all pictures of a person; null when they differ in place or day, or there are none. */
export function oneOccasion(sightings: readonly Sighting[]): Occasion | null {
  const [first] = sightings;
  if (!first || sightings.some(({ place, day }) => place !== first.place || day !== first.day)) return null;
  const times = sightings.map(({ at }) => at.getTime());
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const sameMinute = Math.floor(from / MINUTE_MS) === Math.floor(to / MINUTE_MS);
  return { place: first.place, from: new Date(from), to: new Date(sameMinute ? from : to) };
}
