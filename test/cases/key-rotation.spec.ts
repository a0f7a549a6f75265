import { AddToTeam, CaseKeys, KeyRotations, OpenCase, RemoveFromTeam, type Case } from '../../src/cases';
import { Keyring, RevokeOfficer } from '../../src/officers';
import { UnitOfWork } from '../../src/platform';
import { testApp } from '../support/app';
import { eventually } from '../support/eventually';
import { asOwner } from '../support/owner';
import { type Cast, enrolAnother, LARKFIELD, type Person, signIn, theWorld, World } from '../world';

describe('the next key of a case', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let number = 0;

  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  it('comes from the next member who signs in when the signer of the last was revoked; until then it is refused', async () => {
    const opener = await enrolAnother(house, cast.admin, 'Owen Marsh', 'senior_investigating_officer');
    const { id } = await openCase(opener);
    await house.get(RevokeOfficer).run(cast.admin.actor, opener.id);
    await refused(id);

    await house.get(Keyring).announce(cast.sol.actor);
    expect(await house.get(CaseKeys).current(id)).toMatchObject({ epoch: 2 });
    const team = await rows('SELECT officer_id FROM case_members WHERE case_id = $1', id);
    expect(team.map((row) => row.officer_id)).not.toContain(opener.id);
    const grants = await rows('SELECT officer_id FROM sealed.case_grants WHERE case_id = $1', id);
    expect(grants.map((row) => row.officer_id)).not.toContain(opener.id);
  });

  it('waits until a tip that is being sealed to the last is written', async () => {
    const { id, ref } = await openCase();
    const { epoch, removal } = await house.get(UnitOfWork).run(async (tx) => {
      const sealing = await house.get(CaseKeys).lockEpoch(tx, id);
      const removing = house.get(RemoveFromTeam).run(cast.sol.actor, { ref, officerId: cast.rosa.id });
      await eventually(waitingForLocks, (waiting) => waiting === 1);
      // What a tip does besides: a row that points at the case must not wait for whoever holds the case.
      await tx.query(
        `INSERT INTO linked_offences (id, force_id, case_id, crime_reference, linked_at)
         VALUES (gen_random_uuid(), $1, $2, 'NM/1', now())`,
        [cast.northmere.id, id],
      );
      return { epoch: sealing.epoch, removal: removing };
    });
    await removal;
    expect(epoch).toBe(1);
    const next = await house.get(UnitOfWork).run((tx) => house.get(CaseKeys).lockEpoch(tx, id));
    expect(next.epoch).toBe(2);
    cast = { ...cast, rosa: await signIn(house, cast.rosa.email) };
  });

  it('makes whoever seals during a rotation wait, and gives them the new key', async () => {
    const { id, ref } = await openCase();
    let sealing: Promise<{ epoch: number }> | undefined;
    house.get(KeyRotations).register(async (_tx, rotation) => {
      if (rotation.caseId !== id) return;
      sealing = house.get(UnitOfWork).run((tx) => house.get(CaseKeys).lockEpoch(tx, id));
      await eventually(waitingForLocks, (waiting) => waiting === 1);
    });
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref, officerId: cast.rosa.id });
    expect(await sealing).toMatchObject({ epoch: 2 });
    cast = { ...cast, rosa: await signIn(house, cast.rosa.email) };
  });

  it('comes from whoever signs in before a certificate runs out, and after that the last is refused', async () => {
    const { id } = await openCase();
    const { id: forgotten } = await openCase();
    house.clock.advance({ days: 365 - 89 });
    expect(await house.get(CaseKeys).current(id)).toMatchObject({ epoch: 1 });
    await asOwner(house.database, (owner) =>
      owner.query('DELETE FROM sealed.case_grants WHERE case_id = $1', [forgotten]),
    );
    await signIn(house, cast.sol.email);
    expect(await house.get(CaseKeys).current(id)).toMatchObject({ epoch: 2 });

    house.clock.advance({ days: 89 });
    expect(await house.get(CaseKeys).current(id)).toMatchObject({ epoch: 2 });
    await refused(forgotten);
  });

  async function openCase(opener: Person = cast.cora): Promise<Case> {
    number += 1;
    const publicName = `Case ${'abcdefghijklmnopqrstuvwxyz'[number]}x`;
    const opening = { ...LARKFIELD, reference: `NM/${number}/25`, publicName, colleague: cast.sol.email };
    const opened = await house.get(OpenCase).run(opener.actor, opening);
    await house.get(AddToTeam).run(opener.actor, { ref: opened.ref, email: cast.rosa.email, part: 'member' });
    return opened;
  }

  async function refused(id: string): Promise<void> {
    await expect(house.get(CaseKeys).current(id)).rejects.toMatchObject({ code: 'case_key_unverified' });
  }

  async function rows(sql: string, id: string): Promise<Record<string, unknown>[]> {
    return house.database.dataSource.query(sql, [id]);
  }

  /** Connections that wait for a row somebody else holds. Only the owner sees what others wait for. */
  async function waitingForLocks(): Promise<number> {
    const { rows: found } = await asOwner(house.database, (owner) =>
      owner.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      ),
    );
    return found.length;
  }
});
