import { CALL_BACK_WORDS, callBackWord, spokenWord } from './call-back-words';

describe('the words an officer says', () => {
  it('are 256, each once, in small letters, and not too short to be heard', () => {
    expect(CALL_BACK_WORDS).toHaveLength(256);
    expect(new Set(CALL_BACK_WORDS).size).toBe(256);
    expect(CALL_BACK_WORDS.filter((word) => !/^[a-z]{5,9}$/.test(word))).toEqual([]);
  });

  it('begin differently, so that one half heard is not another', () => {
    expect(new Set(CALL_BACK_WORDS.map((word) => word.slice(0, 4))).size).toBeGreaterThan(235);
  });

  it('are three, one for each byte, from the first to the last', () => {
    expect(callBackWord(Uint8Array.of(0, 1, 255))).toBe(
      `${CALL_BACK_WORDS[0]} ${CALL_BACK_WORDS[1]} ${CALL_BACK_WORDS[255]}`,
    );
    expect(() => callBackWord(Uint8Array.of(1, 2))).toThrow(RangeError);
    expect(() => callBackWord(Uint8Array.of(1, 2, 3, 4))).toThrow(RangeError);
  });

  it('are read however they are typed', () => {
    for (const typed of ['amber kettle piano', ' Amber-Kettle,PIANO. ', 'amber\nkettle\tpiano'])
      expect(spokenWord(typed)).toBe('amber kettle piano');
  });

  it('are not shortened to what they are not: a fourth word makes another one', () => {
    expect(spokenWord('amber kettle piano river canoe')).toBe('amber kettle piano river');
    expect(spokenWord('')).toBe('');
    expect(spokenWord('12 34')).toBe('');
  });
});
