import type { Client } from 'pg';
import { VerifyAudit, type AuditVerdict } from '../../src/audit';
import { system, thePublic } from '../../src/kernel';
import { lastEntryAbout, untilLinked } from '../support/audit';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { asOwner } from '../support/owner';
import { EASTHOLM, NORTHMERE, openAuditHouse, type AuditHouse } from './audit-house';

describe('verifying the log', () => {
  let database: TestDatabase;
  let house: AuditHouse;
  beforeEach(async () => {
    database = await openTestDatabase();
    house = await openAuditHouse(database);
    for (let n = 1; n <= 5; n++) {
      house.clock.advance({ minutes: 1 });
      await house.record({ subject: { kind: 'case', id: `case ${n}` } });
    }
    await house.record({ forceId: EASTHOLM }, { actor: thePublic, dayOnly: true, act: 'tip.received' });
    await untilLinked(database.dataSource);
  });
  afterEach(async () => {
    await house.close();
    await database.close();
  });

  const verdictOn = async (forceId: string): Promise<AuditVerdict | undefined> =>
    (await house.get(VerifyAudit).run(system('verify-audit'))).find((verdict) => verdict.forceId === forceId);

  /** The owner of the database, who knows how to switch triggers and foreign keys off. */
  const tamper = (...changes: string[]) =>
    asOwner(database, async (owner: Client) => {
      await owner.query('SET session_replication_role = replica');
      for (const change of changes) await owner.query(change);
    });

  const timed = (position: number) =>
    `force_id = '${NORTHMERE}' AND chain = 'timed' AND position = ${position}`;
  const entryAt = (position: number) => `id = (SELECT entry_id FROM audit_links WHERE ${timed(position)})`;

  it('finds an untouched log whole, and says so in it', async () => {
    const verdict = await verdictOn(NORTHMERE);
    expect(verdict).toMatchObject({ linked: 6, unlinked: 0, broken: [] });
    expect(verdict?.ends.map(({ chain, position }) => [chain, position])).toEqual([
      ['timed', 5],
      ['dated', 1],
    ]);
    expect(await lastEntryAbout(database.dataSource, NORTHMERE)).toMatchObject({
      act: 'audit.verified',
      verb: 'consultation',
      actor_name: 'verify-audit',
      facts: { linked: 6, unlinked: 0, intact: true },
    });
  });

  it('counts what is not linked yet', async () => {
    await tamper(
      `INSERT INTO audit_entries (chain, id, force_id, at, serial, day, verb, act, actor_kind, actor_name, subject_kind,
                                  subject_id, facts)
       VALUES ('timed', gen_random_uuid(), '${NORTHMERE}', now(), 100, now(), 'alteration', 'case.revised', 'system', 'spec',
               'case', 'slipped in', '{}')`,
    );
    expect(await verdictOn(NORTHMERE)).toMatchObject({ linked: 6, unlinked: 1, broken: [] });
  });

  it.each([
    ['what was done', `act = 'case.closed'`],
    ['who did it', `actor_name = 'Somebody Else'`],
    ['when', `at = at + interval '1 minute'`],
    ['a fact', `facts = '{"n": 1}'`],
    ['whose it is', `force_id = '${EASTHOLM}'`],
  ])('finds an entry whose record was changed: %s', async (_, change) => {
    await tamper(`UPDATE audit_entries SET ${change} WHERE ${entryAt(3)}`);
    expect((await verdictOn(NORTHMERE))?.broken).toMatchObject([
      { chain: 'timed', position: 3, reason: 'entry_differs' },
    ]);
    expect(await verdictOn(EASTHOLM)).toMatchObject({ broken: [] });
  });

  it('finds an entry that was removed', async () => {
    await tamper(`DELETE FROM audit_entries WHERE ${entryAt(3)}`);
    expect((await verdictOn(NORTHMERE))?.broken).toMatchObject([{ position: 3, reason: 'entry_missing' }]);
  });

  it('finds an entry that was removed with its link', async () => {
    await tamper(
      `DELETE FROM audit_entries WHERE ${entryAt(2)}`,
      `DELETE FROM audit_links WHERE ${timed(2)}`,
    );
    expect((await verdictOn(NORTHMERE))?.broken).toMatchObject([{ position: 2, reason: 'link_missing' }]);
  });

  it('finds that the last entries were cut off', async () => {
    await tamper(
      `DELETE FROM audit_entries WHERE ${entryAt(5)}`,
      `DELETE FROM audit_links WHERE ${timed(5)}`,
    );
    expect(await verdictOn(NORTHMERE)).toMatchObject({
      linked: 5,
      broken: [{ position: 5, reason: 'end_missing' }],
    });
  });

  it('finds a chain that was removed altogether', async () => {
    await tamper(
      `DELETE FROM audit_entries WHERE chain = 'dated'`,
      `DELETE FROM audit_links WHERE chain = 'dated'`,
    );
    expect((await verdictOn(NORTHMERE))?.broken).toMatchObject([
      { chain: 'dated', position: 1, reason: 'end_missing' },
    ]);
  });

  it('finds two entries that changed places', async () => {
    await tamper(
      'ALTER TABLE audit_links DROP CONSTRAINT audit_links_one_an_entry',
      `UPDATE audit_links l SET entry_id = other.entry_id FROM audit_links other
        WHERE l.force_id = '${NORTHMERE}' AND l.chain = 'timed' AND l.position IN (2, 3)
          AND other.force_id = l.force_id AND other.chain = l.chain AND other.position = 5 - l.position`,
    );
    expect((await verdictOn(NORTHMERE))?.broken).toMatchObject([{ position: 2, reason: 'entry_differs' }]);
  });

  it('finds two links that changed places', async () => {
    await tamper(
      `UPDATE audit_links SET position = 100 WHERE ${timed(2)}`,
      `UPDATE audit_links SET position = 2 WHERE ${timed(3)}`,
      `UPDATE audit_links SET position = 3 WHERE ${timed(100)}`,
    );
    expect((await verdictOn(NORTHMERE))?.broken).toMatchObject([{ position: 2, reason: 'order_changed' }]);
  });

  it('finds a break behind the first thousands', async () => {
    await house.record(...Array.from({ length: 2_500 }, (_, n) => ({ facts: { n } })));
    await untilLinked(database.dataSource, 10_000);
    await tamper(`UPDATE audit_entries SET act = 'case.closed' WHERE ${entryAt(2_101)}`);
    expect(await verdictOn(NORTHMERE)).toMatchObject({
      linked: 2_101,
      broken: [{ position: 2_101, reason: 'entry_differs' }],
    });
  });
});
