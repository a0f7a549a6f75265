import { isWithin } from './showing-time';

describe('the time in which a still may be shown', () => {
  const at = (second: string) => new Date(`2025-12-01T09:00:${second}Z`);

  it('begins with the second it names, and not one before', () => {
    const time = { shownFrom: at('10'), shownUntil: null };
    expect([at('09.999'), at('10'), at('11')].map((now) => isWithin(time, now))).toEqual([false, true, true]);
  });

  it('ends with the second it names, which is not in it', () => {
    const time = { shownFrom: null, shownUntil: at('10') };
    expect([at('09.999'), at('10'), at('11')].map((now) => isWithin(time, now))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('has no end and no beginning where nobody named one', () => {
    expect(isWithin({ shownFrom: null, shownUntil: null }, at('00'))).toBe(true);
  });
});
