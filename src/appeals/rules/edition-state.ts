import type { StateTable } from '../../kernel';

/**
 * Where an edition stands (DOMAIN "States", Appeal). Publishing takes two people; withdrawing takes one and is
 * immediate. What was put forward is never written again: an edit of it begins the next edition, which leaves the one
 * before superseded, and with that its authority is void. Only a live edition stays while its successor waits.
 * Out of a withdrawal there is one way, for a mistake: back, unchanged, within half an hour (`restorationRefusal`).
 */
export const EDITION_STATES = [
  'draft',
  'submitted',
  'refused',
  'authorised',
  'scheduled',
  'published',
  'superseded',
  'withdrawn',
] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const EDITION_STATE_TABLE: StateTable<EditionState> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['authorised', 'refused', 'superseded', 'withdrawn'],
  refused: ['superseded', 'withdrawn'],
  authorised: ['scheduled', 'published', 'superseded', 'withdrawn'],
  scheduled: ['authorised', 'published', 'superseded', 'withdrawn'],
  published: ['superseded', 'withdrawn'],
  superseded: [],
  withdrawn: ['published'],
};

/** States in which the edition is being worked on; an appeal has at most one such edition. */
export const OPEN_STATES: readonly EditionState[] = [
  'draft',
  'submitted',
  'refused',
  'authorised',
  'scheduled',
];

/** True while the edition is being worked on. */
export function isOpen(state: EditionState): boolean {
  return OPEN_STATES.includes(state);
}

/** True where publishing is what comes next. A withdrawn edition may only be restored (DOMAIN "States"), by its own rule. */
export function mayGoOut(state: EditionState): boolean {
  return state === 'authorised' || state === 'scheduled';
}
