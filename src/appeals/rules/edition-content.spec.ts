import fc from 'fast-check';
import { changedFields } from './changed-fields';
import { CRIMESTOPPERS } from './contact-point';
import {
  contentProblems,
  EDITION_LIMITS,
  isDay,
  missingParts,
  NO_GROUNDS,
  tidyContent,
  type EditionContent,
} from './edition-content';

const today = '2025-12-01';
const isPhone = (typed: string) => /^[\d ]{3,}$/.test(typed);
const whole: EditionContent = {
  headline: 'Do you know them?',
  standfirst: 'Police would like to speak to three people.',
  narrative: ['A caller said that he was a police officer.'],
  quotes: [{ name: 'Rowan Hale', rank: 'Inspector', role: 'Investigating officer', text: 'Please tell us.' }],
  advice: 'Hang up.',
  victimCallout: 'Have you been called?',
  notesToEditors: 'Pictures may be used to find these people.',
  linesToTake: 'We name nobody.',
  contacts: [
    { kind: 'incident_room', label: 'Incident room', phone: '01632 960283', hours: null },
    CRIMESTOPPERS,
  ],
  publicAreas: 'seven boroughs',
  offenceCount: 72,
  lossPence: 20_000_000,
  arrests: { count: 12, asAt: today },
  stills: ['LARKFIELD-1'],
  grounds: NO_GROUNDS,
};
const long = (limit: number) => 'x'.repeat(limit + 1);
const quote = whole.quotes[0]!;
const contact = whole.contacts[0]!;

