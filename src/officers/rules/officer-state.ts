import type { StateTable } from '../../kernel';

export type OfficerState = 'invited' | 'enrolled' | 'revoked';

/** Invited until the code is used; revoked for good: whoever comes back is invited under a new row of keys. */
export const officerStates: StateTable<OfficerState> = {
  invited: ['enrolled', 'revoked'],
  enrolled: ['revoked'],
  revoked: [],
};
