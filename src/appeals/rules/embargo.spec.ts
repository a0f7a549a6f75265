import fc from 'fast-check';
import { EMBARGO_REASON_LIMIT, embargoProblems, isEmbargoed, momentInLondon } from './embargo';

const moment = (day: string, time: string, which: 'first' | 'second' | null = null) => {
  const found = momentInLondon({ day, time, which });
  return typeof found === 'string' ? found : found.toISOString();
};

describe('a time on a London clock', () => {
  it.each([
    ['2025-12-01', '18:00', '2025-12-01T18:00:00.000Z'],
    ['2026-07-01', '18:00:30', '2026-07-01T17:00:30.000Z'],
    ['2026-07-01', '00:30', '2026-06-30T23:30:00.000Z'],
    ['2026-03-29', '00:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '00:59:59', '2026-10-24T23:59:59.000Z'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (day, time, at) => {
    expect(moment(day, time)).toBe(at);
    expect(moment(day, time, 'second')).toBe(at);
  });

  it('does not exist in the hour that spring leaves out', () => {
    expect(moment('2026-03-29', '01:00')).toBe('not_there');
    expect(moment('2026-03-29', '01:59:59')).toBe('not_there');
  });

  it('comes twice in the hour that autumn repeats, and somebody must say which', () => {
    expect(moment('2026-10-25', '01:30')).toBe('twice');
    expect(moment('2026-10-25', '01:30', 'first')).toBe('2026-10-25T00:30:00.000Z');
    expect(moment('2026-10-25', '01:30', 'second')).toBe('2026-10-25T01:30:00.000Z');
    expect(moment('2026-10-25', '01:00')).toBe('twice');
  });

  it.each([
    ['2026-02-30', '18:00'],
    ['2026-02-28', '24:30'],
    ['2026-02-28', '18:60'],
    ['2026-02-28', '18'],
    ['2026-02-28', ''],
    ['', '18:00'],
  ])('is none for %s %s', (day, time) => {
    expect(moment(day, time)).toBe('not_valid');
  });

  it('is the moment at which a London clock shows it, whatever the moment', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const whole = fc
      .integer({ min: Date.UTC(2025, 0), max: Date.UTC(2030, 0) })
      .map((ms) => new Date(ms - (ms % 1000)));
    fc.assert(
      fc.property(whole, (at) => {
        const [day = '', time = ''] = clock.format(at).split(' ');
        const either = (['first', 'second'] as const).map((which) => moment(day, time, which));
        return either.includes(at.toISOString());
      }),
    );
  });
});

describe('an embargo (rule 3)', () => {
  const until = new Date('2025-12-01T18:00:00Z');
  const at = (time: string) => new Date(`2025-12-01T${time}Z`);

  it('ends with its second, and not one before', () => {
    expect(isEmbargoed(until, at('17:59:59.999'))).toBe(true);
    expect(isEmbargoed(until, at('18:00:00'))).toBe(false);
    expect(isEmbargoed(null, at('09:00:00'))).toBe(false);
  });

  it('lies ahead, and says why', () => {
    const problems = (typed: object, now = at('09:00:00')) =>
      embargoProblems({ until, reason: 'So that the morning papers can print it.', ...typed }, now);
    expect(problems({})).toEqual([]);
    expect(problems({}, until)).toEqual([{ field: 'embargoOn', code: 'appeal_embargo_past' }]);
    expect(problems({ reason: ' ' })).toEqual([{ field: 'reason', code: 'appeal_embargo_reason_missing' }]);
    expect(problems({ reason: 'x'.repeat(EMBARGO_REASON_LIMIT) })).toEqual([]);
    expect(problems({ reason: 'x'.repeat(EMBARGO_REASON_LIMIT + 1) })).toEqual([
      { field: 'reason', code: 'appeal_embargo_reason_too_long' },
    ]);
  });
});
