import { canonicalEntry, linkBytes, NO_LINK } from './canonical-entry';
import { NO_FORCE, type Entry } from './entry';

const entry: Entry = {
  id: '6f1d8a52-1d0c-4c55-9a3e-0e8f0f2f6a11',
  chain: 'timed',
  forceId: NO_FORCE,
  at: new Date('2025-12-01T09:00:00.123Z'),
  day: '2025-12-01',
  verb: 'consultation',
  act: 'tip.read',
  actorKind: 'officer',
  actorId: '0b1cf0a6-7f0c-4a55-8f62-3a4b5c6d7e8f',
  actorName: 'DC Cora Whitlock',
  subjectKind: 'tip',
  subjectId: 'a3f1',
  caseId: null,
  purpose: 'investigation',
  recipient: null,
  facts: { seq: 2, state: 'read' },
};

describe('the canonical form of an entry', () => {
  it('is this text, for good', () => {
    expect(canonicalEntry(entry)).toBe(
      '["audit-entry-1","6f1d8a52-1d0c-4c55-9a3e-0e8f0f2f6a11","timed","00000000-0000-0000-0000-000000000000",' +
        '"2025-12-01T09:00:00.123Z","2025-12-01","consultation","tip.read","officer",' +
        '"0b1cf0a6-7f0c-4a55-8f62-3a4b5c6d7e8f","DC Cora Whitlock","tip","a3f1",null,"investigation",null,' +
        '[["seq",2],["state","read"]]]',
    );
  });

  it('does not depend on the order in which facts are kept', () => {
    expect(canonicalEntry({ ...entry, facts: { state: 'read', seq: 2 } })).toBe(canonicalEntry(entry));
  });

  const changed: Record<keyof Entry, Partial<Entry>> = {
    id: { id: '7f1d8a52-1d0c-4c55-9a3e-0e8f0f2f6a11' },
    chain: { chain: 'dated' },
    forceId: { forceId: entry.id },
    at: { at: new Date('2025-12-01T09:00:00.124Z') },
    day: { day: '2025-12-02' },
    verb: { verb: 'disclosure' },
    act: { act: 'tip.closed' },
    actorKind: { actorKind: 'desk' },
    actorId: { actorId: null },
    actorName: { actorName: 'DC Cora Whitlok' },
    subjectKind: { subjectKind: 'case' },
    subjectId: { subjectId: 'a3f2' },
    caseId: { caseId: entry.id },
    purpose: { purpose: null },
    recipient: { recipient: 'The Courier' },
    facts: { facts: { seq: 2 } },
  };

  it.each(Object.entries(changed))('is another text with another %s', (_, change) => {
    expect(canonicalEntry({ ...entry, ...change })).not.toBe(canonicalEntry(entry));
  });

  it('keeps what stands in one field out of the next', () => {
    const left = canonicalEntry({ ...entry, subjectKind: 'tip","a', subjectId: 'b' });
    expect(left).not.toBe(canonicalEntry({ ...entry, subjectKind: 'tip', subjectId: 'a","b' }));
  });

  it('is bound to its place', () => {
    const place = { forceId: NO_FORCE, chain: 'timed', position: 1, previousHash: NO_LINK } as const;
    const bytes = linkBytes(place, entry);
    expect(linkBytes({ ...place, position: 2 }, entry)).not.toEqual(bytes);
    expect(linkBytes({ ...place, chain: 'dated' }, entry)).not.toEqual(bytes);
    expect(linkBytes({ ...place, forceId: entry.id }, entry)).not.toEqual(bytes);
    expect(linkBytes({ ...place, previousHash: Buffer.alloc(32, 1) }, entry)).not.toEqual(bytes);
  });
});
