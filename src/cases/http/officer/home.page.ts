import { may, type OfficerActor } from '../../../kernel';
import { consoleAge, consoleDate, view, type ViewResult } from '../../../web';
import { casePaths } from '../../cases.paths';
import type { MyCase } from '../../data/cases';
import { nameOfCase } from './case-place';
import type { Waiting } from './waiting-for-me';

const PART_WORDS = {
  lead: 'you lead it',
  member: 'member',
  guest: 'guest',
  press: 'press, without its tips',
} as const;

/** Where an officer begins: what waits for them, then their cases. */
export function homePage(
  actor: OfficerActor,
  cases: readonly MyCase[],
  waiting: readonly Waiting[],
  now: Date,
): ViewResult {
  const opens = may(actor.roles, 'cases.open');
  const open = [...cases.filter(({ state }) => state === 'open')].sort(
    // What is only rehearsed stands behind what is not.
    (one, other) => Number(one.practice) - Number(other.practice),
  );
  const model = {
    title: 'My cases',
    waiting: waiting.map((one) => waitingRow(one, now)),
    open: open.map(caseRow),
    closed: cases.filter(({ state }) => state === 'closed').map(caseRow),
    openPath: opens ? casePaths.opening() : null,
    emptyText: opens
      ? 'You are on no case yet. Open one, or ask a colleague on a case to add you.'
      : 'You are on no case yet. A colleague on a case can add you.',
  };
  return view('cases/views/officer/home.njk', model);
}

function waitingRow({ title, line, href, since, urgent }: Waiting, now: Date): object {
  return {
    title,
    line,
    href,
    age: since ? consoleAge(since, now) : '',
    tags: urgent ? [{ text: 'Needs you', tone: 'care' }] : [],
  };
}

function caseRow(mine: MyCase): object {
  const { reference, kind, offenceType, part, state, practice, createdAt, closedAt } = mine;
  const about = kind === 'intake' ? 'Tips whose own case could not take them' : offenceType;
  return {
    title: nameOfCase(mine),
    ref: kind === 'intake' ? null : reference,
    line: [about, PART_WORDS[part]].join(' · '),
    href: casePaths.show(mine.ref),
    age: closedAt ? `closed ${consoleDate(closedAt)}` : `opened ${consoleDate(createdAt)}`,
    tags: [
      ...(practice ? [{ text: 'Practice', tone: 'care' }] : []),
      ...(state === 'closed' ? [{ text: 'Closed' }] : []),
    ],
  };
}
