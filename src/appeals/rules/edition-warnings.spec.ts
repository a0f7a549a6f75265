import { NO_GROUNDS, type EditionContent } from './edition-content';
import { editionWarnings } from './edition-warnings';

const plain: EditionContent = {
  headline: 'Three people sought over card scams',
  standfirst: 'Police would like to speak to three people.',
  narrative: ['Older people were telephoned by a caller who said he was a police officer.'],
  quotes: [],
  advice: '',
  victimCallout: '',
  notesToEditors: '',
  linesToTake: '',
  contacts: [],
  publicAreas: '',
  offenceCount: null,
  lossPence: null,
  arrests: null,
  stills: [],
  grounds: NO_GROUNDS,
};
const alone = { countMismatch: null, personsWithActiveProceedings: [] };

describe('what is worth a second thought', () => {
  it('is nothing in plain words', () => {
    expect(editionWarnings(plain, alone)).toEqual([]);
  });

  it('is a figure that differs from what is linked', () => {
    const countMismatch = { published: 72, linked: 71 };
    expect(editionWarnings(plain, { ...alone, countMismatch })).toEqual([
      { reason: 'offence_count_differs', published: 72, linked: 71 },
    ]);
  });

  it('is that proceedings are active for others', () => {
    expect(editionWarnings({ ...plain, arrests: { count: 12, asAt: '2025-12-01' } }, alone)).toEqual([
      { reason: 'proceedings_active_for_others', arrests: 12, persons: [] },
    ]);
    expect(editionWarnings(plain, { ...alone, personsWithActiveProceedings: [2] })).toEqual([
      { reason: 'proceedings_active_for_others', arrests: 0, persons: [2] },
    ]);
    expect(editionWarnings({ ...plain, arrests: { count: 0, asAt: '2025-12-01' } }, alone)).toEqual([]);
  });
});
