import type { StateTable } from '../../kernel';

export type OfficerState = 'invited' | 'enrolled' | 'revoked';

/** Invited until the code is used; revoked for good. */
export const officerStates: StateTable<OfficerState> = {
  invited: ['enrolled', 'revoked'],
  enrolled: ['revoked'],
  revoked: [],
};

/**
 * True for whoever may use a code: to begin, or to begin again with new keys after forgetting the password
 * (TIP-PROTOCOL section 9).
 */
export function mayEnrol(state: OfficerState): boolean {
  return state !== 'revoked';
}
