import { stillPaths } from '../../../stills';
import { consoleTime, londonDay, publicDay, view, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { CalendarEntry } from '../../data/press-calendars';
import { isMonth, monthBeside, monthDays, type CalendarEvent } from '../../rules/press-calendar';
import { nameOfAppeal } from './place';
import type { Tag } from './words';

const WHAT: Readonly<Record<CalendarEvent, { readonly text: string; readonly tone?: Tag['tone'] }>> = {
  embargo_lifts: { text: 'Goes out', tone: 'act' },
  takedown_due: { text: 'Must be gone', tone: 'care' },
  review: { text: 'Last day', tone: 'care' },
  lapse: { text: 'Withdrawn, unless let stand' },
};

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

/** A month of the press office; what was asked for in the address, or this one. */
export const monthAsked = (asked: string, now: Date): string =>
  isMonth(asked) ? asked : londonDay(now).slice(0, 7);

/** Embargoes, review days and due times by their day: every day where there is room, only those with something on a telephone. */
export function calendarPage(entries: readonly CalendarEntry[], month: string, now: Date): ViewResult {
  const today = londonDay(now);
  const days = monthDays(month, entries);
  const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)];
  const model = {
    title: 'Calendar',
    month: MONTH.format(noon(`${month}-01`)),
    before: { text: MONTH.format(noon(`${before}-01`)), href: appealPaths.calendar(before) },
    after: { text: MONTH.format(noon(`${after}-01`)), href: appealPaths.calendar(after) },
    press: appealPaths.press(),
    empty: days.every(({ events }) => events.length === 0),
    days: days.map(({ day, events }) => ({
      id: day,
      number: Number(day.slice(8)),
      weekday: WEEKDAY.format(noon(day)),
      full: publicDay(noon(day)),
      today: day === today,
      events: events.map((one) => ({
        time: one.at ? consoleTime(one.at) : '',
        ...aboutOf(one),
        tag: WHAT[one.what],
      })),
    })),
  };
  return view('appeals/views/officer/calendar.njk', model);
}

function aboutOf({ about, what }: CalendarEntry): { readonly name: string; readonly href: string } {
  if ('still' in about) return { name: about.still, href: stillPaths.takedown(about.still) };
  const { appeal } = about;
  const { slug } = appeal.appeal;
  const href = what === 'embargo_lifts' ? appealPaths.schedule(slug) : appealPaths.office(slug);
  return { name: nameOfAppeal(appeal), href };
}
