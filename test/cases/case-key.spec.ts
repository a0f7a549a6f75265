import { AddToTeam, CaseKeys, OpenCase, RemoveFromTeam } from '../../src/cases';
import { Keyring } from '../../src/officers';
import { UnitOfWork } from '../../src/platform';
import { epochSubjectHash, type EpochCertificate } from '../../src/vault';
import { newCaseEpoch, signEpochCertificate, signPendingGrant } from '../../src/vault/opening';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, enrolAnother, LARKFIELD, type Person, signIn, theWorld, World } from '../world';

interface EpochRow {
  readonly epoch: number;
  readonly public_key: Buffer;
  readonly signer_id: string;
  readonly previous: Buffer | null;
  readonly not_after: Date;
}

describe('the key of a case', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let nora: Person;
  let number = 0;

  beforeAll(async () => {
    cast = await new World(house).officers();
    nora = await enrolAnother(house, cast.admin, 'Nora Vance', 'case_officer');
  });

  it('is the same at every reading, and inside a transaction', async () => {
    const id = await openCase();
    const first = await house.get(CaseKeys).current(id);
    expect(await house.get(CaseKeys).current(id)).toEqual(first);
    const locked = await house.get(UnitOfWork).run((tx) => house.get(CaseKeys).lockEpoch(tx, id));
    expect(locked).toEqual(first);
  });

  it('is refused at the very next reading when somebody swaps it by SQL', async () => {
    const id = await openCase();
    const { publicKey } = await house.get(CaseKeys).current(id);
    await asOwner(house.database, (owner) =>
      owner.query('UPDATE sealed.case_epochs SET public_key = $2 WHERE case_id = $1', [
        id,
        newCaseEpoch().publicKey,
      ]),
    );
    await refused(id);
    await asOwner(house.database, (owner) =>
      owner.query('UPDATE sealed.case_epochs SET public_key = $2 WHERE case_id = $1', [id, publicKey]),
    );
    expect(await house.get(CaseKeys).current(id)).toMatchObject({ publicKey });
  });

  it.each([
    ['a later end', `not_after = not_after + interval '1 year'`],
    ['another signer', `signer_id = (SELECT id FROM officers WHERE email = 'rosa@northmere.example')`],
    ['another force', `force_id = (SELECT id FROM forces WHERE slug = 'eastholm')`],
    ['another signature', `signature = decode(repeat('00', 64), 'hex')`],
    ['a predecessor it never had', `previous = decode(repeat('00', 32), 'hex')`],
    ['retired by hand', 'retired_at = now()'],
  ])('is refused with %s', async (_, change) => {
    const id = await openCase();
    await asOwner(house.database, (owner) =>
      owner.query(`UPDATE sealed.case_epochs SET ${change} WHERE case_id = $1`, [id]),
    );
    await refused(id);
  });

  it('is refused when it is another case’s, copied over with everything that belongs to it', async () => {
    const id = await openCase();
    const other = await openCase();
    await asOwner(house.database, async (owner) => {
      await owner.query('DELETE FROM sealed.case_grants WHERE case_id = $1', [id]);
      await owner.query('DELETE FROM sealed.case_vouchings WHERE case_id = $1', [id]);
      await owner.query('DELETE FROM sealed.case_epochs WHERE case_id = $1', [id]);
      await owner.query(
        `INSERT INTO sealed.case_epochs SELECT $1, epoch, force_id, public_key, signer_id, previous, not_after,
           signature, created_at, retired_at FROM sealed.case_epochs WHERE case_id = $2`,
        [id, other],
      );
    });
    await refused(id);
  });

  it('is refused with a next epoch signed by an officer who never held it, whatever the team’s rows say', async () => {
    const id = await openCase();
    await asOwner(house.database, (owner) =>
      owner.query(
        `INSERT INTO case_members SELECT case_id, $2, force_id, 'member', true, $2, now() FROM case_members
         WHERE case_id = $1 LIMIT 1`,
        [id, nora.id],
      ),
    );
    await plantNextEpoch(id, nora, [nora]);
    await refused(id);
  });

  it('is refused with a next epoch signed by an officer who was removed, even with their true keys', async () => {
    const id = await openCase();
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref: await refOf(id), officerId: cast.cora.id });
    cast = { ...cast, cora: await signIn(house, cast.cora.email) };
    expect(await house.get(CaseKeys).current(id)).toMatchObject({ epoch: 2 });
    await plantNextEpoch(id, cast.cora, [cast.cora]);
    await refused(id);
  });

  it('is refused when the latest epoch disappears, by whoever has seen it', async () => {
    const id = await openCase();
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref: await refOf(id), officerId: cast.cora.id });
    cast = { ...cast, cora: await signIn(house, cast.cora.email) };
    expect(await house.get(CaseKeys).current(id)).toMatchObject({ epoch: 2 });
    await asOwner(house.database, async (owner) => {
      await owner.query('DELETE FROM sealed.case_grants WHERE case_id = $1 AND epoch = 2', [id]);
      await owner.query('DELETE FROM sealed.case_vouchings WHERE case_id = $1 AND epoch = 2', [id]);
      await owner.query('DELETE FROM sealed.case_epochs WHERE case_id = $1 AND epoch = 2', [id]);
      await owner.query('UPDATE sealed.case_epochs SET retired_at = NULL WHERE case_id = $1', [id]);
    });
    await refused(id);
  });

  it('tells the log that it was not verified, and not why to anybody else', async () => {
    const id = await openCase();
    await asOwner(house.database, (owner) =>
      owner.query(`UPDATE sealed.case_epochs SET signature = $2 WHERE case_id = $1`, [id, Buffer.alloc(64)]),
    );
    const refusal = await house
      .get(CaseKeys)
      .current(id)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'case_key_unverified', kind: 'unavailable', params: {} });
    expect(house.log.some((line) => line.includes('case key not verified') && line.includes(id))).toBe(true);
  });

  it('has no grant that Postgres would give to press', async () => {
    const id = await openCase();
    const planted = asOwner(house.database, async (owner) => {
      await owner.query(
        `INSERT INTO case_members SELECT case_id, $2, force_id, 'press', false, added_by, now() FROM case_members
         WHERE case_id = $1 LIMIT 1`,
        [id, cast.ada.id],
      );
      await owner.query(
        `INSERT INTO sealed.case_grants SELECT case_id, epoch, $2, force_id, reads, sealed, fingerprint, given_by, now()
         FROM sealed.case_grants WHERE case_id = $1 LIMIT 1`,
        [id, cast.ada.id],
      );
    });
    await expect(planted).rejects.toMatchObject({ constraint: 'case_grants_reading_member' });
  });

  async function openCase(opener: Person = cast.cora): Promise<string> {
    number += 1;
    const publicName = `Case ${'abcdefghijklmnopqrstuvwxyz'[number]}x`;
    const opening = { ...LARKFIELD, reference: `NM/${number}/25`, publicName, colleague: cast.sol.email };
    const { id, ref } = await house.get(OpenCase).run(opener.actor, opening);
    await house.get(AddToTeam).run(opener.actor, { ref, email: cast.rosa.email, part: 'member' });
    return id;
  }

  async function refused(id: string): Promise<void> {
    await expect(house.get(CaseKeys).current(id)).rejects.toMatchObject({ code: 'case_key_unverified' });
  }

  async function rows(sql: string, id: string): Promise<Record<string, unknown>[]> {
    return house.database.dataSource.query(sql, [id]);
  }

  async function refOf(id: string): Promise<string> {
    const [{ ref }] = await rows('SELECT ref FROM cases WHERE id = $1', id);
    return String(ref);
  }

  /** What somebody who can write every row, and has an officer's true keys, could put there. */
  async function plantNextEpoch(id: string, signer: Person, vouchedFor: readonly Person[]): Promise<void> {
    const last = (
      await rows('SELECT * FROM sealed.case_epochs WHERE case_id = $1 ORDER BY epoch DESC LIMIT 1', id)
    )[0];
    const before = certificateOf(id, last as unknown as EpochRow);
    const certificate: EpochCertificate = {
      ...before,
      epoch: before.epoch + 1,
      publicKey: newCaseEpoch().publicKey,
      signerId: signer.id,
      previous: epochSubjectHash(before),
    };
    const signed = await house.get(Keyring).withKeys(signer.actor, (keys) => ({
      epoch: signEpochCertificate(keys, certificate),
      words: [before.epoch, certificate.epoch].flatMap((epoch) =>
        vouchedFor.map(({ id: officerId }) => ({
          epoch,
          officerId,
          signature: signPendingGrant(keys, { caseId: id, epoch, officerId }),
        })),
      ),
    }));
    await asOwner(house.database, async (owner) => {
      await owner.query('UPDATE sealed.case_epochs SET retired_at = now() WHERE case_id = $1', [id]);
      await owner.query(
        'INSERT INTO sealed.case_epochs VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), NULL)',
        [
          id,
          certificate.epoch,
          certificate.forceId,
          certificate.publicKey,
          certificate.signerId,
          certificate.previous,
          certificate.notAfter,
          signed.epoch,
        ],
      );
      for (const { epoch, officerId, signature } of signed.words) {
        await owner.query(
          `INSERT INTO sealed.case_vouchings VALUES ($1, $2, $3, $4, $5, $6, now())
           ON CONFLICT ON CONSTRAINT case_vouchings_pkey DO UPDATE SET voucher_id = $5, signature = $6`,
          [id, epoch, officerId, certificate.forceId, signer.id, signature],
        );
      }
    });
  }

  function certificateOf(caseId: string, row: EpochRow): EpochCertificate {
    return {
      kind: 'case',
      forceId: cast.northmere.id,
      caseId,
      epoch: row.epoch,
      publicKey: row.public_key,
      signerId: row.signer_id,
      previous: row.previous,
      notAfter: row.not_after,
    };
  }
});
