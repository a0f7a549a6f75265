import type { StateTable } from '../../kernel';

export type OfficerState = 'invited' | 'enrolled' | 'revoked';

/**
 * Invited until the code is used; revoked for good. Whoever comes back, or forgot their password, begins again under
 * a new id with new keys, so that what the old keys signed stays provable.
 */
export const officerStates: StateTable<OfficerState> = {
  invited: ['enrolled', 'revoked'],
  enrolled: ['revoked'],
  revoked: [],
};
