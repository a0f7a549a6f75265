import { changedParts, linesOf, NAMING_LIMIT, NAMING_PARTS, namingProblems, tidied } from './naming-lines';
import type { NamingLines } from './naming-lines';

const all = (text: string) => Object.fromEntries(NAMING_PARTS.map((part) => [part, text])) as NamingLines;

describe('lines to take when somebody is named', () => {
  it('begin with what is said and what is never, and with a threat before everything that can wait', () => {
    expect(NAMING_PARTS.slice(0, 3)).toEqual(['say', 'never', 'threat']);
  });

  it('have words in every part, and no more of them than somebody reads', () => {
    expect(namingProblems(all('Say nothing.'))).toEqual([]);
    expect(namingProblems({ ...all('x'), child: ' \n ', ring: 'x'.repeat(NAMING_LIMIT + 1) })).toEqual([
      { field: 'ring', code: 'naming_part_too_long' },
      { field: 'child', code: 'naming_part_missing' },
    ]);
    expect(namingProblems(all(` ${'x'.repeat(NAMING_LIMIT)} `))).toEqual([]);
    // A character outside the first plane is one for whoever types it.
    expect(namingProblems(all('𝒩'.repeat(NAMING_LIMIT)))).toEqual([]);
  });

  it('are told apart by part', () => {
    expect(changedParts(all('a'), all('a'))).toEqual([]);
    expect(changedParts(all('a'), { ...all('a'), lawyer: 'b', say: 'A' })).toEqual(['say', 'lawyer']);
  });

  it('are one a row, without spaces around them and without empty rows', () => {
    expect(linesOf('  One. \r\n\n Two. \n')).toEqual(['One.', 'Two.']);
    expect(tidied({ ...all('a'), post: ' b \r\n\r\n c' })).toEqual({ ...all('a'), post: 'b\nc' });
  });
});
