import {
  consoleAge,
  consoleDate,
  consoleDateTime,
  daysFromNow,
  daysFromNowInWords,
  londonDay,
} from '../../../web';
import { CAUSE_WORDS, stillPaths, timeLeft, timeLeftWords, type RunningTakedown } from '../../../stills';
import { appealPaths } from '../../appeals.paths';
import type { OfficersAppeal } from '../../data/appeals-of-officer';
import type { EditionRecord } from '../../data/edition-records';
import type { PressBoard } from '../../data/press-boards';
import type { BoardList } from '../../rules/press-board';
import { hasLapsed } from '../../rules/review-date';
import type { NextAct } from './board-acts';
import { nameOfAppeal } from './place';
import { pressingTag } from './queue.page';
import { secondInWords } from './schedule.page';
import { countedWithin, dayInWords, STATE_WORDS, type Tag } from './words';

/** One thing of a list on the board. */
export interface BoardRow {
  readonly title: string;
  readonly line: string;
  readonly href: string;
  readonly age: string;
  readonly tags: readonly Tag[];
  readonly act: (NextAct & { readonly hidden: string }) | null;
}

type Said = Pick<BoardRow, 'line' | 'age' | 'tags'>;

/** An appeal on one of the lists, with what is to be done next. */
export function boardRow(
  known: OfficersAppeal,
  list: BoardList,
  board: PressBoard,
  act: NextAct | null,
): BoardRow {
  const shown = list === 'live' || list === 'review' ? (known.live ?? known.latest) : known.latest;
  const name = nameOfAppeal(known);
  return {
    title: shown.headline ? `${name}: ${shown.headline}` : name,
    href:
      list === 'waiting' ? appealPaths.authority(known.appeal.slug) : appealPaths.office(known.appeal.slug),
    act: act && { ...act, hidden: name },
    ...SAID[list](known, board, shown),
  };
}

const SAID: Readonly<
  Record<BoardList, (known: OfficersAppeal, board: PressBoard, shown: EditionRecord) => Said>
> = {
  waiting: ({ latest, appeal }, board) => {
    const pressing = board.queue.find((one) => one.appeal.id === appeal.id)?.pressing;
    const pictures = countedWithin(latest.stills.length, 'picture', 'pictures');
    return {
      line: `Edition ${latest.number}, ${pictures}, from ${nameIn(board, latest.submittedBy)}`,
      age: ageOf(latest.submittedAt, board),
      tags: pressing ? [pressingTag(pressing, board.now)] : [],
    };
  },
  review: (_known, board, live) => ({ ...liveLine(live, board), tags: [reviewTag(live, board.now)] }),
  ready: ({ latest: { authority, reviewOn } }, board) => ({
    line: `By ${nameIn(board, authority?.officerId)}, until ${dayInWords(reviewOn ?? '')}`,
    age: ageOf(authority?.decidedAt, board),
    tags: [],
  }),
  embargoed: ({ latest: { embargoUntil, scheduledBy } }, board) => ({
    line: `Goes out ${embargoUntil ? secondInWords(embargoUntil) : ''}, by ${nameIn(board, scheduledBy)}`,
    age: embargoUntil ? daysFromNowInWords(embargoUntil, board.now) : '',
    tags: [],
  }),
  drafts: ({ latest, live }, board) => ({
    line: `Edition ${latest.number} by ${latest.drafterIds.map((id) => nameIn(board, id)).join(' and ')}${
      live ? `, while edition ${live.number} is live` : ''
    }`,
    age: ageOf(latest.updatedAt, board),
    tags: latest.state === 'refused' ? [{ text: 'Not authorised', tone: 'care' }] : [],
  }),
  live: (_known, board, live) => liveLine(live, board),
  practice: ({ latest }, board) => ({
    line: `Edition ${latest.number}`,
    age: ageOf(latest.updatedAt, board),
    tags: [STATE_WORDS[latest.state]],
  }),
  withdrawn: ({ latest: { withdrawnAt, withdrawnBy } }, board) => ({
    line: withdrawnBy === null ? 'By Incident Room itself' : `By ${nameIn(board, withdrawnBy)}`,
    age: ageOf(withdrawnAt, board),
    tags: [],
  }),
};

function liveLine({ number, reviewOn, publishedAt }: EditionRecord, board: PressBoard): Said {
  const review = noonOf(reviewOn);
  return {
    line: `Edition ${number}, review ${consoleDate(review)}, ${daysFromNowInWords(review, board.now)}`,
    age: ageOf(publishedAt, board),
    tags: [],
  };
}

/** Nobody looked again in time: no route serves it any more, whether or not the round has taken it down. */
function reviewTag({ reviewOn }: EditionRecord, now: Date): Tag {
  if (hasLapsed(reviewOn ?? '', londonDay(now))) return { text: 'Lapsed, no longer public', tone: 'care' };
  const review = noonOf(reviewOn);
  if (daysFromNow(review, now) === 0) return { text: 'Ends tonight', tone: 'care' };
  return { text: `Ends ${daysFromNowInWords(review, now)}`, tone: 'care' };
}

/** A picture that is still somewhere, with its time. */
export function takedownRow({ reference, takedown, places, due }: RunningTakedown, now: Date): BoardRow {
  const left = timeLeft(due[0], now);
  return {
    title: reference,
    line: `${CAUSE_WORDS[takedown.cause]}, ${consoleDateTime(takedown.startedAt)}. Open: ${due.length} of ${places.length}`,
    href: stillPaths.takedown(reference),
    age: consoleAge(takedown.startedAt, now),
    tags: [{ text: timeLeftWords(left), tone: left.late ? 'halt' : 'care' }],
    act: { text: 'Answer', href: stillPaths.takedown(reference), hidden: reference },
  };
}

const noonOf = (day: string | null): Date => new Date(`${day ?? ''}T12:00:00Z`);
const ageOf = (moment: Date | null | undefined, { now }: PressBoard): string =>
  moment ? consoleAge(moment, now) : '';

export const nameIn = ({ people }: PressBoard, id: string | null | undefined): string =>
  (id && people.get(id)?.name) || 'somebody who has left';
