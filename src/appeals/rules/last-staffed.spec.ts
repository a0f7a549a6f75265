import { lastStaffed } from './last-staffed';

describe('since when nobody was in the office', () => {
  it.each([
    ['on a Tuesday morning', '2025-12-02', '07:30', '2025-12-01'],
    ['in the minute before the day ends', '2025-12-02', '17:59', '2025-12-01'],
    ['when the day ends', '2025-12-02', '18:00', '2025-12-02'],
    ['on a Saturday', '2025-12-06', '19:00', '2025-12-05'],
    ['on a Sunday', '2025-12-07', '10:00', '2025-12-05'],
    ['on a Monday morning', '2025-12-08', '08:00', '2025-12-05'],
    ['on a Monday evening', '2025-12-08', '23:00', '2025-12-08'],
  ])('%s', (_, day, time, since) => {
    expect(lastStaffed({ day, time }, '18:00')).toEqual({ day: since, time: '18:00' });
  });
});
