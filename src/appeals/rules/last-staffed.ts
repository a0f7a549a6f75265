import { addDays } from '../../kernel';

/** A time on a London clock: `2025-12-01`, `18:00`. */
export interface ClockTime {
  readonly day: string;
  readonly time: string;
}

/** A working day is never further back than this. */
const DAYS_OF_A_WEEK = 7;

/**
 * Since when the office was not staffed, or will not have been when somebody next comes: the last time a working day ended. What
 * has happened since is what changed overnight, and on a Monday over the weekend; during a day it is what changed since the day before.
 */
export function lastStaffed(now: ClockTime, outFrom: string): ClockTime {
  const today = now.time >= outFrom ? 0 : 1;
  const days = Array.from({ length: DAYS_OF_A_WEEK }, (_, back) => addDays(now.day, -(today + back)));
  return { day: days.find(isWorkingDay) ?? now.day, time: outFrom };
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
