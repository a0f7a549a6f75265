import { presumingWords } from './presuming-words';

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
});
