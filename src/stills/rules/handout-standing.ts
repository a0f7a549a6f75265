import type { StillState } from './still-state';

export type HandoutRefusal = 'still_withdrawn' | 'still_not_approved' | 'still_person_not_shown';

/** Why a picture may not be given to anybody now, or null: it was approved as it is, and its person may be shown. */
export function handoutRefusal(still: {
  readonly standing: StillState;
  readonly personMayBeShown: boolean;
}): HandoutRefusal | null {
  if (still.standing === 'withdrawn') return 'still_withdrawn';
  if (still.standing !== 'approved' && still.standing !== 'public') return 'still_not_approved';
  return still.personMayBeShown ? null : 'still_person_not_shown';
}
