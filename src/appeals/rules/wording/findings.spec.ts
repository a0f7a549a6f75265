import fc from 'fast-check';
import { NO_GROUNDS, type EditionContent } from '../edition-content';
import { CRIMESTOPPERS } from '../contact-point';
import { isSameFinding, mended, wordingFindings, type WordingAround } from './findings';
import { textsOf, withText } from './texts';

const EMPTY: EditionContent = {
  headline: '',
  standfirst: '',
  narrative: [],
  quotes: [],
  advice: '',
  victimCallout: '',
  notesToEditors: '',
  linesToTake: '',
  contacts: [
    { kind: 'other', label: 'Language line', phone: '01632 960111', hours: null },
    { kind: 'incident_room', label: 'Incident room', phone: '01632 960283', hours: null },
    CRIMESTOPPERS,
  ],
  publicAreas: '',
  offenceCount: null,
  lossPence: null,
  arrests: null,
  stills: [],
  grounds: NO_GROUNDS,
};
const AROUND: WordingAround = { shielded: false, forceTelephones: ['020 7946 0101'] };

/** Rule, field and words of everything that is found. */
const told = (content: Partial<EditionContent>, around: Partial<WordingAround> = {}) =>
  wordingFindings({ ...EMPTY, ...content }, { ...AROUND, ...around }).map(
    ({ rule, field, words }) => `${rule} ${field}: ${words}`,
  );

