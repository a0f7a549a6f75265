import { hasLapsed } from './review-date';
import type { WithdrawalCause } from './withdrawal-reason';

/** How long a withdrawal counts as something that can have been a mistake. */
export const RESTORABLE_MINUTES = 30;

/** A picture of an edition that was withdrawn, as the rule asks about it. */
export interface WithdrawnStill {
  /** As it was authorised: the same revision, and not prepared since. */
  readonly unchanged: boolean;
  /** Its person may be shown, and nothing has taken their pictures down since the edition was put forward. */
  readonly personMayBeShown: boolean;
}

export interface WithdrawnEdition {
  readonly withdrawnAt: Date;
  /** null where the house itself did it. */
  readonly withdrawnBy: string | null;
  readonly cause: WithdrawalCause | null;
  readonly reviewOn: string;
  /** Those that would come back with it. */
  readonly stills: readonly WithdrawnStill[];
}

export type RestorationRefusal =
  'not_by_mistake' | 'same_officer' | 'too_late' | 'lapsed' | 'person' | 'changed';

/**
 * Why a withdrawn edition may not be restored unchanged, or null (DOMAIN "States"). A press by mistake is put right by a
 * second officer within 30 minutes. What a person's state took down, or a review day, comes back only under a new
 * authority: the one before said nothing about showing them now (rules 2 and 4; Contempt of Court Act 1981).
 */
export function restorationRefusal(
  edition: WithdrawnEdition,
  officerId: string,
  { now, today }: { readonly now: Date; readonly today: string },
): RestorationRefusal | null {
  const { withdrawnAt, withdrawnBy, cause, reviewOn, stills } = edition;
  if (cause !== 'officer') return 'not_by_mistake';
  if (now.getTime() - withdrawnAt.getTime() > RESTORABLE_MINUTES * 60_000) return 'too_late';
  if (hasLapsed(reviewOn, today)) return 'lapsed';
  if (stills.some(({ personMayBeShown }) => !personMayBeShown)) return 'person';
  if (stills.some(({ unchanged }) => !unchanged)) return 'changed';
  return withdrawnBy === officerId ? 'same_officer' : null;
}
