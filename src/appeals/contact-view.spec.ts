import { contactView } from './contact-view';
import type { ContactPoint } from './rules/contact-point';

const room = (opens: string, closes: string, days: number[] | null = null): ContactPoint => ({
  kind: 'incident_room',
  label: 'Incident room',
  phone: '01632 960283',
  hours: { opens, closes, days },
});
/** 1 December 2025 was a Monday; 1 July 2025 a Tuesday, in summer time. */
const at = (moment: string) => new Date(moment);
const words = (contact: ContactPoint, moment: string) => {
  const { open, state, hoursText } = contactView(contact, at(moment));
  return [open, state, hoursText];
};

describe('a contact point as a page shows it', () => {
  it('has a number to read and a number to dial', () => {
    expect(contactView(room('08:00', '22:00'), at('2025-12-01T09:00:00Z'))).toEqual({
      kind: 'incident_room',
      label: 'Incident room',
      phone: { display: '01632 960283', dial: '01632960283' },
      open: true,
      state: 'Open now',
      hoursText: 'every day 8am to 10pm. At other times ring 101.',
    });
  });

  it('says whom to ring when nobody answers', () => {
    expect(words(room('08:00', '22:00'), '2025-12-01T22:00:00Z')).toEqual([
      false,
      'Closed now',
      'ring 101. Open every day 8am to 10pm.',
    ]);
  });

  it('goes by the clock in London, in summer too', () => {
    expect(words(room('08:00', '22:00'), '2025-07-01T07:30:00Z')[0]).toBe(true);
    expect(words(room('08:00', '22:00'), '2025-07-01T21:30:00Z')[0]).toBe(false);
  });

  it.each([
    [[1, 2, 3, 4, 5], 'Monday to Friday'],
    [[6, 7], 'Saturday and Sunday'],
    [[5, 1, 3], 'Monday, Wednesday and Friday'],
    [[7], 'Sunday'],
    [[1, 2, 3, 4, 5, 6, 7], 'every day'],
  ])('says the days %j as %s', (days, said) => {
    const [, , text] = words(room('09:00', '12:30', days), '2025-12-01T03:00:00Z');
    expect(text).toBe(`ring 101. Open ${said} 9am to 12.30pm.`);
  });

  it('says day and night where somebody always answers', () => {
    const always: ContactPoint = {
      kind: 'crimestoppers',
      label: 'Crimestoppers',
      phone: '0800 555 111',
      hours: null,
    };
    expect(words(always, '2025-12-01T03:00:00Z')).toEqual([true, '', 'Day and night.']);
  });
});
