/** How a force wants to be reminded of what waits for authority. */
export interface ReminderSettings {
  /** Minutes after it was put forward. */
  readonly afterMinutes: number;
  /** From this time on a London clock until the other, and all of Saturday and Sunday, it is out of hours. */
  readonly outFrom: string;
  readonly outUntil: string;
}

/** What a force has that never set anything. */
export const REMINDER_SETTINGS: ReminderSettings = { afterMinutes: 60, outFrom: '18:00', outUntil: '08:00' };

/** The shortest and the longest that a force can choose, in minutes. */
export const REMINDER_MINUTES_LEAST = 5;
export const REMINDER_MINUTES_MOST = 24 * 60;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const SATURDAY = 6;

/** True once what was put forward then has waited as long as the force lets it (DOMAIN "People": the duty officer). */
export function isReminderDue(
  submittedAt: Date,
  now: Date,
  { afterMinutes }: Pick<ReminderSettings, 'afterMinutes'>,
): boolean {
  return now.getTime() - submittedAt.getTime() >= afterMinutes * 60_000;
}

/** True while the office is not staffed. The night may reach over midnight; day 1 is Monday, 7 is Sunday, in London. */
export function isOutOfHours(
  { day, time }: { readonly day: number; readonly time: string },
  { outFrom, outUntil }: Pick<ReminderSettings, 'outFrom' | 'outUntil'>,
): boolean {
  if (day >= SATURDAY) return true;
  return outFrom <= outUntil ? outFrom <= time && time < outUntil : outFrom <= time || time < outUntil;
}

/**
 * Who is rung about an edition now: out of hours whoever is on duty, who knows whom to ring; else everybody who could decide.
 * Where nobody is on duty it is those: somebody always hears. Nobody hears twice of the same edition.
 */
export function reminded<One extends { readonly id: string }>(
  people: { readonly deciders: readonly One[]; readonly onDuty: readonly One[] },
  outOfHours: boolean,
  already: readonly string[],
): One[] {
  const chosen = outOfHours && people.onDuty.length > 0 ? people.onDuty : people.deciders;
  return chosen.filter(({ id }) => !already.includes(id));
}

/** What is wrong with settings, by the field. */
export function reminderProblems({ afterMinutes, outFrom, outUntil }: ReminderSettings): string[] {
  const whole = Number.isInteger(afterMinutes);
  const within = afterMinutes >= REMINDER_MINUTES_LEAST && afterMinutes <= REMINDER_MINUTES_MOST;
  return [
    ...(whole && within ? [] : ['afterMinutes']),
    ...(TIME.test(outFrom) ? [] : ['outFrom']),
    ...(TIME.test(outUntil) ? [] : ['outUntil']),
  ];
}
