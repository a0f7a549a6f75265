import { mayBecome, type StateTable } from '../../kernel';

/**
 * Whether a court's business with this one person has begun (Contempt of Court Act 1981, schedule 1): active from
 * arrest, warrant, summons or charge; ended by release without charge, discontinuance, acquittal or sentence.
 */
export const PROCEEDINGS_STATES = ['none', 'active', 'ended'] as const;
export type ProceedingsState = (typeof PROCEEDINGS_STATES)[number];

export const FIRST_PROCEEDINGS_STATE: ProceedingsState = 'none';

/** What has ended can begin again: somebody released without charge may be arrested once more. */
const TABLE: StateTable<ProceedingsState> = {
  none: ['active'],
  active: ['ended'],
  ended: ['active'],
};

/** What may be recorded next. */
export function nextProceedingsStates(from: ProceedingsState): readonly ProceedingsState[] {
  return TABLE[from];
}

/** True when the proceedings may pass from one state to the other. */
export function proceedingsMayBecome(from: ProceedingsState, to: ProceedingsState): boolean {
  return mayBecome(TABLE, from, to);
}

export const PROCEEDINGS_STATE_TABLE = TABLE;
