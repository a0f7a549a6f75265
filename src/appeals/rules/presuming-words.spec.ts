import fc from 'fast-check';
import { presumingParts, presumingWords } from './presuming-words';

describe('words that presume', () => {
  it.each([
    ['Seven thieves who robbed pensioners of £200,000', ['thieves', 'robbed']],
    ['Wanted: the ROBBER. The robber was seen.', ['Wanted', 'robber']],
    ['The fraudsters’ gang', ['fraudsters', 'gang']],
  ])('are found in %j', (text, words) => {
    expect(presumingWords(text)).toEqual(words);
  });

  it.each([
    'Seven people sought over card scams that cost pensioners £200,000',
    'Police would like to speak to a man seen at a burglary.',
    'Gangway, stolen, unwanted',
  ])('are not in %j', (text) => {
    expect(presumingWords(text)).toEqual([]);
  });

  it('are where a text is cut, which joined again is the same', () => {
    expect(presumingParts('Seven thieves who ran').map(({ text }) => text)).toEqual([
      'Seven ',
      'thieves',
      ' who ran',
    ]);
    const words = fc.constantFrom('thief', ' ', 'Wanted', 'man', ', ', 'gang');
    fc.assert(
      fc.property(fc.array(words), (typed) => {
        const text = typed.join('');
        const parts = presumingParts(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        const marked = parts.filter(({ presumes }) => presumes).map((part) => part.text.toLowerCase());
        expect(new Set(marked)).toEqual(new Set(presumingWords(text).map((word) => word.toLowerCase())));
      }),
    );
  });
});
