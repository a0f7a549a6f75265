import { may, type OfficerActor } from '../../../kernel';
import { consoleDateTime, consoleTime, londonDay, view, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { Change, ChangeKind } from '../../data/changes-since';
import type { OfficersAppeal } from '../../data/appeals-of-officer';
import type { PressBoard } from '../../data/press-boards';
import { BOARD_LISTS, boardListsOf, type BoardList, type Placed } from '../../rules/press-board';
import { nextAct } from './board-acts';
import { boardRow, nameIn, takedownRow, type BoardRow } from './board-rows';
import { nameOfAppeal } from './place';

const TITLES: Readonly<Record<BoardList | 'takedown', string>> = {
  waiting: 'Waiting for authority',
  takedown: 'Being taken down',
  review: 'Due for review',
  ready: 'Authorised, ready to publish',
  embargoed: 'Embargoed',
  drafts: 'Drafts',
  live: 'Live',
  withdrawn: 'Withdrawn in the last 14 days',
  practice: 'Practice',
};

/** The clocks that run stand before whatever has days. */
const ORDER: readonly (BoardList | 'takedown')[] = BOARD_LISTS.flatMap((list) =>
  list === 'waiting' ? [list, 'takedown' as const] : [list],
);

/** How long what was withdrawn stays on the board; its case keeps it for ever. */
const WITHDRAWN_MS = 14 * 86_400_000;

/** Every list with its things, the empty ones too: what the page and the API of the board share. */
export function boardLists(
  board: PressBoard,
  actor: OfficerActor,
): {
  readonly id: BoardList | 'takedown';
  readonly items: readonly (BoardRow & { readonly known?: OfficersAppeal })[];
}[] {
  const { now } = board;
  const placed = board.appeals.map((known) => ({
    known,
    lists: boardListsOf(placeOnBoard(known), londonDay(now)),
  }));
  const row = (known: OfficersAppeal, list: BoardList) => ({
    known,
    ...boardRow(known, list, board, nextAct(known, list, actor, board)),
  });
  return ORDER.map((id) => {
    if (id === 'takedown') return { id, items: board.takedowns.map((one) => takedownRow(one, now)) };
    const on = placed.filter(({ lists }) => lists.includes(id)).map(({ known }) => known);
    return { id, items: inOrder(id, on, board).map((known) => row(known, id)) };
  });
}

/** Where something stands on the board, and what to do with it next; what changed since somebody last was there beside it. */
export function pressPage(board: PressBoard, actor: OfficerActor): ViewResult {
  const lists = boardLists(board, actor).map(({ id, items }) => ({ id, title: TITLES[id], items }));
  const names = new Map(board.appeals.map((known) => [known.appeal.id, known]));
  const model = {
    title: 'Press office',
    quick: may(actor.roles, 'appeals.draft') ? appealPaths.quick() : null,
    calendar: appealPaths.calendar(),
    naming: appealPaths.naming(),
    lists: lists.filter(({ items }) => items.length > 0),
    nothing: lists
      .filter(({ id, items }) => id !== 'practice' && items.length === 0)
      .map(({ title }) => title),
    since: consoleDateTime(board.since),
    changes: board.changes.map((change) => changeRow(change, names.get(change.appealId), board)),
  };
  return view('appeals/views/officer/press.njk', model);
}

const placeOnBoard = ({ inCase: { practice }, latest, live }: OfficersAppeal): Placed => ({
  practice,
  latest,
  live,
});

function inOrder(
  list: BoardList,
  on: readonly OfficersAppeal[],
  board: PressBoard,
): readonly OfficersAppeal[] {
  const at = (moment: Date | null | undefined) => moment?.getTime() ?? 0;
  const by = (key: (one: OfficersAppeal) => number | string) =>
    on.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
  const turn = ({ appeal }: OfficersAppeal) => board.queue.findIndex((one) => one.appeal.id === appeal.id);
  if (list === 'waiting') return by(turn);
  if (list === 'review' || list === 'live') return by(({ live }) => live?.reviewOn ?? '');
  if (list === 'embargoed') return by(({ latest }) => at(latest.embargoUntil));
  if (list === 'ready') return by(({ latest }) => at(latest.authority?.decidedAt));
  if (list === 'drafts') return by(({ latest }) => -at(latest.updatedAt));
  if (list === 'practice') return by(({ latest }) => -at(latest.updatedAt));
  const recent = board.now.getTime() - WITHDRAWN_MS;
  return by(({ latest }) => -at(latest.withdrawnAt)).filter(({ latest }) => at(latest.withdrawnAt) > recent);
}

const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  submitted: 'put forward',
  authorised: 'authorised',
  refused: 'not authorised',
  published: 'published',
  renewed: 'let stand at its review',
  arrest_told: 'an arrest was told',
  withdrawn: 'withdrawn',
  given_up: 'given up',
};

function changeRow(
  { what, number, at, by }: Change,
  known: OfficersAppeal | undefined,
  board: PressBoard,
): object {
  return {
    when: londonDay(at) === londonDay(board.now) ? consoleTime(at) : consoleDateTime(at),
    name: known ? nameOfAppeal(known) : '',
    href: known ? appealPaths.office(known.appeal.slug) : '',
    text: `edition ${number} ${CHANGE_WORDS[what]}, by ${by === null ? 'Incident Room itself' : nameIn(board, by)}`,
  };
}
