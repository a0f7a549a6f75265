import type { StillState } from './still-state';

/** A still as its own row has it. */
export interface ReleasedStill {
  readonly state: StillState;
  /** The person's round of showing in which it was released; null when it never was. */
  readonly releasedRound: number | null;
}

/** The person it is of, as far as showing pictures of them goes. */
export interface ShownPerson {
  readonly mayBeShown: boolean;
  readonly showingRound: number;
}

/**
 * A still is public only while its own row says so, its person may be shown, and nothing has taken the person's
 * pictures down since it was released. `publicStillSql` says the same to Postgres.
 */
export function isPublic(still: ReleasedStill, person: ShownPerson): boolean {
  return still.state === 'public' && person.mayBeShown && still.releasedRound === person.showingRound;
}

/** The state a still is in for everybody: one whose person had to come down is withdrawn, whoever wrote it so. */
export function standing(still: ReleasedStill, person: ShownPerson): StillState {
  return still.state === 'public' && !isPublic(still, person) ? 'withdrawn' : still.state;
}
