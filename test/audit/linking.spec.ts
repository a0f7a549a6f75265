import { LinkEntries } from '../../src/audit';
import { thePublic } from '../../src/kernel';
import { untilLinked } from '../support/audit';
import { openTestDatabase } from '../support/database';
import { auditHouse, EASTHOLM, NORTHMERE, openAuditHouse } from './audit-house';

interface LinkRow {
  readonly force_id: string;
  readonly chain: string;
  readonly position: string;
  readonly entry_id: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

describe('the sequencer', () => {
  const house = auditHouse();
  const links = (): Promise<LinkRow[]> =>
    house.database.dataSource.query('SELECT * FROM audit_links ORDER BY force_id, chain, position');

  /** Every chain counts from 1 without a gap, and each link continues the one before it. */
  const expectWhole = (rows: readonly LinkRow[]) => {
    for (const [index, link] of rows.entries()) {
      const before = rows[index - 1];
      const first = before?.force_id !== link.force_id || before.chain !== link.chain;
      expect(Number(link.position)).toBe(first ? 1 : Number(before.position) + 1);
      expect(link.previous_hash).toEqual(first ? Buffer.alloc(32) : before.hash);
    }
  };

  it('links what was recorded within a second, each force by itself', async () => {
    await house.record({}, {}, { forceId: EASTHOLM }, { forceId: null });
    await untilLinked(house.database.dataSource, 1_000);
    const rows = await links();
    expectWhole(rows);
    expect(rows.map(({ force_id }) => force_id)).toEqual([
      '00000000-0000-0000-0000-000000000000',
      NORTHMERE,
      NORTHMERE,
      EASTHOLM,
    ]);
  });

  it('keeps what has only a day on a chain where nothing tells its moment', async () => {
    await house.record({}, { actor: thePublic, dayOnly: true, act: 'tip.received', verb: 'collection' }, {});
    await untilLinked(house.database.dataSource, 1_000);
    const rows = await links();
    expectWhole(rows);
    expect(rows.filter(({ chain }) => chain === 'dated')).toHaveLength(1);
  });

  it('links each entry once while several processes are at it', async () => {
    const others = [await openAuditHouse(house.database), await openAuditHouse(house.database)];
    const all = [house, ...others];
    const before = (await links()).length;
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => {
        const one = all[n % all.length] ?? house;
        return Promise.all([one.record({}, { forceId: EASTHOLM }), one.get(LinkEntries).run()]);
      }),
    );
    await untilLinked(house.database.dataSource, 1_000);
    const rows = await links();
    expect(rows).toHaveLength(before + 120);
    expect(new Set(rows.map(({ entry_id }) => entry_id)).size).toBe(rows.length);
    expectWhole(rows);
    await Promise.all(others.map((other) => other.close()));
  });
});

describe('a process that records and ends at once', () => {
  it('links what it leaves', async () => {
    const database = await openTestDatabase();
    const command = await openAuditHouse(database);
    await command.record({});
    await command.close();
    await untilLinked(database.dataSource, 0);
    await database.close();
  });
});
