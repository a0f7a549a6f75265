import type { TipState } from './tip-state';

/** What the case team's handling of a tip rests on. */
export interface Handled {
  readonly state: TipState;
  readonly hazard: boolean;
  readonly officerId: string | null;
}

/**
 * "Allocated" says that somebody has read it and somebody answers for it. A tip that goes to an officer unread stays
 * "received" until it is opened, so that nobody's list loses an unread tip.
 */
export function stateOnReading({ state, officerId }: Handled): TipState {
  return state === 'received' ? inCareOf(officerId) : state;
}

/** The state of a tip that goes to an officer, or with null back to the room's pool. */
export function stateOnAllocating({ state }: Handled, officerId: string | null): TipState {
  return state === 'received' ? 'received' : inCareOf(officerId);
}

/** Where a closed tip goes on when it is opened again. */
export function stateOnReopening({ officerId }: Handled): TipState {
  return inCareOf(officerId);
}

const inCareOf = (officerId: string | null): TipState => (officerId === null ? 'read' : 'allocated');

export interface Closing {
  readonly leads: boolean;
  /** How many others of the team have opened it. */
  readonly otherReaders: number;
}

export type ClosingBlocker = 'already_closed' | 'unread' | 'hazard_not_yours' | 'hazard_not_alone';

/** Why a tip cannot be closed now, or null. Where a life may be at risk a senior investigating officer closes, and never alone. */
export function closingBlocker(tip: Handled, { leads, otherReaders }: Closing): ClosingBlocker | null {
  if (tip.state === 'disposed') return 'already_closed';
  if (tip.state === 'received') return 'unread';
  if (!tip.hazard) return null;
  if (!leads) return 'hazard_not_yours';
  return otherReaders > 0 ? null : 'hazard_not_alone';
}
