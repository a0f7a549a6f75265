import type { Client } from 'pg';
import { OfficerDirectory, RevokeOfficer, SignIn } from '../../src/officers';
import { AccessSockets } from '../../src/platform';
import { officerKeys, newOfficerSeed, newOfficerSession } from '../../src/vault/opening';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, PASSPHRASE, signIn, theWorld, World } from '../world';

/** Somebody who can write every row of the database, as its owner, and has neither the pepper nor the root key. */
describe('a writer of the database', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const whoIs = (value: string) =>
    house.get(AccessSockets).authenticator!.authenticate({ kind: 'cookie', value });
  const tryIn = (email: string) =>
    house.get(SignIn).run({ email, password: PASSPHRASE, device: null, replaces: null });
  const write = (work: (owner: Client) => Promise<unknown>) => asOwner(house.database, work);
  const certified = async (id: string) => (await house.get(OfficerDirectory).certified([id])).get(id);

  async function plantedSession(
    officerId: string,
  ): Promise<{ cookie: string; boxKey: Buffer; signKey: Buffer }> {
    const seed = newOfficerSeed();
    const expiresAt = new Date('2025-12-01T20:00:00Z');
    const { cookie, sidHash, sealedSeed } = newOfficerSession(seed, { officerId, expiresAt });
    const { boxKey, signKey } = officerKeys(seed);
    await write((owner) =>
      owner.query(
        `INSERT INTO officer_sessions (sid_hash, officer_id, sealed_seed, mac, started_at, expires_at, idle_until)
         VALUES ($1, $2, $3, $4, now(), $5, $5)`,
        [sidHash, officerId, sealedSeed, Buffer.alloc(32), expiresAt],
      ),
    );
    return { cookie, boxKey, signKey };
  }

  it('cannot plant a session', async () => {
    const { cookie } = await plantedSession(cast.cora.id);
    expect(await whoIs(cookie)).toBeNull();
    expect(house.log.join('')).toContain('this node did not begin it');
  });

  it('cannot plant a session with the keys to match', async () => {
    const { cookie, boxKey, signKey } = await plantedSession(cast.sutton.id);
    await write((owner) =>
      owner.query('UPDATE officers SET box_key = $2, sign_key = $3 WHERE id = $1', [
        cast.sutton.id,
        boxKey,
        signKey,
      ]),
    );
    expect(await whoIs(cookie)).toBeNull();
    expect(await certified(cast.sutton.id)).toBeUndefined();
    // And whoever knows the right password notices that the row is no longer theirs.
    expect(await tryIn(cast.sutton.email)).toMatchObject({ ok: false, code: 'sign_in_refused' });
  });

  it('cannot give a session to another officer, nor make it last longer', async () => {
    const egan = await signIn(house, cast.egan.email);
    await write((owner) =>
      owner.query('UPDATE officer_sessions SET officer_id = $1 WHERE officer_id = $2', [
        cast.sol.id,
        cast.egan.id,
      ]),
    );
    expect(await whoIs(egan.token)).toBeNull();
    const rosa = await signIn(house, cast.rosa.email);
    await write((owner) =>
      owner.query(
        `UPDATE officer_sessions SET expires_at = expires_at + interval '1 day', idle_until = idle_until + interval '1 day'
          WHERE officer_id = $1`,
        [cast.rosa.id],
      ),
    );
    house.clock.advance({ hours: 1 });
    expect(await whoIs(rosa.token)).toBeNull();
  });

  it('cannot put their own password under another officer', async () => {
    await write((owner) =>
      owner.query(
        `UPDATE officer_passwords AS theirs
            SET salt = own.salt, passes = own.passes, memory_bytes = own.memory_bytes,
                verifier_hash = own.verifier_hash, wrapped_seed = own.wrapped_seed
           FROM officer_passwords AS own WHERE own.officer_id = $1 AND theirs.officer_id = $2`,
        [cast.egan.id, cast.bello.id],
      ),
    );
    expect(await tryIn(cast.bello.email)).toMatchObject({ ok: false, code: 'sign_in_refused' });
  });

  it('cannot pass their own keys, certificate and all, off as another officer’s', async () => {
    await write((owner) =>
      owner.query(
        `UPDATE officers AS theirs
            SET box_key = own.box_key, sign_key = own.sign_key, certificate = own.certificate,
                certified_until = own.certified_until
           FROM officers AS own WHERE own.id = $1 AND theirs.id = $2`,
        [cast.egan.id, cast.devi.id],
      ),
    );
    expect(await certified(cast.egan.id)).toBeDefined();
    expect(await certified(cast.devi.id)).toBeUndefined();
  });

  it('cannot stretch a certificate, or move it to another force', async () => {
    expect(await certified(cast.ada.id)).toBeDefined();
    await write((owner) =>
      owner.query(`UPDATE officers SET certified_until = certified_until + interval '1 year' WHERE id = $1`, [
        cast.ada.id,
      ]),
    );
    expect(await certified(cast.ada.id)).toBeUndefined();
    await write((owner) =>
      owner.query(`UPDATE officers SET force_id = $2 WHERE id = $1`, [cast.dara.id, cast.eastholm.id]),
    );
    expect(await certified(cast.dara.id)).toBeUndefined();
  });

  it('cannot bring a revoked officer back by writing "enrolled"', async () => {
    const administrator = await signIn(house, cast.admin.email);
    await house.get(RevokeOfficer).run(administrator.actor, cast.cora.id);
    await write((owner) =>
      owner.query(`UPDATE officers SET state = 'enrolled', revoked_at = NULL WHERE id = $1`, [cast.cora.id]),
    );
    expect(await tryIn(cast.cora.email)).toMatchObject({ ok: false, code: 'sign_in_refused' });
  });
});
