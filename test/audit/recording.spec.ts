import { Audit, AuditEntries } from '../../src/audit';
import { thePublic } from '../../src/kernel';
import { UnitOfWork } from '../../src/platform';
import { entriesAbout, lastEntryAbout } from '../support/audit';
import { asOwner } from '../support/owner';
import { auditHouse, cast, NORTHMERE } from './audit-house';

const TABLES = ['audit_entries', 'audit_entries_timed', 'audit_entries_dated', 'audit_links'];

describe('recording', () => {
  const house = auditHouse();
  const tip = (id: string) => ({ kind: 'tip', id });

  it('says who did what to which thing, when and why', async () => {
    house.clock.set('2025-12-01T23:30:00Z');
    await house.record({
      act: 'tip.read',
      verb: 'consultation',
      subject: tip('a3f1'),
      purpose: 'investigation',
      facts: { seq: 2, state: 'read', hazard: false },
    });
    expect(await lastEntryAbout(house.database.dataSource, 'a3f1')).toMatchObject({
      act: 'tip.read',
      verb: 'consultation',
      at: new Date('2025-12-01T23:30:00Z'),
      day: '2025-12-01',
      force_id: NORTHMERE,
      actor_id: cast.cora.id,
      actor_name: 'Cora Whitlock',
      purpose: 'investigation',
      facts: { seq: 2, state: 'read', hazard: false },
    });
  });

  it('counts days as a calendar in London does', async () => {
    house.clock.set('2025-07-01T23:30:00Z');
    await house.record({ subject: tip('summer') });
    expect(await lastEntryAbout(house.database.dataSource, 'summer')).toMatchObject({ day: '2025-07-02' });
  });

  it('keeps no moment where only the day may be kept, in a heap of its own', async () => {
    await house.record({
      actor: thePublic,
      act: 'tip.received',
      verb: 'collection',
      subject: tip('arrived'),
      dayOnly: true,
    });
    expect(await lastEntryAbout(house.database.dataSource, 'arrived')).toMatchObject({
      at: null,
      day: '2025-07-02',
      actor_id: null,
      actor_name: null,
    });
    const [row] = await house.database.dataSource.query<{ heap: string }[]>(
      `SELECT tableoid::regclass::text AS heap FROM audit_entries WHERE subject_id = 'arrived'`,
    );
    expect(row?.heap).toBe('audit_entries_dated');
  });

  it('is part of the transaction it tells of', async () => {
    const changedMyMind = house.get(UnitOfWork).run(async (tx) => {
      const subject = tip('undone');
      const actor = cast.cora;
      await house
        .get(Audit)
        .record(tx, { actor, forceId: NORTHMERE, act: 'tip.closed', verb: 'alteration', subject });
      throw new Error('changed my mind');
    });
    await expect(changedMyMind).rejects.toThrow('changed my mind');
    expect(await entriesAbout(house.database.dataSource, 'undone')).toEqual([]);
  });

  it('refuses words, and a disclosure to nobody', async () => {
    const words = { text: 'I worked beside him on the vans until the spring. '.repeat(5) };
    await expect(house.record({ facts: words })).rejects.toThrow('facts_not_small_and_flat');
    await expect(house.record({ verb: 'disclosure' })).rejects.toThrow('disclosure_without_recipient');
  });

  it('can be asked whether somebody did something', async () => {
    const entries = house.get(AuditEntries);
    expect(await entries.says(cast.cora.id, 'tip.read', 'a3f1')).toBe(true);
    expect(await entries.says(cast.ada.id, 'tip.read', 'a3f1')).toBe(false);
    expect(await entries.says(cast.cora.id, 'tip.read', 'a3f2')).toBe(false);
  });

  it.each(TABLES)('grows and does nothing else: %s', async (table) => {
    const { dataSource } = house.database;
    const column = table === 'audit_links' ? 'position' : 'act';
    const changes = [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ];
    for (const change of changes) {
      await expect(dataSource.query(change)).rejects.toThrow('permission denied');
      // Not even the owner, by a slip.
      await expect(asOwner(house.database, (owner) => owner.query(change))).rejects.toThrow('is append-only');
    }
    await expect(dataSource.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toThrow(
      'must be owner',
    );
  });
});
