import {
  consoleAge,
  consoleDateTime,
  consoleSecond,
  consoleTime,
  daysFromNow,
  daysFromNowInWords,
  londonDay,
  londonMoment,
  publicDate,
  publicDateTime,
  publicDay,
  publicShortDate,
  publicTime,
} from './dates';

const at = (moment: string) => new Date(moment);

describe('how the public reads a moment', () => {
  it('has days in full, in short and with the day of the week', () => {
    expect(publicDate(at('2025-11-14T17:52:41Z'))).toBe('14 November 2025');
    expect(publicShortDate(at('2025-11-14T17:52:41Z'))).toBe('14 Nov 2025');
    expect(publicDay(at('2025-11-14T17:52:41Z'))).toBe('Friday 14 November 2025');
    expect(publicDateTime(at('2025-11-14T17:52:41Z'))).toBe('14 Nov 2025, 5.52pm');
  });

  it.each([
    ['2025-11-14T17:52:41Z', '5.52pm'],
    ['2025-11-14T08:00:00Z', '8am'],
    ['2025-11-15T12:03:48Z', '12.03pm'],
    ['2025-11-15T12:00:00Z', 'midday'],
    ['2025-11-15T00:00:00Z', 'midnight'],
    ['2025-11-15T00:05:00Z', '12.05am'],
    ['2025-07-01T16:30:00Z', '5.30pm'],
  ])('%s is %s', (moment, words) => {
    expect(publicTime(at(moment))).toBe(words);
  });

  it('is in the words and the clock of another language', () => {
    expect(publicDate(at('2025-11-14T17:52:41Z'), 'cy')).toBe('14 Tachwedd 2025');
    expect(publicDate(at('2025-11-14T17:52:41Z'), 'pl')).toBe('14 listopada 2025');
    expect(publicTime(at('2025-11-14T17:52:41Z'), 'pl')).toBe('17:52');
  });
});

describe('how the console reads a moment', () => {
  it('has the 24-hour clock', () => {
    expect(consoleTime(at('2025-12-04T14:02:01Z'))).toBe('14.02');
    expect(consoleSecond(at('2025-12-04T14:02:01Z'))).toBe('14.02.01');
    expect(consoleDateTime(at('2025-07-04T23:30:00Z'))).toBe('5 Jul 2025, 00.30');
  });

  it.each([
    [20, 'under a minute'],
    [4 * 60, '4 min'],
    [64 * 60, '1 h'],
    [25 * 3600, '1 day'],
    [49 * 3600, '2 days'],
    [-30, 'under a minute'],
  ])('says the age of what came %i seconds ago', (seconds, words) => {
    const now = at('2025-12-04T12:00:00Z');
    expect(consoleAge(new Date(now.getTime() - seconds * 1000), now)).toBe(words);
  });
});

describe('days between', () => {
  it('counts by the calendar in London, not by hours', () => {
    expect(daysFromNow(at('2025-12-05T00:10:00Z'), at('2025-12-04T23:50:00Z'))).toBe(1);
    expect(daysFromNow(at('2025-07-04T23:10:00Z'), at('2025-07-04T12:00:00Z'))).toBe(1);
    expect(daysFromNow(at('2025-10-27T12:00:00Z'), at('2025-10-25T12:00:00Z'))).toBe(2);
    expect(daysFromNow(at('2025-12-01T00:00:00Z'), at('2025-12-29T23:00:00Z'))).toBe(-28);
  });

  it('says them', () => {
    const now = at('2025-12-04T12:00:00Z');
    expect(daysFromNowInWords(at('2025-12-04T18:00:00Z'), now)).toBe('today');
    expect(daysFromNowInWords(at('2025-12-09T08:00:00Z'), now)).toBe('in 5 days');
    expect(daysFromNowInWords(at('2025-12-03T08:00:00Z'), now)).toBe('yesterday');
  });
});

describe('the clock in London', () => {
  it.each([
    ['2025-12-01', 9, 0, '2025-12-01T09:00:00.000Z'],
    ['2025-07-01', 0, 30, '2025-06-30T23:30:00.000Z'],
    ['2025-10-26', 1, 30, '2025-10-26T00:30:00.000Z'],
    ['2025-10-26', 2, 30, '2025-10-26T02:30:00.000Z'],
    ['2025-03-30', 1, 30, '2025-03-30T01:30:00.000Z'],
    ['2025-03-30', 3, 0, '2025-03-30T02:00:00.000Z'],
  ])('%s %i.%i is one moment', (day, hour, minute, moment) => {
    expect(londonMoment(day, hour, minute).toISOString()).toBe(moment);
  });

  it('knows which day it is there', () => {
    expect(londonDay(at('2025-06-30T23:30:00Z'))).toBe('2025-07-01');
  });
});
