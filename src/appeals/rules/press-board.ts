import { addDays } from '../../kernel';
import type { EditionState } from './edition-state';
import { hasLapsed, WARNING_DAYS } from './review-date';

/** The lists of the press office's board, in the order in which they need a hand. */
export const BOARD_LISTS = [
  'waiting',
  'review',
  'ready',
  'embargoed',
  'drafts',
  'live',
  'withdrawn',
  'practice',
] as const;
export type BoardList = (typeof BOARD_LISTS)[number];

/** An appeal as far as its place on the board goes. */
export interface Placed {
  /** Of a case opened to learn by. */
  readonly practice: boolean;
  readonly latest: { readonly state: EditionState };
  readonly live: { readonly reviewOn: string | null } | null;
}

/**
 * On which lists an appeal stands: what is worked on and what is live are two, so that nothing is overlooked behind its
 * successor. What is live and to be looked at again within the days of the first warning is also due (rule 2); what nobody looked at
 * in time is no longer live, whether or not it has been taken down yet. What is only rehearsed stands apart: nobody has to see to it.
 */
export function boardListsOf({ practice, latest, live }: Placed, today: string): BoardList[] {
  if (practice) return ['practice'];
  const lists: BoardList[] = [];
  const open = OPEN_LISTS[latest.state];
  if (open) lists.push(open);
  if (live) {
    const reviewOn = live.reviewOn ?? today;
    if (reviewOn <= addDays(today, WARNING_DAYS[0])) lists.push('review');
    if (!hasLapsed(reviewOn, today)) lists.push('live');
  } else if (latest.state === 'withdrawn') lists.push('withdrawn');
  return lists;
}

const OPEN_LISTS: Partial<Record<EditionState, BoardList>> = {
  draft: 'drafts',
  refused: 'drafts',
  submitted: 'waiting',
  authorised: 'ready',
  scheduled: 'embargoed',
};
