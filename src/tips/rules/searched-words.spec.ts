import fc from 'fast-check';
import { saysAll, searchedWords } from './searched-words';

describe('a search in opened tips', () => {
  it('finds every word wherever it stands, whatever its case and accents', () => {
    const said = ['Ossian Threlkeld', 'Widziałem go w Łodzi, przy stacji.'];
    for (const typed of ['threlkeld', 'OSSIAN lodzi', 'widzialem stacji', 'Łodzi']) {
      expect([typed, saysAll(said, searchedWords(typed) ?? [])]).toEqual([typed, true]);
    }
    expect(saysAll(said, ['ossian', 'havering'])).toBe(false);
  });

  it('asks for nothing when there is no word', () => {
    expect(searchedWords('  … – !')).toBeNull();
  });

  it('always finds what was said in what was said', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        const words = searchedWords(said);
        return words === null || saysAll([said], words);
      }),
    );
  });
});
