import type { EditionRecord, StillOfEdition } from '../data/edition-records';
import { mayBeShown } from '../../persons-sought';
import type { WithdrawnEdition } from '../rules/restoration';
import { shownStills } from './appeal-readiness';

/** The stills that a withdrawal of this edition took down: not those that somebody withdrew by themselves, before or since. */
export function takenDownWith(edition: EditionRecord): StillOfEdition[] {
  return shownStills(edition).filter(({ still }) => !still.withdrawnByItself);
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
    stills: takenDownWith(edition).map(({ still, revision, personHiddenSince }) => ({
      unchanged: still.revision === revision && (still.state === 'withdrawn' || still.state === 'public'),
      personMayBeShown: mayBeShown(still.person) && !personHiddenSince,
    })),
  };
}
