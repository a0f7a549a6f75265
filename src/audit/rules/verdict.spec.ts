import { verdictLines } from './verdict';

const hash = Buffer.alloc(32, 0xab);

describe('a verdict', () => {
  it('says that a log is whole, and how far', () => {
    const ends = [{ chain: 'timed', position: 41, hash }] as const;
    const verdict = { forceId: 'northmere', linked: 41, unlinked: 1, broken: [], ends };
    expect(verdictLines(verdict, 'Northmere Police')).toEqual([
      'Northmere Police: 41 linked, 1 not linked, whole',
      `  timed chain holds to 41 ${'ab'.repeat(32)}`,
    ]);
  });

  it('says where it is not', () => {
    const broken = [
      { chain: 'timed', position: 7, reason: 'entry_differs', entryId: 'e7' },
      { chain: 'dated', position: 2, reason: 'link_missing', entryId: null },
    ] as const;
    expect(verdictLines({ forceId: null, linked: 7, unlinked: 0, broken, ends: [] }, 'No force')).toEqual([
      'No force: 7 linked, 0 not linked, BROKEN',
      '  timed link 7: the entry is not what was linked: changed, or another in its place (entry e7)',
      '  dated link 2: the link is missing',
    ]);
  });
});
