import {
  consoleTime,
  FIRST_LANGUAGE,
  londonDay,
  londonMoment,
  phone,
  publicTime,
  t,
  type Phone,
} from '../web';
import { answersNow, type ContactHours } from './rules/contact-hours';
import type { ContactKind, ContactPoint } from './rules/contact-point';

/** A contact point as a page shows it at this moment. */
export interface ContactView {
  readonly kind: ContactKind;
  readonly label: string;
  readonly phone: Phone;
  readonly open: boolean;
  /** "Open now" or "Closed now"; empty where somebody answers day and night. */
  readonly state: string;
  /** "every day 8am to 10pm. At other times ring 101." or "ring 101. Open every day 8am to 10pm." */
  readonly hoursText: string;
}

/** Says of a contact point whether somebody answers now, and when somebody does. */
export function contactView(
  { kind, label, phone: typed, hours }: ContactPoint,
  now: Date,
  language: string = FIRST_LANGUAGE,
): ContactView {
  const number = phone(typed) ?? { display: typed, dial: typed };
  const day = londonDay(now);
  const open = answersNow(hours, { day: weekday(day), time: consoleTime(now).replace('.', ':') });
  const said = hours
    ? hoursSaid(hours, day, open, language)
    : { state: '', hoursText: dayAndNight(language) };
  return { kind, label, phone: number, open, ...said };
}

function hoursSaid(hours: ContactHours, day: string, open: boolean, language: string) {
  const when = {
    days: daysSaid(hours.days, language),
    opens: timeSaid(day, hours.opens, language),
    closes: timeSaid(day, hours.closes, language),
  };
  return open
    ? { state: t('appeals.hours.open', {}, language), hoursText: t('appeals.hours.until', when, language) }
    : { state: t('appeals.hours.closed', {}, language), hoursText: t('appeals.hours.from', when, language) };
}

const dayAndNight = (language: string): string => t('appeals.hours.day_and_night', {}, language);

/** "every day", "Monday to Friday", "Monday, Wednesday and Friday" */
function daysSaid(days: ContactHours['days'], language: string): string {
  const known = [...new Set(days ?? [])].sort((one, other) => one - other);
  if (days === null || known.length === 7) return t('appeals.hours.every_day', {}, language);
  const [first, last] = [known[0], known[known.length - 1]];
  const inARow = known.length > 2 && last - first === known.length - 1;
  if (inARow) {
    const run = { first: dayName(first, language), last: dayName(last, language) };
    return t('appeals.hours.days_in_a_row', run, language);
  }
  const names = known.map((each) => dayName(each, language));
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(names);
}

/** 1 January 2024 was a Monday. */
function dayName(day: number, language: string): string {
  const moment = new Date(Date.UTC(2024, 0, day, 12));
  return new Intl.DateTimeFormat(locale(language), { weekday: 'long', timeZone: 'UTC' }).format(moment);
}

const locale = (language: string): string => (language === FIRST_LANGUAGE ? 'en-GB' : language);

function timeSaid(day: string, time: string, language: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return publicTime(londonMoment(day, hour, minute), language);
}

/** 1 is Monday, 7 is Sunday. */
function weekday(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}
