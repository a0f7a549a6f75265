import { addDays, isDay } from '../../kernel';

/** What a day of the press office's calendar can hold, in the order in which one moment shows them. */
export const CALENDAR_EVENTS = ['embargo_lifts', 'takedown_due', 'review', 'lapse'] as const;
export type CalendarEvent = (typeof CALENDAR_EVENTS)[number];

/** Something on a day, at a moment or all day long. */
export interface Dated {
  readonly day: string;
  readonly at: Date | null;
  readonly what: CalendarEvent;
}

/** True for `2025-12`, of a year that a calendar has. */
export const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);

/** The month before or after: `2025-12` and 1 is `2026-01`. */
export function monthBeside(month: string, by: 1 | -1): string {
  return addDays(`${month}-${by > 0 ? '28' : '01'}`, by > 0 ? 4 : -1).slice(0, 7);
}

/** Every day of a month, with what is on it: what has a time by that, after what is all day long. */
export function monthDays<One extends Dated>(
  month: string,
  dated: readonly One[],
): { readonly day: string; readonly events: readonly One[] }[] {
  const all = Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index));
  return all
    .filter((day) => day.startsWith(month))
    .map((day) => ({ day, events: dated.filter((one) => one.day === day).toSorted(byTime) }));
}

function byTime(one: Dated, other: Dated): number {
  const at = (dated: Dated) => dated.at?.getTime() ?? 0;
  return at(one) - at(other) || CALENDAR_EVENTS.indexOf(one.what) - CALENDAR_EVENTS.indexOf(other.what);
}
