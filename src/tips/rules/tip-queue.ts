import type { TipState } from './tip-state';

/** The lists an officer works through: their own, the room's pool, everything. */
export const QUEUES = ['mine', 'pool', 'case'] as const;
export type Queue = (typeof QUEUES)[number];

/** What a list may be narrowed to: one state, what is still open (the default), or everything. */
export const STATE_FILTERS = ['open', 'received', 'read', 'allocated', 'disposed', 'all'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** Closed tips are hidden, never gone: they show where somebody asks for them. */
export function statesOf(filter: StateFilter): readonly TipState[] {
  if (filter === 'open') return ['received', 'read', 'allocated'];
  return filter === 'all' ? ['received', 'read', 'allocated', 'disposed'] : [filter];
}
