import type { StateTable } from '../../kernel';

/**
 * Where an edition stands (DOMAIN "States", Appeal). Publishing takes two people; withdrawing takes one and is
 * immediate. A refused edition goes back to its drafter; an edit of a submitted or authorised one takes it back to
 * draft, and with that its authority is void.
 */
export const EDITION_STATES = [
  'draft',
  'submitted',
  'authorised',
  'published',
  'superseded',
  'withdrawn',
] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const editionStates: StateTable<EditionState> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['draft', 'authorised'],
  authorised: ['draft', 'published'],
  published: ['superseded', 'withdrawn'],
  superseded: [],
  withdrawn: [],
};

/** States in which the edition is being worked on; an appeal has at most one such edition. */
export const OPEN_STATES: readonly EditionState[] = ['draft', 'submitted', 'authorised'];
