import { ABSOLUTE_MS, IDLE_MS, isAlive, newLifetime, REFRESH_MS, refreshedIdle } from './session-lifetime';

const nine = new Date('2025-12-01T09:00:00.250Z');
const later = (ms: number): Date => new Date(nine.getTime() + ms);

describe('the life of a session', () => {
  const session = newLifetime(nine);

  it('ends after thirteen hours, in whole seconds, because that is what is sealed', () => {
    expect(session.expiresAt.toISOString()).toBe('2025-12-01T22:00:00.000Z');
    const inUse = { ...session, idleUntil: later(2 * ABSOLUTE_MS) };
    expect(isAlive(inUse, new Date('2025-12-01T21:59:59.999Z'))).toBe(true);
    expect(isAlive(inUse, session.expiresAt)).toBe(false);
  });

  it('ends after fifteen minutes without use', () => {
    expect(isAlive(session, later(IDLE_MS - 1))).toBe(true);
    expect(isAlive(session, later(IDLE_MS))).toBe(false);
  });

  it('is written to at most once a minute', () => {
    expect(refreshedIdle(session, nine)).toBeNull();
    expect(refreshedIdle(session, later(REFRESH_MS - 1))).toBeNull();
    expect(refreshedIdle(session, later(REFRESH_MS))).toEqual(later(REFRESH_MS + IDLE_MS));
  });
});
