import { answersNow, areHours, type ContactHours } from './contact-hours';

const room: ContactHours = { opens: '08:00', closes: '22:00', days: null };
const weekdays: ContactHours = { opens: '09:00', closes: '17:00', days: [1, 2, 3, 4, 5] };

describe('the hours of a contact point', () => {
  it.each([
    [null, { day: 7, time: '03:00' }, true],
    [room, { day: 7, time: '07:59' }, false],
    [room, { day: 7, time: '08:00' }, true],
    [room, { day: 7, time: '21:59' }, true],
    [room, { day: 7, time: '22:00' }, false],
    [weekdays, { day: 5, time: '12:00' }, true],
    [weekdays, { day: 6, time: '12:00' }, false],
  ])('%j at %j: answers %s', (hours, now, answers) => {
    expect(answersNow(hours, now)).toBe(answers);
  });

  it.each([
    [room, true],
    [{ ...room, opens: '22:00', closes: '08:00' }, false],
    [{ ...room, opens: '8:00' }, false],
    [{ ...room, days: [] }, false],
    [{ ...room, days: [0] }, false],
    [{ ...room, days: [1.5] }, false],
  ])('%j can be said: %s', (hours, good) => {
    expect(areHours(hours)).toBe(good);
  });
});
