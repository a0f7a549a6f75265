import type { FieldError } from '../../kernel';
import { isDay, isLonger } from './edition-content';

/** Of the reason for an embargo, in characters. Newsrooms read it. */
export const EMBARGO_REASON_LIMIT = 500;

const ZONE = 'Europe/London';
const HOUR_MS = 60 * 60 * 1000;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** A time on a London clock, and which of two where the clock shows it twice. */
export interface LocalTime {
  /** `2026-03-29` */
  readonly day: string;
  /** `18:00` or `18:00:30` */
  readonly time: string;
  readonly which: 'first' | 'second' | null;
}

export type LocalTimeProblem = 'not_valid' | 'not_there' | 'twice';

/**
 * The one moment at which the clocks in London show this time, to the second (rule 3). In spring an hour is missing: a
 * time in it is no time. In autumn an hour comes twice: whoever names a time in it says which (Summer Time Act 1972).
 */
export function momentInLondon({ day, time, which }: LocalTime): Date | LocalTimeProblem {
  const [, hour = '', minute = '', second = '00'] = TIME.exec(time) ?? [];
  const asIfUtc = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  if (!isDay(day) || Number.isNaN(asIfUtc)) return 'not_valid';
  const wanted = `${day} ${hour}:${minute}:${second}`;
  const [first, last] = [new Date(asIfUtc - HOUR_MS), new Date(asIfUtc)].filter(
    (at) => onTheClock(at) === wanted,
  );
  if (!first) return 'not_there';
  if (!last) return first;
  if (which === null) return 'twice';
  return which === 'first' ? first : last;
}

const CLOCK_FACE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-03-29 18:00:30`, as Swedish writes it. */
const onTheClock = (moment: Date): string => CLOCK_FACE.format(moment);

/** Rule 3: before this moment nothing of the edition is public, to anybody, in any format. */
export function isEmbargoed(until: Date | null, now: Date): boolean {
  return until !== null && now < until;
}

/** Why an embargo cannot be set, at its fields: the moment has to come yet, and newsrooms are told why they wait. */
export function embargoProblems(
  { until, reason }: { readonly until: Date; readonly reason: string },
  now: Date,
): FieldError[] {
  const problems: FieldError[] = [];
  if (!isEmbargoed(until, now)) problems.push({ field: 'embargoOn', code: 'appeal_embargo_past' });
  if (reason.trim() === '') problems.push({ field: 'reason', code: 'appeal_embargo_reason_missing' });
  if (isLonger(reason, EMBARGO_REASON_LIMIT)) {
    problems.push({ field: 'reason', code: 'appeal_embargo_reason_too_long' });
  }
  return problems;
}
