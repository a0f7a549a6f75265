import { AddToTeam, CaseKeyring, CaseKeys, OpenCase, RemoveFromTeam, type Case } from '../../src/cases';
import { AcceptInvitation, InviteOfficers, Keyring, RevokeOfficer, type Invited } from '../../src/officers';
import { signPendingGrant } from '../../src/vault/opening';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, LARKFIELD, PASSPHRASE, type Person, signIn, theWorld, World } from '../world';

describe('a grant that waits for a newcomer', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let number = 0;

  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  it('is filled when a member’s keys are next open, with the fingerprint written down', async () => {
    const { larkfield, newcomer } = await waiting();
    const nia = await enrol(newcomer);
    await expect(opens(nia, larkfield)).rejects.toMatchObject({ code: 'case_key_not_held' });

    await unlock(cast.rosa);
    expect(await opens(nia, larkfield)).toEqual([1]);
    const [given] = await rows(
      `SELECT g.given_by, g.fingerprint, a.facts FROM sealed.case_grants g
       JOIN audit_entries a ON a.case_id = g.case_id AND a.act = 'case.key_given' AND a.recipient = g.officer_id::text
       WHERE g.case_id = $1 AND g.officer_id = '${nia.id}'`,
      larkfield.id,
    );
    expect(given).toMatchObject({
      given_by: cast.rosa.id,
      facts: { epoch: 1, fingerprint: given.fingerprint },
    });
  });

  it('is not filled by somebody who only waits themselves', async () => {
    const { larkfield, newcomer } = await waiting();
    const nia = await enrol(newcomer);
    await unlock(nia);
    await expect(opens(nia, larkfield)).rejects.toMatchObject({ code: 'case_key_not_held' });
  });

  it('is worth nothing when it was planted: without a signature, or signed by who is no member', async () => {
    const { larkfield, newcomer } = await waiting({ vouched: false });
    const nia = await enrol(newcomer);
    const devi = await house
      .get(Keyring)
      .withKeys(cast.devi.actor, (keys) =>
        signPendingGrant(keys, { caseId: larkfield.id, officerId: nia.id, epoch: 1 }),
      );
    for (const [voucher, signature] of [
      [cast.sol, Buffer.alloc(64)],
      [cast.sol, devi],
      [cast.devi, devi],
    ] as const) {
      await plant(larkfield, nia, voucher, signature);
      await unlock(cast.sol);
      await expect(opens(nia, larkfield)).rejects.toMatchObject({ code: 'case_key_not_held' });
    }
    expect(await house.get(CaseKeys).current(larkfield.id)).toMatchObject({ epoch: 1 });
  });

  it('is worth nothing when it was signed for another case', async () => {
    const { newcomer, larkfield: other } = await waiting();
    const larkfield = await openCase();
    const nia = await enrol(newcomer);
    const [{ signature }] = await rows(
      `SELECT signature FROM sealed.case_vouchings WHERE case_id = $1 AND officer_id = '${nia.id}'`,
      other.id,
    );
    await plant(larkfield, nia, cast.cora, signature as Buffer);
    await unlock(cast.sol);
    await expect(opens(nia, larkfield)).rejects.toMatchObject({ code: 'case_key_not_held' });
  });

  it('is not filled once its signer is off the team', async () => {
    const { larkfield, newcomer } = await waiting();
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref: larkfield.ref, officerId: cast.cora.id });
    cast = { ...cast, cora: await signIn(house, cast.cora.email) };
    const nia = await enrol(newcomer);
    await unlock(cast.sol);
    await expect(opens(nia, larkfield)).rejects.toMatchObject({ code: 'case_key_not_held' });

    // Taken off and added again by somebody who is on the team, they are.
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref: larkfield.ref, officerId: nia.id });
    await house.get(AddToTeam).run(cast.sol.actor, { ref: larkfield.ref, email: nia.email, part: 'member' });
    expect(await opens(await signIn(house, nia.email), larkfield)).toEqual([3]);
  });

  it('goes along into the next epoch while its signer stays', async () => {
    const { larkfield, newcomer } = await waiting();
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref: larkfield.ref, officerId: cast.rosa.id });
    cast = { ...cast, rosa: await signIn(house, cast.rosa.email) };
    const nia = await enrol(newcomer);
    await unlock(cast.cora);
    expect(await opens(nia, larkfield)).toEqual([2]);
  });

  it('is not filled for keys that no certificate has', async () => {
    const { larkfield, newcomer } = await waiting();
    const nia = await enrol(newcomer);
    await asOwner(house.database, (owner) =>
      owner.query(`UPDATE officers SET box_key = decode(repeat('09', 32), 'hex') WHERE id = $1`, [nia.id]),
    );
    await unlock(cast.sol);
    expect(
      await rows(
        `SELECT 1 FROM sealed.case_grants WHERE case_id = $1 AND officer_id = '${nia.id}'`,
        larkfield.id,
      ),
    ).toEqual([]);
  });

  it('is filled once when two members’ keys open at the same moment', async () => {
    const { larkfield, newcomer } = await waiting();
    const nia = await enrol(newcomer);
    await Promise.all([unlock(cast.sol), unlock(cast.cora), unlock(cast.rosa)]);
    expect(await opens(nia, larkfield)).toEqual([1]);
    const given = await rows(
      `SELECT 1 FROM audit_entries WHERE case_id = $1 AND act = 'case.key_given' AND recipient = '${nia.id}'`,
      larkfield.id,
    );
    expect(given).toHaveLength(1);
  });

  it('does not hold up other cases when one case’s key cannot be verified', async () => {
    const broken = await openCase();
    const { larkfield, newcomer } = await waiting();
    await asOwner(house.database, (owner) =>
      owner.query('UPDATE sealed.case_epochs SET signature = $2 WHERE case_id = $1', [
        broken.id,
        Buffer.alloc(64),
      ]),
    );
    const nia = await enrol(newcomer);
    await unlock(cast.sol);
    expect(await opens(nia, larkfield)).toEqual([1]);
  });

  it('is followed by a rotation when an administrator revokes a member, done by the next who signs in', async () => {
    const { larkfield, newcomer } = await waiting();
    const nia = await enrol(newcomer);
    await unlock(cast.sol);
    await house.get(RevokeOfficer).run(cast.admin.actor, nia.id);
    expect(await house.get(CaseKeys).current(larkfield.id)).toMatchObject({ epoch: 1 });
    await signIn(house, cast.cora.email);
    expect(await house.get(CaseKeys).current(larkfield.id)).toMatchObject({ epoch: 2 });
    expect(
      await rows(`SELECT 1 FROM case_members WHERE case_id = $1 AND officer_id = '${nia.id}'`, larkfield.id),
    ).toEqual([]);
    const kept = await rows(
      `SELECT 1 FROM sealed.case_grants WHERE case_id = $1 AND officer_id = '${nia.id}'`,
      larkfield.id,
    );
    expect(kept).toEqual([]);
  });

  /** A case of Sol's, Cora's and Rosa's, on which somebody without keys waits at Cora's word. */
  async function waiting({ vouched } = { vouched: true }): Promise<{ larkfield: Case; newcomer: Invited }> {
    const larkfield = await openCase();
    const newcomers = [
      {
        name: `Nia${number} Okoro`,
        rank: 'Constable',
        roles: ['case_officer'],
        email: `nia${number}@northmere.example`,
      },
    ] as const;
    const [newcomer] = await house.get(InviteOfficers).run(cast.admin.actor, cast.northmere.id, newcomers);
    if (vouched) {
      const addition = { ref: larkfield.ref, email: newcomers[0].email, part: 'member' } as const;
      const admission = await house.get(AddToTeam).run(cast.cora.actor, addition);
      expect(admission).toMatchObject({ key: 'waits_for_enrolment', fingerprint: null });
    }
    return { larkfield, newcomer: newcomer! };
  }

  async function openCase(): Promise<Case> {
    number += 1;
    const opening = {
      ...LARKFIELD,
      reference: `NM/${number}/25`,
      publicName: `Case ${'abcdefghijklmnopqrstuvwxyz'[number]}x`,
      colleague: cast.sol.email,
    };
    const opened = await house.get(OpenCase).run(cast.cora.actor, opening);
    await house
      .get(AddToTeam)
      .run(cast.cora.actor, { ref: opened.ref, email: cast.rosa.email, part: 'member' });
    return opened;
  }

  async function enrol({ newcomer, invitation }: Invited): Promise<Person> {
    const { email } = newcomer;
    await house.get(AcceptInvitation).run({ email, code: invitation.code, password: PASSPHRASE });
    return signIn(house, email);
  }

  async function plant(to: Case, officer: Person, voucher: Person, signature: Buffer): Promise<void> {
    await asOwner(house.database, async (owner) => {
      await owner.query(
        `INSERT INTO case_members VALUES ($1, $2, $3, 'member', true, $4, now()) ON CONFLICT DO NOTHING`,
        [to.id, officer.id, to.forceId, voucher.id],
      );
      await owner.query(
        `INSERT INTO sealed.case_vouchings VALUES ($1, 1, $2, $3, $4, $5, now())
         ON CONFLICT ON CONSTRAINT case_vouchings_pkey DO UPDATE SET voucher_id = $4, signature = $5`,
        [to.id, officer.id, to.forceId, voucher.id, signature],
      );
    });
  }

  const unlock = ({ actor }: Person) => house.get(Keyring).announce(actor);

  const opens = (person: Person, { id }: Case) =>
    house.get(CaseKeyring).withCaseKeys(person.actor, id, ({ byEpoch }) => [...byEpoch.keys()]);

  const rows = (sql: string, id: string): Promise<Record<string, unknown>[]> =>
    house.database.dataSource.query(sql, [id]);
});
