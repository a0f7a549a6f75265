import { CRIMESTOPPERS } from './contact-point';
import { NO_GROUNDS, type EditionContent } from './edition-content';
import { gapsLeft, openParts } from './gaps';

const whole: EditionContent = {
  headline: 'Do you know them?',
  standfirst: 'Police would like to speak to three people.',
  narrative: ['A caller said that he was a police officer.', 'It was [sic] recorded [...].'],
  quotes: [{ name: 'Rowan Hale', rank: '', role: '', text: 'Please tell us.' }],
  advice: 'Hang up.',
  victimCallout: 'Have you been called?',
  notesToEditors: '',
  linesToTake: 'Say [… what].',
  contacts: [
    { kind: 'incident_room', label: 'Incident room', phone: '01632 960283', hours: null },
    CRIMESTOPPERS,
  ],
  publicAreas: 'seven boroughs',
  offenceCount: null,
  lossPence: null,
  arrests: null,
  stills: [],
  grounds: NO_GROUNDS,
};

describe('gaps of a template', () => {
  it('are none in words that are whole, and none in what is never public', () => {
    expect(gapsLeft(whole)).toEqual([]);
    expect(openParts(whole)).toEqual([]);
  });

  it.each<[Partial<EditionContent>, string]>([
    [{ headline: 'Do you know [… how many] people?' }, 'headline'],
    [{ standfirst: '[…]' }, 'standfirst'],
    [{ narrative: ['Whole.', 'On [… day], at [… time].'] }, 'narrative[1]'],
    [{ advice: 'Hang up [… or what].' }, 'advice'],
    [{ victimCallout: '[… question]' }, 'victimCallout'],
    [{ notesToEditors: '[… terms]' }, 'notesToEditors'],
    [{ quotes: [{ name: 'x', rank: '', role: '', text: '[… words]' }] }, 'quotes[0].text'],
    [{ publicAreas: '[… areas]' }, 'publicAreas'],
  ])('%j is named at %s, once', (spoiled, field) => {
    expect(gapsLeft({ ...whole, ...spoiled })).toEqual([{ field, code: 'appeal_gap_left' }]);
  });

  it('stand after what is missing', () => {
    expect(openParts({ ...whole, headline: '', advice: '[… what]' }).map(({ code }) => code)).toEqual([
      'appeal_headline_missing',
      'appeal_gap_left',
    ]);
  });
});
