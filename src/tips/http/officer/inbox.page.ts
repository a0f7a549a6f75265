import { casePlace, type MyCase } from '../../../cases';
import { may, type OfficerActor } from '../../../kernel';
import { officePicture, type StillRecord } from '../../../stills';
import {
  barChart,
  consoleDate,
  errorSummary,
  londonMoment,
  view,
  type BarChart,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import type { TipsFound } from '../../actions/search-tips';
import type { Inbox } from '../../data/inbox';
import type { Count } from '../../data/tip-counts';
import { QUEUES, STATE_FILTERS } from '../../rules/tip-queue';
import { tipReference } from '../../rules/tip-reference';
import { tipOfficePaths } from '../../tips.paths';
import { cursorWord } from '../tip-cursor';
import { at, type InboxPlace } from '../inbox-place';
import { tipRow } from './tip-row';
import { dayAgo, FILTER_WORDS, PURPOSE_WORDS, QUEUE_WORDS } from './tip-words';

/** What an inbox page is made from. */
export interface InboxShown {
  readonly actor: OfficerActor;
  readonly inCase: MyCase;
  readonly inbox: Inbox;
  readonly place: InboxPlace;
  /** The day it is, in London. */
  readonly today: string;
}

const TEMPLATE = 'tips/views/officer/inbox.njk';

export function inboxPage(shown: InboxShown): ViewResult {
  return view(TEMPLATE, inboxModel(shown));
}

/** What a search found. The words stand in the field and in no address. */
export function foundPage(
  shown: InboxShown,
  { searched, more }: TipsFound,
  words: string,
  errors: FormErrors = [],
): ViewResult {
  const { length } = shown.inbox.tips;
  const looked = `Looked through ${more ? `the ${searched} newest tips` : `${searched} tips`}, closed ones too.`;
  const model = {
    ...inboxModel(shown),
    title: length === 1 ? '1 tip found' : `${length} tips found`,
    lead: errors.length > 0 ? null : `${looked} That you searched is written to the audit log.`,
    emptyText: 'No tip says all of these words.',
    chart: null,
    words,
    errors: errorSummary(errors),
  };
  return view(TEMPLATE, model, { status: errors.length > 0 ? 422 : 200 });
}

/** The queues, the list and what is around them: the inbox alone, and beside a tip that is read. */
export function inboxModel(shown: InboxShown, current: string | null = null): object {
  const { actor, inCase, inbox, place, today } = shown;
  const { counts, people, queue } = inbox;
  const here = tipOfficePaths.inbox(inCase.ref);
  const inQueue: InboxPlace = { ...place, queue, cursor: null };
  const person = place.person;
  const about = person === null ? null : person === 'none' ? 'No person' : `Person ${person}`;
  return {
    title: about ?? QUEUE_WORDS[queue],
    place: casePlace(inCase, actor, 'tips'),
    purpose: purposeBar(current === null ? here : tipOfficePaths.show(current), place),
    lead: about ? null : lead(counts[queue], today),
    alarms: inbox.alarms.map((tip) => ({
      text: [`Tip ${tipReference(tip.id)}`, people.referenceOf(tip), `came ${dayAgo(tip.day, today)}`]
        .filter(Boolean)
        .join(', '),
      unread: tip.messages > 1 ? 'Nobody has read what they wrote since.' : 'Nobody has opened it yet.',
      href: at(tipOfficePaths.show(tip.id), place),
    })),
    queues: QUEUES.map((one) => ({
      text: QUEUE_WORDS[one],
      n: counts[one].open,
      href: at(here, { ...inQueue, queue: one, person: null }),
      current: person === null && one === queue,
    })),
    persons: people.persons.map(({ id, number }) => ({
      number,
      n: counts.byPerson.get(id) ?? 0,
      picture: thumbnail(people.stills, id),
      href: at(here, { ...inQueue, queue: 'case', person: number }),
      current: person === number,
    })),
    nobody: {
      n: counts.byPerson.get(null) ?? 0,
      href: at(here, { ...inQueue, queue: 'case', person: 'none' }),
      current: person === 'none',
    },
    filters: STATE_FILTERS.map((state) => ({
      text: FILTER_WORDS[state],
      href: at(here, { ...inQueue, state }),
      current: state === place.state,
    })),
    chart: person === null && place.cursor === null ? chart(inbox.days) : null,
    emptyText: emptyText(shown),
    rows: inbox.tips.map((tip) => tipRow(tip, { shown, current })),
    newest: place.cursor ? at(here, inQueue) : null,
    older: inbox.next ? at(here, { ...inQueue, cursor: cursorWord(inbox.next) }) : null,
    call:
      may(actor.roles, 'tips.key') && inCase.kind === 'investigation'
        ? tipOfficePaths.newCall(inCase.ref)
        : null,
    search: at(tipOfficePaths.search(inCase.ref), { ...place, cursor: null }),
    list: at(here, { ...place, queue }),
  };
}

function emptyText({ inbox, place }: InboxShown): string {
  if (inbox.counts.case.open === 0 && place.state === 'open')
    return 'No tips yet. They stand here the moment they come.';
  if (place.state !== 'open' || place.person !== null) return 'No tip is like that.';
  return inbox.queue === 'mine'
    ? 'Nothing is allocated to you. Look into the room pool.'
    : 'Nothing is waiting here.';
}

function purposeBar(here: string, place: InboxPlace): object | null {
  if (!place.purpose) return null;
  return {
    for: PURPOSE_WORDS[place.purpose],
    change: at(here, { ...place, purpose: null }),
    note: 'Each tip you open is written to the audit log.',
  };
}

function lead({ open, unread, oldestUnread }: Count, today: string): string {
  if (open === 0) return 'Nothing is waiting here.';
  if (unread === 0 || oldestUnread === null) return 'All of them have been read.';
  const came = dayAgo(oldestUnread, today);
  return unread === 1 ? `1 unread. It came ${came}.` : `${unread} unread. The oldest came ${came}.`;
}

/** The first picture of theirs that can be shown small. */
export function thumbnail(stills: readonly StillRecord[], personId: string): object | null {
  for (const still of stills.filter((one) => one.personId === personId)) {
    const picture = officePicture(still, 'thumbnail') ?? officePicture(still, 'strip');
    if (picture) return picture;
  }
  return null;
}

/** Bars by day: nothing finer is kept. None while all tips came on one day. */
function chart(days: Inbox['days']): BarChart | null {
  const busy = days.filter(({ came }) => came > 0);
  if (busy.length < 2) return null;
  const most = busy.reduce((one, other) => (other.came > one.came ? other : one));
  return barChart({
    bars: days.map(({ came }, index) => ({ value: came, partial: index === days.length - 1 })),
    labels: [
      { at: 0, text: shortDay(days[0]?.day) },
      { at: days.length - 1, text: 'today' },
    ],
    said: `Tips a day over the last ${days.length} days. ${most.came} at the most, on ${shortDay(most.day)}.`,
  });
}

const shortDay = (day = ''): string => consoleDate(londonMoment(day, 12)).replace(/ \d{4}$/, '');
