import { firstLookDue, isFirstLookTime, lookLeft } from './first-look';
import { TIP_KINDS } from './kinds';

const NOW = new Date('2025-12-01T09:00:00Z');

describe('the clock of the first look', () => {
  it('runs for whoever is pictured and for nobody else', () => {
    const due = TIP_KINDS.map((kind) => [kind, firstLookDue(kind, NOW, 60)?.toISOString() ?? null]);
    expect(Object.fromEntries(due)).toEqual({
      recognition: null,
      sighting: null,
      information: null,
      victim_report: null,
      that_is_me: '2025-12-01T10:00:00.000Z',
      wrong_person: '2025-12-01T10:00:00.000Z',
    });
  });

  it.each([
    [9, false],
    [10, true],
    [60, true],
    [1440, true],
    [1441, false],
    [59.5, false],
    [Number.NaN, false],
  ])('%d minutes may be set: %s', (minutes, may) => {
    expect(isFirstLookTime(minutes)).toBe(may);
  });

  it.each([
    ['2025-12-01T09:59:30Z', { late: false, minutes: 0 }],
    ['2025-12-01T09:00:00Z', { late: false, minutes: 60 }],
    ['2025-12-01T10:00:00Z', { late: false, minutes: 0 }],
    ['2025-12-01T10:00:01Z', { late: true, minutes: 1 }],
    ['2025-12-01T10:01:01Z', { late: true, minutes: 2 }],
  ])('at %s it stands at %j', (now, left) => {
    expect(lookLeft(new Date('2025-12-01T10:00:00Z'), new Date(now))).toEqual(left);
  });
});
