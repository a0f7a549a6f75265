const MINUTE_MS = 60_000;

/** TIP-PROTOCOL section 8: a terminal that is left alone, and a twelve-hour shift with its hand-over. */
export const IDLE_MS = 15 * MINUTE_MS;
export const ABSOLUTE_MS = 13 * 60 * MINUTE_MS;
/** How often a session in use is written to, and the keys it opens are offered to those who wait for them. */
export const REFRESH_MS = MINUTE_MS;

/** How long somebody whose password was right may look for their telephone. */
export const HALF_MS = 10 * MINUTE_MS;

/** How long a browser may take to answer about a passkey. */
export const CHALLENGE_MS = 5 * MINUTE_MS;

export interface Lifetime {
  readonly expiresAt: Date;
  readonly idleUntil: Date;
}

/** Of a session that begins now. Whole seconds, because that is what is sealed with it. */
export function newLifetime(now: Date): Lifetime {
  const expiresAt = new Date(Math.floor((now.getTime() + ABSOLUTE_MS) / 1000) * 1000);
  return { expiresAt, idleUntil: new Date(now.getTime() + IDLE_MS) };
}

/** Of what awaits the second factor from now on: it is not used until then, so it has no idle time of its own. */
export function halfLifetime(now: Date): Lifetime {
  const expiresAt = new Date(Math.floor((now.getTime() + HALF_MS) / 1000) * 1000);
  return { expiresAt, idleUntil: expiresAt };
}

/** A session is alive while neither its idle nor its absolute time has passed. */
export function isAlive({ expiresAt, idleUntil }: Lifetime, now: Date): boolean {
  return now < expiresAt && now < idleUntil;
}

/** The new end of idleness when it is time to write it, or null: not every request writes. */
export function refreshedIdle({ idleUntil }: Lifetime, now: Date): Date | null {
  const refreshed = new Date(now.getTime() + IDLE_MS);
  return refreshed.getTime() - idleUntil.getTime() >= REFRESH_MS ? refreshed : null;
}
