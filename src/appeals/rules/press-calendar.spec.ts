import { isMonth, monthBeside, monthDays, type CalendarEvent } from './press-calendar';

const dated = (day: string, what: CalendarEvent, time?: string) => ({
  day,
  what,
  at: time ? new Date(`${day}T${time}Z`) : null,
});

describe('a month of the press office', () => {
  it.each([
    ['2025-12', true],
    ['2025-13', false],
    ['2025-00', false],
    ['2025-1', false],
    ['2025-12-01', false],
    ['', false],
  ])('is %j: %s', (text, valid) => {
    expect(isMonth(text)).toBe(valid);
  });

  it('has one before and one after, over a new year and a short month', () => {
    expect([monthBeside('2025-12', 1), monthBeside('2026-01', -1)]).toEqual(['2026-01', '2025-12']);
    expect([monthBeside('2026-01', 1), monthBeside('2026-03', -1)]).toEqual(['2026-02', '2026-02']);
    expect([monthBeside('2026-02', 1), monthBeside('2024-02', 1)]).toEqual(['2026-03', '2024-03']);
  });

  it('has as many days as it has, and nothing of its neighbours', () => {
    expect(monthDays('2026-02', [])).toHaveLength(28);
    expect(monthDays('2024-02', []).at(-1)?.day).toBe('2024-02-29');
    const days = monthDays('2025-12', [dated('2025-11-30', 'review'), dated('2026-01-01', 'review')]);
    expect([days.length, days.flatMap(({ events }) => events)]).toEqual([31, []]);
  });

  it('shows a day in the order of its hours, after what is all day long', () => {
    const late = dated('2025-12-04', 'embargo_lifts', '18:00:00');
    const early = dated('2025-12-04', 'takedown_due', '09:00:00');
    const same = dated('2025-12-04', 'embargo_lifts', '09:00:00');
    const review = dated('2025-12-04', 'review');
    const [, , , fourth] = monthDays('2025-12', [late, early, review, same]);
    expect(fourth).toEqual({ day: '2025-12-04', events: [review, same, early, late] });
  });
});
