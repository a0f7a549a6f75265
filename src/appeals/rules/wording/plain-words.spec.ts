import fc from 'fast-check';
import { unexplainedIn } from './abbreviations';
import { sentencesOf } from './finding';
import { hardestIn, READING_AGE_AT_MOST, readingAge, syllablesOf } from './reading-age';
import { missingWish, wishesToSpeak } from './wish-to-speak';

describe('abbreviations', () => {
  const found = (...texts: string[]) =>
    unexplainedIn(texts).flatMap((list, at) =>
      list.map(({ start, end, better }) => `${at} ${texts[at].slice(start, end)} > ${better}`),
    );

  it.each([
    [['Seen on ANPR and ANPR'], ['0 ANPR > automatic number plate recognition (ANPR)']],
    [['Ask DC Jones'], ['0 DC > Detective Constable']],
    [['The QXZ, then', 'the QXZ'], ['0 QXZ > null']],
    [['CCTV in the UK, PIN, BBC'], []],
    [['NM/4471/25, LARKFIELD-1, E17, IG1, A'], []],
    [['WANTED ABOUT IT ALL'], []],
    [['The unit (QXZ) and QXZ'], []],
    [['QXZ (the unit)', 'QXZ'], []],
    [['the QXZ (7)'], ['0 QXZ > null']],
  ])('in %j', (texts, expected) => {
    expect(found(...texts)).toEqual(expected);
  });
});

describe('the wish to speak to somebody', () => {
  it.each([
    'Police would like to speak to her.',
    'Detectives want to speak to seven people',
    'officers hoping to trace him',
    'Do you recognise them?',
    'We’d like to hear from you',
    'We are asking you to find her',
    'Can you help us identify him?',
    'Who are they?',
  ])('is in %j', (text) => expect(wishesToSpeak(text)).toBe(true));

  it.each(['Cards were used.', 'She likes to speak.', 'He spoke to them', 'Do you live here?'])(
    'is not in %j',
    (text) => expect(wishesToSpeak(text)).toBe(false),
  );

  it('is asked of the standfirst, once, where people are shown', () => {
    const better = 'Police would like to speak to the people pictured. Cards were used.';
    expect(missingWish('Cards were used.', ['He spoke.'], true)).toEqual([{ start: 0, end: 16, better }]);
    expect(missingWish('Cards were used.', ['Do you know him?'], true)).toEqual([]);
    expect(missingWish('Cards were used.', [], false)).toEqual([]);
    expect(missingWish('', [], true)).toEqual([]);
  });
});

describe('the reading age', () => {
  it.each([
    ['police', 2],
    ['camera', 3],
    ['used', 1],
    ['wanted', 2],
    ['table', 2],
    ['the', 1],
    ['inquiry', 3],
    ['yes', 1],
    ['Mr', 1],
  ])('counts the syllables of %j as %i', (word, count) => expect(syllablesOf(word)).toBe(count));

  const easy = 'We saw a man in the shop. He had a red hat. Do you know him? Please ring us now. '.repeat(5);
  const hard =
    'Notwithstanding considerable investigative difficulties, representatives of participating organisations characterise identification opportunities as extraordinarily encouraging. '.repeat(
      5,
    );

  it('is low where words and sentences are short, and says nothing of a few words', () => {
    expect(readingAge(easy)).toBeLessThan(8);
    expect(readingAge(hard)).toBeGreaterThan(20);
    expect(readingAge('We saw a man.')).toBeNull();
    expect(hardestIn([easy])).toEqual([[]]);
    expect(hardestIn(['We saw a man.', hard.slice(0, 60)])).toEqual([[], []]);
    expect(READING_AGE_AT_MOST).toBe(14);
  });

  it('points at the hardest sentence, in its own text', () => {
    const worst = hard.slice(0, hard.indexOf('.') + 1);
    const texts = ['We saw a man in the shop with a red hat near the old bus stop.', hard];
    expect(hardestIn(texts)).toEqual([[], [{ start: 0, end: worst.length, better: null }]]);
  });
});

describe('sentences', () => {
  it('are told apart with their places', () => {
    const text = 'A call\nHe rang. “Who?” she said! And £2.50';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'A call',
      'He rang.',
      '“Who?”',
      'she said!',
      'And £2.50',
    ]);
  });

  it('leave out nothing but blanks', () => {
    const typed = fc.array(fc.constantFrom('a', ' ', '.', '\n', '!', '”', 'Bé')).map((all) => all.join(''));
    fc.assert(
      fc.property(typed, (text) => {
        const said = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
        expect(said.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
