import fc from 'fast-check';
import type { ContactPoint } from './contact-point';
import { isContactCorrection, isOnlyRemoving, smallEdit, type ShownEdition } from './small-edit';

const room: ContactPoint = {
  kind: 'incident_room',
  label: 'Incident room',
  phone: '01632 960283',
  hours: { opens: '08:00', closes: '22:00', days: null },
};
const charity: ContactPoint = {
  kind: 'crimestoppers',
  label: 'Crimestoppers',
  phone: '0800 555 111',
  hours: null,
};
const live: ShownEdition = {
  words: {
    headline: 'Do you know these three people?',
    standfirst: 'Police would like to speak to them about a fraud, in Ilford and in Barking.',
    narrative: ['They rang at night, and took cards.', 'About £200,000 was lost.', 'Nobody was hurt.'],
    quotes: [
      { name: 'Sol Marchetti', rank: 'DI', role: 'lead', text: 'We ask everybody to look, and to ring.' },
    ],
    advice: 'Hang up, and ring 101.',
    victimCallout: 'Has this happened to you?',
    notesToEditors: 'Ring the press office, at any hour.',
    contacts: [room, charity],
    publicAreas: 'seven boroughs, including Ilford',
    offenceCount: 72,
    lossPence: 20_000_000,
    arrests: { count: 12, asAt: '2025-12-01' },
  },
  stills: [
    { reference: 'LARKFIELD-1', revision: 2 },
    { reference: 'LARKFIELD-2', revision: 1 },
    { reference: 'LARKFIELD-3', revision: 4 },
  ],
  persons: [
    { number: 1, label: 'Man in a cap', description: 'Tall, dark coat.', ageFrom: 20, ageTo: 30 },
    { number: 2, label: 'Woman', description: '', ageFrom: null, ageTo: null },
  ],
};
const words = (over: Partial<ShownEdition['words']>): ShownEdition => ({
  ...live,
  words: { ...live.words, ...over },
});
const kind = (after: ShownEdition) => smallEdit(live, after);

