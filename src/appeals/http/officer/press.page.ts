import { may, type OfficerActor } from '../../../kernel';
import type { Colleague } from '../../../officers';
import {
  consoleAge,
  consoleDate,
  daysFromNow,
  daysFromNowInWords,
  view,
  type ViewResult,
} from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { OfficersAppeal } from '../../data/appeals-of-officer';
import { nameOfAppeal } from './place';
import { secondInWords } from './schedule.page';
import { counted, dayInWords, STATE_WORDS, type Tag } from './words';

/** The press office's board. */
export interface PressBoard {
  readonly appeals: readonly OfficersAppeal[];
  readonly people: ReadonlyMap<string, Colleague>;
}

interface List {
  readonly id: string;
  readonly title: string;
  /** Said in the place of how many. */
  readonly nothing: string;
  readonly holds: (appeal: OfficersAppeal) => boolean;
  readonly row: (appeal: OfficersAppeal, now: Date, board: PressBoard) => object;
}

const LISTS: readonly List[] = [
  {
    id: 'drafts',
    title: 'Drafts',
    nothing: 'Nothing is being written.',
    holds: ({ latest }) => latest.state === 'draft' || latest.state === 'refused',
    row: draftRow,
  },
  {
    id: 'waiting',
    title: 'Waiting for authority',
    nothing: 'Nothing waits.',
    holds: ({ latest }) => latest.state === 'submitted',
    row: waitingRow,
  },
  {
    id: 'ready',
    title: 'Authorised, ready to publish',
    nothing: 'Nothing is ready.',
    holds: ({ latest }) => latest.state === 'authorised',
    row: readyRow,
  },
  {
    id: 'embargoed',
    title: 'Embargoed',
    nothing: 'Nothing is scheduled.',
    holds: ({ latest }) => latest.state === 'scheduled',
    row: scheduledRow,
  },
  {
    id: 'live',
    title: 'Live',
    nothing: 'Nothing is live.',
    holds: ({ live }) => live !== null,
    row: liveRow,
  },
  {
    id: 'withdrawn',
    title: 'Withdrawn',
    nothing: 'Nothing was withdrawn.',
    holds: ({ latest, live }) => latest.state === 'withdrawn' && live === null,
    row: withdrawnRow,
  },
];

/** What is only rehearsed stands apart: it is nothing the press office has to see to. */
const PRACTICE: List = {
  id: 'practice',
  title: 'Practice',
  nothing: 'Nothing is rehearsed.',
  holds: ({ inCase }) => inCase.practice,
  row: practiceRow,
};

/** Every appeal an officer may know of, by where it stands. */
export function pressPage(board: PressBoard, actor: OfficerActor, now: Date): ViewResult {
  const rehearsed = board.appeals.filter(PRACTICE.holds);
  const real = board.appeals.filter((appeal) => !PRACTICE.holds(appeal));
  const model = {
    title: 'Press office',
    lead: 'Every appeal you may know of, by where it stands.',
    quick: may(actor.roles, 'appeals.draft') ? appealPaths.quick() : null,
    lists: [
      ...LISTS.map((list) => listed(list, real, now, board)),
      ...(rehearsed.length > 0 ? [listed(PRACTICE, rehearsed, now, board)] : []),
    ],
  };
  return view('appeals/views/officer/press.njk', model);
}

function listed(list: List, appeals: readonly OfficersAppeal[], now: Date, board: PressBoard): object {
  const { id, title, nothing, holds, row } = list;
  return { id, title, nothing, items: appeals.filter(holds).map((appeal) => row(appeal, now, board)) };
}

/** Begins to be said three days before somebody has to look again. */
const SOON_DAYS = 3;

function draftRow(known: OfficersAppeal, now: Date, board: PressBoard): object {
  const { latest, live, appeal } = known;
  const by = latest.drafterIds.map((id) => nameIn(board, id)).join(' and ');
  const tags: Tag[] = latest.state === 'refused' ? [{ text: 'Not authorised', tone: 'care' }] : [];
  const stays = live ? `, while edition ${live.number} is live` : '';
  return {
    ...titled(known),
    line: `Edition ${latest.number} by ${by}${stays}`,
    href: appealPaths.office(appeal.slug),
    age: consoleAge(latest.updatedAt, now),
    tags,
  };
}

function waitingRow(known: OfficersAppeal, now: Date, board: PressBoard): object {
  const { latest, appeal } = known;
  const pictures = counted(latest.stills.length, 'picture', 'pictures');
  return {
    ...titled(known),
    line: `${pictures}, from ${nameIn(board, latest.submittedBy)}`,
    href: appealPaths.authority(appeal.slug),
    age: latest.submittedAt ? consoleAge(latest.submittedAt, now) : '',
    tags: [],
  };
}

function readyRow(known: OfficersAppeal, now: Date, board: PressBoard): object {
  const { authority, reviewOn } = known.latest;
  return {
    ...titled(known),
    line: `By ${nameIn(board, authority?.officerId)}, until ${dayInWords(reviewOn ?? '')}`,
    href: appealPaths.office(known.appeal.slug),
    age: authority ? consoleAge(authority.decidedAt, now) : '',
    tags: [],
  };
}

function scheduledRow(known: OfficersAppeal, _now: Date, board: PressBoard): object {
  const { embargoUntil, scheduledBy } = known.latest;
  return {
    ...titled(known),
    line: `Goes out ${embargoUntil ? secondInWords(embargoUntil) : ''}, by ${nameIn(board, scheduledBy)}`,
    href: appealPaths.schedule(known.appeal.slug),
    age: '',
    tags: [{ text: 'Embargo', tone: 'act' }],
  };
}

function liveRow(known: OfficersAppeal, now: Date): object {
  const live = known.live ?? known.latest;
  const review = new Date(`${live.reviewOn ?? ''}T12:00:00Z`);
  const soon = daysFromNow(review, now) <= SOON_DAYS;
  return {
    ...titled(known, live.headline),
    line: `Edition ${live.number}, review ${consoleDate(review)}, ${daysFromNowInWords(review, now)}`,
    href: appealPaths.office(known.appeal.slug),
    age: live.publishedAt ? consoleAge(live.publishedAt, now) : '',
    tags: soon ? [{ text: 'Review', tone: 'care' }] : [],
  };
}

function withdrawnRow(known: OfficersAppeal, now: Date, board: PressBoard): object {
  const { withdrawnAt, withdrawnBy } = known.latest;
  return {
    ...titled(known),
    line: withdrawnBy === null ? 'By Incident Room itself' : `By ${nameIn(board, withdrawnBy)}`,
    href: appealPaths.office(known.appeal.slug),
    age: withdrawnAt ? consoleAge(withdrawnAt, now) : '',
    tags: [],
  };
}

function practiceRow(known: OfficersAppeal, now: Date): object {
  const { latest, appeal } = known;
  return {
    ...titled(known),
    line: `Edition ${latest.number}`,
    href: appealPaths.office(appeal.slug),
    age: consoleAge(latest.updatedAt, now),
    tags: [STATE_WORDS[latest.state]],
  };
}

function titled(known: OfficersAppeal, headline = known.latest.headline): { title: string; ref: null } {
  const name = nameOfAppeal(known);
  return { title: headline ? `${name}: ${headline}` : name, ref: null };
}

const nameIn = ({ people }: PressBoard, id: string | null | undefined): string =>
  (id && people.get(id)?.name) || 'somebody who has left';
