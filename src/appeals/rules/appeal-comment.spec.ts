import { COMMENT_MOST, commentProblems, inReadingOrder } from './appeal-comment';

describe('a comment for a colleague', () => {
  it.each([
    ['Is the daughter told?', []],
    ['x'.repeat(COMMENT_MOST), []],
    [` ${'x'.repeat(COMMENT_MOST)}\n`, []],
    ['🙂'.repeat(COMMENT_MOST), []],
    ['', ['appeal_comment_missing']],
    [' \n ', ['appeal_comment_missing']],
    ['x'.repeat(COMMENT_MOST + 1), ['appeal_comment_too_long']],
  ])('%#: says something, briefly', (text, codes) => {
    const problems = commentProblems({ part: null, text });
    expect(problems).toEqual(codes.map((code) => ({ field: 'comment', code })));
  });

  it('is read with what waits first, longest waiting first, and what was settled last before the rest', () => {
    const day = (number: number) => new Date(Date.UTC(2025, 11, number));
    const comment = (name: string, written: number, settled: number | null) => ({
      name,
      writtenAt: day(written),
      settledAt: settled === null ? null : day(settled),
    });
    const { open, settled } = inReadingOrder([
      comment('third', 3, null),
      comment('settled early', 1, 5),
      comment('first', 1, null),
      comment('settled late', 2, 7),
      comment('settled between', 4, 6),
      comment('second', 2, null),
    ]);
    expect(open.map(({ name }) => name)).toEqual(['first', 'second', 'third']);
    expect(settled.map(({ name }) => name)).toEqual(['settled late', 'settled between', 'settled early']);
  });
});
