import { turnProblems } from './duty-turn';

const now = new Date('2025-12-01T09:00:00Z');
const codes = (from: string, until: string) =>
  turnProblems({ beginsAt: new Date(from), endsAt: new Date(until) }, now).map(({ field, code }) => [
    field,
    code,
  ]);

describe('a turn of duty', () => {
  it.each([
    ['2025-12-01T18:00:00Z', '2025-12-02T08:00:00Z'],
    ['2025-11-30T18:00:00Z', '2025-12-01T09:00:00.001Z'],
    ['2025-12-01T18:00:00Z', '2025-12-15T18:00:00Z'],
    ['2026-12-02T09:00:00Z', '2026-12-03T09:00:00Z'],
  ])('may go from %s until %s', (from, until) => {
    expect(codes(from, until)).toEqual([]);
  });

  it.each([
    ['2025-12-02T18:00:00Z', '2025-12-02T18:00:00Z', 'untilOn', 'duty_ends_before'],
    ['2025-11-30T18:00:00Z', '2025-12-01T09:00:00Z', 'untilOn', 'duty_over'],
    ['2025-12-01T18:00:00Z', '2025-12-15T18:00:00.001Z', 'untilOn', 'duty_too_long'],
    ['2026-12-02T09:00:00.001Z', '2026-12-03T09:00:00Z', 'fromOn', 'duty_too_far'],
  ])('may not go from %s until %s: %s %s', (from, until, field, code) => {
    expect(codes(from, until)).toEqual([[field, code]]);
  });
});