describe('what an edition says', () => {
  it('can be kept and put forward when it is whole', () => {
    expect(contentProblems(whole, today, isPhone)).toEqual([]);
    expect(missingParts(whole)).toEqual([]);
  });

  it.each<[Partial<EditionContent>, string, string]>([
    [{ headline: long(EDITION_LIMITS.headline) }, 'headline', 'appeal_headline_too_long'],
    [{ standfirst: long(EDITION_LIMITS.standfirst) }, 'standfirst', 'appeal_standfirst_too_long'],
    [{ advice: long(EDITION_LIMITS.advice) }, 'advice', 'appeal_advice_too_long'],
    [
      { victimCallout: long(EDITION_LIMITS.victimCallout) },
      'victimCallout',
      'appeal_victim_callout_too_long',
    ],
    [{ notesToEditors: long(EDITION_LIMITS.notesToEditors) }, 'notesToEditors', 'appeal_notes_too_long'],
    [{ linesToTake: long(EDITION_LIMITS.linesToTake) }, 'linesToTake', 'appeal_lines_too_long'],
    [{ publicAreas: long(EDITION_LIMITS.publicAreas) }, 'publicAreas', 'appeal_public_areas_too_long'],
    [{ narrative: [long(EDITION_LIMITS.paragraph)] }, 'narrative', 'appeal_paragraph_too_long'],
    [{ narrative: Array<string>(31).fill('x') }, 'narrative', 'appeal_narrative_too_many'],
    [{ quotes: Array(6).fill(quote) }, 'quotes', 'appeal_quotes_too_many'],
    [{ quotes: [{ ...quote, text: '' }] }, 'quotes[0].text', 'appeal_quote_text_missing'],
    [{ quotes: [quote, { ...quote, name: '' }] }, 'quotes[1].name', 'appeal_quote_name_missing'],
    [{ quotes: [{ ...quote, rank: long(60) }] }, 'quotes[0].rank', 'appeal_quote_speaker_too_long'],
    [{ quotes: [{ ...quote, role: long(80) }] }, 'quotes[0].role', 'appeal_quote_speaker_too_long'],
    [{ quotes: [{ ...quote, text: long(1000) }] }, 'quotes[0].text', 'appeal_quote_text_too_long'],
    [{ contacts: Array(7).fill(contact) }, 'contacts', 'appeal_contacts_too_many'],
    [{ contacts: [{ ...contact, label: ' ' }] }, 'contacts[0].label', 'appeal_contact_label_missing'],
    [{ contacts: [{ ...contact, label: long(80) }] }, 'contacts[0].label', 'appeal_contact_label_too_long'],
    [{ contacts: [{ ...contact, phone: 'ring us' }] }, 'contacts[0].phone', 'appeal_contact_phone_not_valid'],
    [
      { contacts: [{ ...contact, hours: { opens: '9', closes: '17:00', days: null } }] },
      'contacts[0].hours',
      'appeal_contact_hours_not_valid',
    ],
    [{ offenceCount: 1.5 }, 'offenceCount', 'appeal_count_not_valid'],
    [{ offenceCount: -1 }, 'offenceCount', 'appeal_count_not_valid'],
    [{ lossPence: EDITION_LIMITS.lossPence + 1 }, 'lossPence', 'appeal_loss_not_valid'],
    [{ arrests: { count: 0.5, asAt: today } }, 'arrestsCount', 'appeal_arrests_not_valid'],
    [{ arrests: { count: 1, asAt: '2025-02-30' } }, 'arrestsAsAt', 'appeal_arrests_day_not_valid'],
    [{ arrests: { count: 1, asAt: '2025-12-02' } }, 'arrestsAsAt', 'appeal_arrests_in_future'],
    [{ stills: Array<string>(61).fill('X') }, 'stills', 'appeal_stills_too_many'],
    [{ grounds: { ...NO_GROUNDS, risk: long(2000) } }, 'grounds.risk', 'appeal_ground_too_long'],
    [{ grounds: { ...NO_GROUNDS, reviewOn: 'soon' } }, 'grounds.reviewOn', 'appeal_review_not_valid'],
  ])('spoiled by %# is refused at %s', (spoiled, field, code) => {
    expect(contentProblems({ ...whole, ...spoiled }, today, isPhone)).toEqual([{ field, code }]);
  });

  it.each<[Partial<EditionContent>, string]>([
    [{ headline: '' }, 'appeal_headline_missing'],
    [{ standfirst: '' }, 'appeal_standfirst_missing'],
    [{ narrative: [] }, 'appeal_narrative_missing'],
    [{ contacts: [CRIMESTOPPERS] }, 'appeal_incident_room_missing'],
    [{ contacts: [contact] }, 'appeal_crimestoppers_missing'],
  ])('without %j is not put forward', (spoiled, code) => {
    expect(missingParts({ ...whole, ...spoiled }).map((missing) => missing.code)).toEqual([code]);
    expect(contentProblems({ ...whole, ...spoiled }, today, isPhone)).toEqual([]);
  });

  it('counts characters as a person would', () => {
    expect(contentProblems({ ...whole, headline: '😀'.repeat(140) }, today, isPhone)).toEqual([]);
  });

  it('is kept without blank edges, empty paragraphs, empty quotes or a still twice', () => {
    const untidy = {
      ...whole,
      headline: ' Do you\n know them? ',
      narrative: [' one ', '', ' '],
      quotes: [{ name: ' ', rank: '', role: '', text: '' }],
      contacts: [...whole.contacts, { kind: 'other' as const, label: ' ', phone: '', hours: null }],
      stills: ['larkfield-1', ' LARKFIELD-1'],
    };
    expect(tidyContent(untidy)).toEqual({ ...whole, narrative: ['one'], quotes: [] });
  });

  it('is tidy once it was tidied', () => {
    const text = fc.string();
    const contents = fc.record({ headline: text, standfirst: text, advice: text, narrative: fc.array(text) });
    fc.assert(
      fc.property(contents, (over) => {
        const tidy = tidyContent({ ...whole, ...over });
        expect(tidyContent(tidy)).toEqual(tidy);
        expect(changedFields({ ...whole, ...over }, tidy)).toEqual([]);
      }),
    );
  });

  it('tells which fields changed, whatever the order of keys a database gave back', () => {
    const reordered = [{ hours: null, phone: contact.phone, label: contact.label, kind: contact.kind }];
    const one = { ...whole, contacts: [contact] };
    expect(changedFields(one, { ...whole, contacts: reordered as typeof whole.contacts })).toEqual([]);
    expect(changedFields(whole, { ...whole, arrests: null, stills: [] })).toEqual(['arrests', 'stills']);
  });

  it.each([
    ['2025-12-01', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['1 12 2025', false],
    ['', false],
  ])('%s is a day: %s', (text, day) => {
    expect(isDay(text)).toBe(day);
  });
});
