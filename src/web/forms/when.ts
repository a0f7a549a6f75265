import { londonMoment } from '../i18n/dates';
import { bodyNumber, bodyText } from './body';

/**
 * A day as `2025-11-14`: from one date field, or from `<field>-day`, `-month`, `-year` as the date-input component
 * sends them. null when nothing was given; 'invalid' when something was and no calendar has it.
 */
export function bodyDay(body: unknown, field: string): string | null | 'invalid' {
  const whole = bodyText(body, field);
  if (whole !== '') return realDay(/^(\d{4})-(\d{2})-(\d{2})$/.exec(whole)?.slice(1).map(Number));
  const parts = ['year', 'month', 'day'].map((part) => `${field}-${part}`);
  if (parts.every((part) => bodyText(body, part) === '')) return null;
  return realDay(parts.map((part) => bodyNumber(body, part) ?? Number.NaN));
}

/** A time of day: "14:02", "14.02", "2.02pm", "2pm", "1402". null when empty. */
export function bodyClock(body: unknown, field: string): { hour: number; minute: number } | null | 'invalid' {
  const typed = bodyText(body, field).toLowerCase().replaceAll(' ', '');
  if (typed === '') return null;
  if (typed === 'midday' || typed === 'noon') return { hour: 12, minute: 0 };
  if (typed === 'midnight') return { hour: 0, minute: 0 };
  const read = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/.exec(typed);
  if (!read) return 'invalid';
  const [, hours = '', minutes = '0', half] = read;
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  const twelveHourClock = half === undefined || (Number(hours) >= 1 && Number(hours) <= 12);
  const good = hour <= 23 && Number(minutes) <= 59 && twelveHourClock;
  return good ? { hour, minute: Number(minutes) } : 'invalid';
}

/** A moment in London from a `datetime-local` field, or from `<field>` and `<field>-time`. */
export function bodyMoment(body: unknown, field: string): Date | null | 'invalid' {
  const [day = '', clock = bodyText(body, `${field}-time`)] = bodyText(body, field).split('T');
  const onDay = bodyDay({ ...asRecord(body), [field]: day }, field);
  if (onDay === null || onDay === 'invalid') return onDay;
  const at = bodyClock({ clock: clock.slice(0, 8) }, 'clock') ?? { hour: 0, minute: 0 };
  return at === 'invalid' ? 'invalid' : londonMoment(onDay, at.hour, at.minute);
}

function realDay(parts: readonly number[] | undefined): string | 'invalid' {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = parts ?? [];
  if (!(year >= 1900 && year <= 2200)) return 'invalid';
  const made = new Date(Date.UTC(year, month - 1, day));
  // Date rolls 31 April over into May; a day that rolled is not a day.
  const real = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return real ? made.toISOString().slice(0, 10) : 'invalid';
}

function asRecord(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
