import { consoleTime, londonDay } from '../../web';

/** What a clock and a calendar in London say: 1 is Monday, 7 is Sunday; the time as `18:00`. */
export function londonClock(moment: Date): { readonly day: number; readonly time: string } {
  const noon = new Date(`${londonDay(moment)}T12:00:00Z`);
  return { day: ((noon.getUTCDay() + 6) % 7) + 1, time: consoleTime(moment).replace('.', ':') };
}
