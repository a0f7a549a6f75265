import type { EditionRecord, StillOfEdition } from '../data/edition-records';
import { mayBeShown } from '../../persons-sought';
import type { WithdrawnEdition } from '../rules/restoration';
import { shownStills } from './appeal-readiness';

/** The stills that a withdrawal of this edition took down: not those withdrawn before it by themselves. */
export function takenDownWith(edition: EditionRecord): StillOfEdition[] {
  const { withdrawnAt } = edition;
  return shownStills(edition).filter(
    ({ still }) => withdrawnAt !== null && (still.withdrawnAt === null || still.withdrawnAt >= withdrawnAt),
  );
}

/** A withdrawn edition as the rule of restoring asks about it; null for what was never withdrawn. */
export function restorable(edition: EditionRecord): WithdrawnEdition | null {
  const { withdrawnAt, withdrawnBy, withdrawalCause: cause, reviewOn } = edition;
  if (withdrawnAt === null || reviewOn === null) return null;
  return {
    withdrawnAt,
    withdrawnBy,
    cause,
    reviewOn,
    stills: takenDownWith(edition).map(({ still, revision }) => ({
      unchanged: still.revision === revision && (still.state === 'withdrawn' || still.state === 'public'),
      personMayBeShown: mayBeShown(still.person) && still.releasedRound === still.person.showingRound,
    })),
  };
}