describe('an edit that only removes (DOMAIN "States")', () => {
  it.each<[string, ShownEdition]>([
    ['words of a headline', words({ headline: 'Do you know these people?' })],
    ['what began a sentence', words({ narrative: ['Took cards.', 'About £200,000 was lost.'] })],
    [
      'a clause and the comma before it',
      words({ standfirst: 'Police would like to speak to them about a fraud.' }),
    ],
    ['a paragraph in the middle', words({ narrative: [live.words.narrative[0]!, live.words.narrative[2]!] })],
    ['a whole quote', words({ quotes: [] })],
    [
      'part of a quote, and the rank',
      words({ quotes: [{ ...live.words.quotes[0]!, rank: '', text: 'We ask everybody to look.' }] }),
    ],
    ['the advice', words({ advice: '' })],
    ['the question to victims', words({ victimCallout: '' })],
    ['a note to editors', words({ notesToEditors: 'Ring the press office.' })],
    ['an area', words({ publicAreas: 'seven boroughs' })],
    ['a number to ring', words({ contacts: [room] })],
    ['the count', words({ offenceCount: null })],
    ['the loss', words({ lossPence: null })],
    ['the arrests', words({ arrests: null })],
    ['a picture', { ...live, stills: [live.stills[0]!, live.stills[2]!] }],
    ['a person', { ...live, persons: [live.persons[1]!] }],
    [
      'part of what is said of somebody',
      {
        ...live,
        persons: [{ ...live.persons[0]!, description: 'Dark coat.', ageTo: null }, live.persons[1]!],
      },
    ],
  ])('may take away %s', (_what, after) => {
    expect([isOnlyRemoving(live, after), kind(after)]).toEqual([true, 'removal']);
  });

  it.each<[string, ShownEdition]>([
    ['a word more', words({ headline: 'Do you know these three bad people?' })],
    ['words in another order', words({ headline: 'Do these three people know you?' })],
    ['another figure', words({ narrative: ['About £20,000 was lost.'] })],
    ['a question where there was none', words({ advice: 'Hang up, and ring 101?' })],
    ['a word in capitals', words({ advice: 'HANG up, and ring 101.' })],
    ['a paragraph more', words({ narrative: [...live.words.narrative, 'Nobody was hurt.'] })],
    ['paragraphs in another order', words({ narrative: [...live.words.narrative].reverse() })],
    [
      'two paragraphs out of one',
      words({
        narrative: ['They rang at night', 'and took cards.', 'About £200,000 was lost.', 'Nobody was hurt.'],
      }),
    ],
    ['somebody else’s name under a quote', words({ quotes: [{ ...live.words.quotes[0]!, name: 'Sol' }] })],
    ['another rank under a quote', words({ quotes: [{ ...live.words.quotes[0]!, rank: 'DCI' }] })],
    [
      'a victim’s words by another consent',
      words({ quotes: [{ ...live.words.quotes[0]!, victim: { consent: 2 } }] }),
    ],
    ['another role under a quote', words({ quotes: [{ ...live.words.quotes[0]!, role: 'head' }] })],
    ['a note more to editors', words({ notesToEditors: 'Ring the press office, at any hour. He is known.' })],
    ['a higher count', words({ offenceCount: 73 })],
    ['a lower count', words({ offenceCount: 71 })],
    ['another loss', words({ lossPence: 1 })],
    ['more arrests', words({ arrests: { count: 13, asAt: '2025-12-01' } })],
    ['an area more', words({ publicAreas: 'seven boroughs, including Ilford, Barking' })],
    ['another number to ring as well', words({ contacts: [room, charity, { ...room, label: 'Newsdesk' }] })],
    ['another promise at the same number', words({ contacts: [{ ...room, kind: 'other' }, charity] })],
    ['another name at the same number', words({ contacts: [{ ...room, label: 'The room' }, charity] })],
    ['a picture more', { ...live, stills: [...live.stills, { reference: 'LARKFIELD-4', revision: 1 }] }],
    ['a picture prepared anew', { ...live, stills: [{ reference: 'LARKFIELD-1', revision: 3 }] }],
    ['pictures in another order', { ...live, stills: [...live.stills].reverse() }],
    ['a person more', { ...live, persons: [...live.persons, { ...live.persons[0]!, number: 3 }] }],
    [
      'more said of somebody',
      { ...live, persons: [live.persons[0]!, { ...live.persons[1]!, description: 'Short.' }] },
    ],
    ['another label', { ...live, persons: [{ ...live.persons[0]!, label: 'Man in a hat' }] }],
    ['an age where none was said', { ...live, persons: [{ ...live.persons[1]!, ageFrom: 18 }] }],
    ['another upper age', { ...live, persons: [{ ...live.persons[0]!, ageTo: 35 }] }],
  ])('may not bring %s', (_what, after) => {
    expect([isOnlyRemoving(live, after), isContactCorrection(live, after), kind(after)]).toEqual([
      false,
      false,
      null,
    ]);
  });

  it('is none where nothing changed', () => {
    expect(kind(live)).toBeNull();
  });

  it('says nothing that was not said before, whatever is taken away', () => {
    const kept = <One>(all: readonly One[]) => fc.subarray([...all]);
    const texts = [
      'headline',
      'standfirst',
      'advice',
      'victimCallout',
      'notesToEditors',
      'publicAreas',
    ] as const;
    fc.assert(
      fc.property(
        fc.record({
          narrative: kept(live.words.narrative),
          contacts: kept(live.words.contacts),
          stills: kept(live.stills),
          persons: kept(live.persons),
          text: fc.constantFrom(...texts),
          drop: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        }),
        ({ narrative, contacts, stills, persons, text, drop }) => {
          const shorter = live.words[text]
            .split(' ')
            .filter((_, at) => !drop[at])
            .join(' ');
          const after = { ...words({ narrative, contacts, [text]: shorter }), stills, persons };
          expect(isOnlyRemoving(live, after)).toBe(true);
          // And the way back is one only where nothing was taken.
          expect(isOnlyRemoving(after, live)).toBe(JSON.stringify(after) === JSON.stringify(live));
        },
      ),
    );
  });
});

describe('a correction of numbers and hours', () => {
  it.each<[string, ContactPoint]>([
    ['the number', { ...room, phone: '01632 960284' }],
    ['the hours', { ...room, hours: { opens: '09:00', closes: '17:00', days: [1, 2] } }],
    ['both', { ...room, phone: '01632 960284', hours: null }],
  ])('may change %s', (_what, corrected) => {
    const after = words({ contacts: [corrected, charity] });
    expect([isContactCorrection(live, after), kind(after)]).toEqual([true, 'contacts']);
  });

  it('is none together with anything else, but may go with a removal', () => {
    const contacts = [{ ...room, phone: '01632 960284' }, charity];
    const removed = words({ contacts, advice: '' });
    expect([isContactCorrection(live, removed), kind(removed)]).toEqual([false, 'removal_and_contacts']);
    expect(kind(words({ contacts: [contacts[0]!] }))).toBe('removal_and_contacts');
    const added = words({ contacts, advice: 'Hang up now, and ring 101.' });
    expect([isContactCorrection(live, added), kind(added)]).toEqual([false, null]);
  });
});
