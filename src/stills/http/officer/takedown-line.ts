import { consoleTime } from '../../../web';
import { DIGITAL_MINUTES } from '../../rules/takedown-clock';

const LEFT = 8;
const WIDTH = 884;
const HOUR_MS = DIGITAL_MINUTES * 60_000;
const TICKS = 4;

/** The hour of a takedown as a line, in the coordinates of its own picture. */
export interface TakedownLine {
  readonly said: string;
  /** Width of the part that has passed. */
  readonly passed: number;
  readonly now: { readonly x: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' };
  readonly ticks: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  /** Places that were answered for within the hour. */
  readonly dots: readonly number[];
}

/** Draws when digital places were answered for, within the hour since the start. */
export function takedownLine(
  startedAt: Date,
  now: Date,
  removed: readonly Date[],
  open: number,
): TakedownLine {
  const share = (moment: Date) =>
    Math.min(1, Math.max(0, (moment.getTime() - startedAt.getTime()) / HOUR_MS));
  const x = (moment: Date) => Math.round((LEFT + share(moment) * WIDTH) * 10) / 10;
  const minutes = Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / 60_000));
  return {
    said: `${removed.length} of ${removed.length + open} digital places are gone after ${minutes} minutes.`,
    passed: Math.round(share(now) * WIDTH * 10) / 10,
    now: { x: x(now), text: `now, ${consoleTime(now)}`, anchor: anchorAt(share(now)) },
    ticks: Array.from({ length: TICKS + 1 }, (_, index) => {
      const moment = new Date(startedAt.getTime() + (index / TICKS) * HOUR_MS);
      return { x: x(moment), text: consoleTime(moment), anchor: anchorAt(index / TICKS) };
    }),
    dots: removed.filter((moment) => moment.getTime() - startedAt.getTime() <= HOUR_MS).map(x),
  };
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.08) return 'start';
  return share > 0.92 ? 'end' : 'middle';
}
