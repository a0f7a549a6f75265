import {
  isOutOfHours,
  isReminderDue,
  REMINDER_SETTINGS,
  reminded,
  reminderProblems,
} from './authority-reminder';

const at = (time: string) => new Date(`2025-12-01T${time}Z`);

describe('a reminder of what waits for authority', () => {
  it('is due after an hour, or whatever the force says, to the millisecond', () => {
    expect(isReminderDue(at('09:00:00'), at('09:59:59.999'), REMINDER_SETTINGS)).toBe(false);
    expect(isReminderDue(at('09:00:00'), at('10:00:00'), REMINDER_SETTINGS)).toBe(true);
    expect(isReminderDue(at('09:00:00'), at('09:05:00'), { afterMinutes: 5 })).toBe(true);
  });

  it.each([
    [1, '08:00', false],
    [5, '17:59', false],
    [1, '18:00', true],
    [1, '07:59', true],
    [1, '00:00', true],
    [6, '12:00', true],
    [7, '12:00', true],
  ])('on day %d at %s is out of hours: %s', (day, time, out) => {
    expect(isOutOfHours({ day, time }, REMINDER_SETTINGS)).toBe(out);
  });

  it('knows hours that do not reach over midnight', () => {
    const lunch = { outFrom: '12:00', outUntil: '13:00' };
    expect(['11:59', '12:00', '12:59', '13:00'].map((time) => isOutOfHours({ day: 2, time }, lunch))).toEqual(
      [false, true, true, false],
    );
  });

  it('rings who can decide by day, who is on duty by night, and nobody twice', () => {
    const [bello, dara] = [{ id: 'bello' }, { id: 'dara' }];
    const people = { deciders: [bello], onDuty: [dara] };
    expect(reminded(people, false, [])).toEqual([bello]);
    expect(reminded(people, true, [])).toEqual([dara]);
    expect(reminded(people, true, ['dara'])).toEqual([]);
    expect(reminded({ ...people, onDuty: [] }, true, [])).toEqual([bello]);
  });

  it('has settings that make sense', () => {
    expect(reminderProblems(REMINDER_SETTINGS)).toEqual([]);
    expect(reminderProblems({ afterMinutes: 4, outFrom: '24:00', outUntil: '8' })).toEqual([
      'afterMinutes',
      'outFrom',
      'outUntil',
    ]);
    expect(reminderProblems({ ...REMINDER_SETTINGS, afterMinutes: 1441 })).toEqual(['afterMinutes']);
    expect(reminderProblems({ ...REMINDER_SETTINGS, afterMinutes: 60.5 })).toEqual(['afterMinutes']);
    expect(reminderProblems({ ...REMINDER_SETTINGS, afterMinutes: 5 })).toEqual([]);
    expect(reminderProblems({ ...REMINDER_SETTINGS, afterMinutes: 1440 })).toEqual([]);
  });
});
