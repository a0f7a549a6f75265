import { consoleDate, consoleTime, londonDay } from '../../../web';
import type { TakedownCause, TimeLeft } from '../../rules/takedown-clock';

/** Why a clock runs, for officers. Nobody outside is told. */
export const CAUSE_WORDS: Readonly<Record<TakedownCause, string>> = {
  identified: 'Identified',
  located: 'Located',
  cleared: 'Cleared',
  concluded: 'The search is concluded',
  proceedings_active: 'Proceedings are active',
  withdrawn: 'Withdrawn',
};

/** "38 minutes left", "12 minutes late". */
export function timeLeftWords({ late, minutes }: TimeLeft): string {
  const counted = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  if (minutes < 120) return `${counted} ${late ? 'late' : 'left'}`;
  return `${Math.floor(minutes / 60)} hours ${late ? 'late' : 'left'}`;
}

/** "15.02", and with its day where that is another one: "5 Dec 2025, 12.00". */
export function momentNear(moment: Date, now: Date): string {
  const time = consoleTime(moment);
  return londonDay(moment) === londonDay(now) ? time : `${consoleDate(moment)}, ${time}`;
}
