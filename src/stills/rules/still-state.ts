import type { Permission, StateTable } from '../../kernel';

export const STILL_STATES = ['uploaded', 'prepared', 'approved', 'public', 'withdrawn'] as const;
export type StillState = (typeof STILL_STATES)[number];

export const FIRST_STILL_STATE: StillState = 'uploaded';

/**
 * The life of a still. An approved still that is prepared again must be approved again; a public one cannot be
 * changed, only withdrawn. A withdrawn still comes back either unchanged (the restoration that `appeals` rules on)
 * or the long way, by a new preparation.
 */
export const STILL_STATE_TABLE: StateTable<StillState> = {
  uploaded: ['prepared', 'withdrawn'],
  prepared: ['approved', 'withdrawn'],
  approved: ['prepared', 'public', 'withdrawn'],
  public: ['withdrawn'],
  withdrawn: ['prepared', 'public'],
};

/** The permission that moves a still into a state; into the first it comes by preparing an upload. */
export const PERMISSION_TO_BECOME: Readonly<Record<StillState, Permission>> = {
  uploaded: 'stills.prepare',
  prepared: 'stills.prepare',
  approved: 'stills.approve',
  public: 'appeals.publish',
  withdrawn: 'stills.withdraw',
};

/** True while words, faces and covers of the still may be changed: never while the public can see it. */
export function mayBePrepared(state: StillState): boolean {
  return state !== 'public';
}
