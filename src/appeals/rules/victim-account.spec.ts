import type { Quote } from './edition-content';
import {
  accountBlockers,
  CONSENT_LIMITS,
  consentFault,
  consentProblems,
  quotesSaid,
  type ConsentStanding,
  type ConsentTaken,
} from './victim-account';

const given: ConsentTaken = {
  whose: 'Victim of offence 31',
  givenBy: 'relative',
  takenOn: '2025-11-28',
  takenBy: 'PC Ines Duarte',
  how: 'signed_form',
  purposes: ['appeal'],
  reference: 'Exhibit ID/4',
};
const today = '2025-12-01';
const long = (limit: number) => 'x'.repeat(limit + 1);

const standing: ConsentStanding = { number: 1, purposes: ['newsrooms', 'appeal'], withdrawnAt: null };
const withdrawn: ConsentStanding = { ...standing, number: 2, withdrawnAt: new Date('2025-12-01T09:00:00Z') };
const interviews: ConsentStanding = { ...standing, number: 3, purposes: ['newsrooms', 'social_media'] };
const consents = [standing, withdrawn, interviews];
const police: Quote = { name: 'Rowan Hale', rank: 'Inspector', role: '', text: 'Please tell us.' };
const victims = (consent: number | null): Quote => ({
  ...police,
  name: 'A woman of 88',
  victim: { consent },
});

describe('a consent as it is written down', () => {
  it('is kept when it says whose, when, who asked and for what', () => {
    expect(consentProblems(given, today)).toEqual([]);
    expect(consentProblems({ ...given, takenOn: today, reference: '' }, today)).toEqual([]);
    expect(consentProblems({ ...given, whose: 'x'.repeat(CONSENT_LIMITS.whose) }, today)).toEqual([]);
  });

  it.each<[Partial<ConsentTaken>, string, string]>([
    [{ whose: '  ' }, 'whose', 'appeal_consent_whose_missing'],
    [{ whose: long(CONSENT_LIMITS.whose) }, 'whose', 'appeal_consent_too_long'],
    [{ takenOn: '2025-02-30' }, 'takenOn', 'appeal_consent_day_not_valid'],
    [{ takenOn: '2025-12-02' }, 'takenOn', 'appeal_consent_in_future'],
    [{ takenBy: ' ' }, 'takenBy', 'appeal_consent_taker_missing'],
    [{ takenBy: long(CONSENT_LIMITS.takenBy) }, 'takenBy', 'appeal_consent_too_long'],
    [{ purposes: [] }, 'purposes', 'appeal_consent_purpose_missing'],
    [{ reference: long(CONSENT_LIMITS.reference) }, 'reference', 'appeal_consent_too_long'],
  ])('%j is refused at %s', (spoiled, field, code) => {
    expect(consentProblems({ ...given, ...spoiled }, today)).toEqual([{ field, code }]);
  });
});

describe('a victim’s words', () => {
  it.each([
    [police, null],
    [{ ...police, victim: null }, null],
    [victims(1), null],
    [victims(null), 'consent_missing'],
    [victims(9), 'consent_missing'],
    [victims(2), 'consent_withdrawn'],
    [victims(3), 'consent_not_for_appeal'],
  ])('%#: may be read, or not: %s', (quote, fault) => {
    expect(consentFault(quote, consents)).toBe(fault);
  });

  it('are read only while their consent stands, and nobody outside reads which', () => {
    const { victim: _victim, ...read } = victims(1);
    const all = [victims(2), police, victims(1), victims(3), victims(null)];
    expect(quotesSaid(all, consents)).toEqual([police, read]);
    expect(quotesSaid([victims(1)], consents)[0]).not.toHaveProperty('victim');
  });

  it('stop an edition by the place of their quote', () => {
    expect(accountBlockers([police, victims(1)], consents)).toEqual([]);
    expect(accountBlockers([police, victims(2), victims(1), victims(null)], consents)).toEqual([
      { reason: 'consent_withdrawn', quote: 2 },
      { reason: 'consent_missing', quote: 4 },
    ]);
  });
});
