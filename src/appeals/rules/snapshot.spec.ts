import { chainFault, filesOf, pictureName, type SnapshotFile, type SnapshotRecord } from './snapshot';

const file = (sha256: string, format = 'jpg'): SnapshotFile => ({
  address: `/stills/x/${sha256}`,
  width: 640,
  height: 480,
  format,
  sha256,
  bytes: 1,
});
const record = (position: number, change: Partial<SnapshotRecord> = {}): SnapshotRecord => ({
  format: 'incident-room-snapshot-1',
  id: `record-${position}`,
  position,
  previous: position === 1 ? null : `hash-${position - 1}`,
  at: '2025-12-01T09:00:00.000Z',
  by: { kind: 'officer', id: 'ada', name: 'Ada Okafor' },
  force: 'Northmere Police',
  appeal: { id: 'larkfield-id', slug: 'larkfield', name: 'Larkfield' },
  edition: 1,
  published: null,
  ended: null,
  ...change,
});
const showing = (position: number, ...files: SnapshotFile[]): SnapshotRecord =>
  record(position, {
    published: {
      words: {},
      persons: [],
      authority: null,
      shownAt: [],
      stills: [
        {
          reference: 'LARKFIELD-1',
          id: 'still',
          person: 1,
          revision: 1,
          alternativeText: '',
          place: '',
          capturedAt: '2025-11-14T17:52:03.000Z',
          files,
        },
      ],
    },
  });
const links = (...records: SnapshotRecord[]) =>
  records.map((one, at) => ({ record: one, sha256: `hash-${at + 1}` }));

describe('the chain of an appeal’s snapshots', () => {
  it('holds when each names the one before, from the first on', () => {
    expect(chainFault(links(record(1)))).toBeNull();
    expect(chainFault(links(record(1), record(2), record(3)))).toBeNull();
  });

  it('asks nothing of the times: a clock that was put right may go back', () => {
    expect(chainFault(links(record(1), record(2, { at: '2024-01-01T00:00:00.000Z' })))).toBeNull();
  });

  it('is broken where one is missing, at the beginning, in the middle or all', () => {
    expect(chainFault([])).toEqual({ fault: 'empty' });
    expect(chainFault(links(record(2), record(3)))).toEqual({ fault: 'position', at: 1 });
    expect(chainFault(links(record(1), record(3)))).toEqual({ fault: 'position', at: 2 });
  });

  it('is broken after one that was changed, or where the first claims a predecessor', () => {
    const changed = links(record(1), record(2));
    expect(chainFault([{ ...changed[0]!, sha256: 'other' }, changed[1]!])).toEqual({
      fault: 'previous',
      at: 2,
    });
    expect(chainFault(links(record(1, { previous: 'hash-0' })))).toEqual({ fault: 'previous', at: 1 });
    expect(chainFault(links(record(1), record(2, { previous: null })))).toEqual({ fault: 'previous', at: 2 });
  });

  it('is of one appeal', () => {
    const other = record(2, { appeal: { id: 'other', slug: 'larkfield', name: 'Larkfield' } });
    expect(chainFault(links(record(1), other))).toEqual({ fault: 'another_appeal', at: 2 });
  });
});

describe('the files of snapshots', () => {
  it('are each named once, in the order of their hashes, whatever was published in between', () => {
    const chain = [showing(1, file('bb'), file('aa')), record(2), showing(3, file('cc', 'avif'), file('aa'))];
    expect(filesOf(chain).map(pictureName)).toEqual([
      'pictures/aa.jpg',
      'pictures/bb.jpg',
      'pictures/cc.avif',
    ]);
    expect(filesOf([record(1)])).toEqual([]);
  });
});