describe('the wording check of an edition', () => {
  it('looks at every text that leaves the force, in the order of the form', () => {
    expect(
      told({
        headline: 'A thief',
        standfirst: 'The robber',
        narrative: ['One', 'Two burglars'],
        advice: 'Beware of crooks',
        victimCallout: 'Seen the culprit?',
        quotes: [{ name: 'Rowan Hale', rank: '', role: '', text: 'The offenders' }],
        publicAreas: 'Thieves’ Row',
      }),
    ).toEqual([
      'presumes_guilt headline: thief',
      'presumes_guilt standfirst: robber',
      'presumes_guilt narrative[1]: burglars',
      'presumes_guilt advice: crooks',
      'presumes_guilt victimCallout: culprit',
      'presumes_guilt quotes[0].text: offenders',
    ]);
  });

  it('asks for “would like to speak to” only where people are shown', () => {
    const standfirst = 'Cards were used in three shops.';
    expect(told({ standfirst })).toEqual([]);
    expect(told({ standfirst, stills: ['LARKFIELD-1'] })).toEqual([
      `no_wish_to_speak standfirst: ${standfirst}`,
    ]);
    expect(
      told({ standfirst, stills: ['LARKFIELD-1'], narrative: ['Police want to speak to them.'] }),
    ).toEqual([]);
  });

  it('knows the numbers of the edition and of the force, and offers the incident room’s', () => {
    const narrative = ['Ring 0800 555111, 020 7946 0101 or +44 1632 960111. Not 020 7946 0958.'];
    const found = wordingFindings({ ...EMPTY, narrative }, AROUND);
    expect(found.map(({ words, better }) => [words, better])).toEqual([['020 7946 0958', '01632 960283']]);
  });

  it('refuses under the victim shield what is otherwise a warning', () => {
    const narrative = ['A woman of 88 from Redbridge was called.'];
    const [soft] = wordingFindings({ ...EMPTY, narrative }, AROUND);
    expect(soft).toMatchObject({ rule: 'victim_recognisable', hard: false, better: 'An older woman' });
    const [hard] = wordingFindings({ ...EMPTY, narrative }, { ...AROUND, shielded: true });
    expect(hard).toMatchObject({ rule: 'victim_shielded', hard: true });
  });

  it('puts the pieces together across fields under the shield, and counts the areas as a place', () => {
    const narrative = ['She was with her stepfather.'];
    expect(told({ narrative }, { shielded: true })).toEqual([]);
    const whole = { narrative, publicAreas: 'Waltham Forest' };
    expect(told(whole, { shielded: true })).toEqual(['victim_shielded narrative[0]: her stepfather']);
    expect(told({ narrative, headline: 'Last Friday' }, { shielded: true })).toHaveLength(1);
    expect(told(whole)).toEqual([]);
  });

  it('does not take whoever is quoted for somebody who is named', () => {
    const quotes = [{ name: 'Sarah Cole', rank: 'Inspector', role: '', text: 'Please ring us.' }];
    expect(told({ narrative: ['Sarah Cole leads the inquiry.'] })).toEqual([
      'names_a_person narrative[0]: Sarah Cole',
    ]);
    expect(told({ narrative: ['Sarah Cole leads the inquiry.'], quotes })).toEqual([]);
  });

  it('says an abbreviation once, and not where it is explained anywhere', () => {
    const narrative = ['Seen on ANPR.', 'ANPR again.'];
    expect(told({ narrative })).toEqual(['unexplained_abbreviation narrative[0]: ANPR']);
    expect(told({ narrative, advice: 'Automatic number plate recognition (ANPR).' })).toEqual([]);
  });

  const piece = fc.constantFrom(
    ...'thieves|who|robbed|Wanted|an offender|the man|responsible for|it|Sarah Cole|, 34,|in Leyton|a woman of 88'.split(
      '|',
    ),
    ...'from Redbridge|her stepfather|on Friday|020 7946 0958|SIO|guilty|.|\n|12 Harrow Lane|caught on CCTV|gang'.split(
      '|',
    ),
    ...'his home in Hackney|their school|Mr Patel|was charged|were you robbed|A 16-year-old girl|of|police'.split(
      '|',
    ),
  );
  const typed = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(' ').trim());
  const content = fc.record({
    headline: typed,
    standfirst: typed,
    narrative: fc.array(typed, { maxLength: 3 }),
    stills: fc.constantFrom([], ['LARKFIELD-1']),
  });

  it('always points at its words, never twice at the same', () => {
    fc.assert(
      fc.property(content, fc.boolean(), (some, shielded) => {
        const edition = { ...EMPTY, ...some };
        const texts = new Map(textsOf(edition).map(({ field, text }) => [field, text]));
        const found = wordingFindings(edition, { ...AROUND, shielded });
        for (const { field, start, end, words } of found) {
          expect(texts.get(field)?.slice(start, end)).toBe(words);
          expect(words).not.toBe('');
        }
        const places = found.map(({ rule, field, start }) => `${rule} ${field} ${start}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is satisfied where its better words were put in place, and does not object to them', () => {
    fc.assert(
      fc.property(content, fc.boolean(), (some, shielded) => {
        const edition = { ...EMPTY, ...some };
        const around = { ...AROUND, shielded };
        for (const finding of wordingFindings(edition, around)) {
          if (finding.better === null) continue;
          const after = wordingFindings(mended(edition, finding), around);
          const { rule, field, start, words } = finding;
          expect(after).not.toContainEqual(expect.objectContaining({ rule, field, start, words }));
          const there = [start, start + finding.better.length];
          const within = after.filter(
            (one) => one.rule === rule && one.field === field && one.start >= there[0] && one.end <= there[1],
          );
          expect(within).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows words again that moved to another paragraph, and no others', () => {
    const one = { rule: 'presumes_guilt', field: 'narrative[0]', words: 'thief' } as const;
    expect(isSameFinding(one, { ...one, field: 'narrative[3]' })).toBe(true);
    expect(isSameFinding(one, { ...one, field: 'headline' })).toBe(false);
    expect(isSameFinding(one, { ...one, words: 'Thief' })).toBe(false);
    expect(isSameFinding(one, { ...one, rule: 'names_a_person' })).toBe(false);
  });

  it('rewrites the text that was meant and nothing else', () => {
    const edition = {
      ...EMPTY,
      narrative: ['a', 'b'],
      quotes: [
        { name: 'n', rank: '', role: '', text: 'q' },
        { name: 'm', rank: '', role: '', text: 'r' },
      ],
    };
    const louder = (field: string) => withText(edition, field, (text) => `${text}!`);
    expect(louder('narrative[1]').narrative).toEqual(['a', 'b!']);
    expect(louder('quotes[1].text').quotes.map(({ text }) => text)).toEqual(['q', 'r!']);
    expect(louder('advice').advice).toBe('!');
    expect(louder('elsewhere')).toEqual(edition);
  });
});
