import { comesFromPersonPictured, type TipKind } from './kinds';

/** How long whoever is pictured, or speaks for them, waits at most until somebody has looked, where the force says nothing. */
export const FIRST_LOOK_MINUTES = 60;
export const FIRST_LOOK_LEAST = 10;
export const FIRST_LOOK_MOST = 1440;

const MINUTE_MS = 60_000;

/**
 * When somebody must have looked at a message at the latest, or null where no clock runs (DOMAIN, rule 9; Data Protection
 * Act 2018, sections 46 and 47: wrong data are put right without undue delay): only for a person pictured and those who
 * speak for them.
 */
export function firstLookDue(kind: TipKind, now: Date, minutes: number): Date | null {
  return comesFromPersonPictured(kind) ? new Date(now.getTime() + minutes * MINUTE_MS) : null;
}

/** True for a time a force may set. */
export function isFirstLookTime(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= FIRST_LOOK_LEAST && minutes <= FIRST_LOOK_MOST;
}

/** How a due time stands: whole minutes, rounded against us both ways. On the dot is in time. */
export function lookLeft(due: Date, now: Date): { readonly late: boolean; readonly minutes: number } {
  const left = due.getTime() - now.getTime();
  return left < 0
    ? { late: true, minutes: Math.ceil(-left / MINUTE_MS) }
    : { late: false, minutes: Math.floor(left / MINUTE_MS) };
}
