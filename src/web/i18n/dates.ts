import { FIRST_LANGUAGE } from './languages';

/** Every time on every page is the time on a clock in the force's area. */
export const ZONE = 'Europe/London';

const DAY_MS = 24 * 60 * 60 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(name);
  if (known) return known;
  const locale = language === FIRST_LANGUAGE ? 'en-GB' : language;
  const made = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  formats.set(name, made);
  return made;
}

/** "14 November 2025" */
export function publicDate(moment: Date, language = FIRST_LANGUAGE): string {
  return format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(moment);
}

/** "14 Nov 2025", where room is short. September is "Sept" in British English. */
export function publicShortDate(moment: Date, language = FIRST_LANGUAGE): string {
  return format(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(moment);
}

/** "Friday 14 November 2025" */
export function publicDay(moment: Date, language = FIRST_LANGUAGE): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return format(language, options).format(moment).replace(',', '');
}

/** "5.52pm", "8am", "midday", "midnight" in English; the 24-hour clock of the language otherwise. */
export function publicTime(moment: Date, language = FIRST_LANGUAGE): string {
  const { hour, minute } = clockOf(moment);
  if (language !== FIRST_LANGUAGE) {
    return format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
  }
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `.${two(minute)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "14 Nov 2025, 5.52pm" */
export function publicDateTime(moment: Date, language = FIRST_LANGUAGE): string {
  return `${publicShortDate(moment, language)}, ${publicTime(moment, language)}`;
}

/** "14.02": the console speaks the 24-hour clock and English. */
export function consoleTime(moment: Date): string {
  const { hour, minute } = clockOf(moment);
  return `${two(hour)}.${two(minute)}`;
}

/** "14.02.01", where seconds matter: a takedown. */
export function consoleSecond(moment: Date): string {
  return `${consoleTime(moment)}.${two(clockOf(moment).second)}`;
}

/** "4 Dec 2026" */
export function consoleDate(moment: Date): string {
  return publicShortDate(moment);
}

/** "4 Dec 2026, 14.02" */
export function consoleDateTime(moment: Date): string {
  return `${consoleDate(moment)}, ${consoleTime(moment)}`;
}

/** How long ago, in one unit, rounded down: "under a minute", "4 min", "3 h", "2 days". */
export function consoleAge(moment: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - moment.getTime()) / 60_000));
  if (minutes < 1) return 'under a minute';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`;
  const days = Math.floor(minutes / (24 * 60));
  return days === 1 ? '1 day' : `${days} days`;
}

/** Whole calendar days from the day of `now` to the day of `moment`, both as a calendar in London counts. */
export function daysFromNow(moment: Date, now: Date): number {
  return Math.round((Date.parse(londonDay(moment)) - Date.parse(londonDay(now))) / DAY_MS);
}

/** "today", "tomorrow", "in 5 days", "yesterday", "3 days ago" */
export function daysFromNowInWords(moment: Date, now: Date, language = FIRST_LANGUAGE): string {
  const locale = language === FIRST_LANGUAGE ? 'en-GB' : language;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(daysFromNow(moment, now), 'day');
}

/** "2025-11-14": the day in London, for a date field or a file name. */
export function londonDay(moment: Date): string {
  const parts = partsOf(moment);
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/**
 * The moment a London clock shows this day and time. In the hour that happens twice in October the earlier one
 * is meant; in the hour that March skips, the clock an hour later.
 */
export function londonMoment(day: string, hour = 0, minute = 0): Date {
  const asIfUtc = Date.parse(`${day}T${two(hour)}:${two(minute)}:00Z`);
  const inSummerTime = new Date(asIfUtc - 60 * 60 * 1000);
  const shown = clockOf(inSummerTime);
  const matches = shown.hour === hour && shown.minute === minute && londonDay(inSummerTime) === day;
  return matches ? inSummerTime : new Date(asIfUtc);
}

function clockOf(moment: Date): { hour: number; minute: number; second: number } {
  const { hour, minute, second } = partsOf(moment);
  return { hour: Number(hour), minute: Number(minute), second: Number(second) };
}

function partsOf(moment: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  } as const;
  return Object.fromEntries(
    format('en', options)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
