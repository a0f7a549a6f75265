import type { OfficerActor } from '../../src/kernel';
import type { TestApp } from '../support/app';
import type { AppealMade, EditionWritten, Memory, When } from './memory';

/** Numbers drawn at random, for one act: an act uses as many of them as it has things to choose. */
export interface Draw {
  readonly which: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export interface Stage {
  readonly house: TestApp;
  readonly memory: Memory;
}

export type Act = (stage: Stage, actor: OfficerActor, draw: Draw) => Promise<void>;

/** The smallest of the demo: making its files is the longest part of the walk. */
export const PICTURE = 'still-7.jpg';

const LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

export function when({ house }: Stage): When {
  const now = house.clock.now();
  return { now, today: LONDON.format(now) };
}

export const pick = <T>(all: readonly T[], number: number): T | undefined =>
  all[number % Math.max(1, all.length)];

export const newest = (appeal: AppealMade): EditionWritten => appeal.editions.at(-1)!;

/** Mostly an appeal whose newest edition waits for just this act: or hardly any would ever be published. */
export function appealThat(
  waits: (newest: EditionWritten, appeal: AppealMade) => boolean,
  { memory }: Stage,
  { a, c }: Draw,
): AppealMade | undefined {
  const waiting = memory.appeals.filter((appeal) => waits(newest(appeal), appeal));
  return pick(c % 5 && waiting.length > 0 ? waiting : memory.appeals, a);
}

/** Mostly the newest edition, sometimes one that is none. */
export const seen = (appeal: AppealMade, { c }: Draw): number =>
  newest(appeal).number + (c % 11 === 0 ? -1 : 0);

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
