import {
  AcceptInvitation,
  CreateFirstOfficer,
  OfficerDirectory,
  RenewInvitation,
  ReplaceAccount,
  RevokeOfficer,
} from '../../src/officers';
import { AccessSockets } from '../../src/platform';
import { lastEntryAbout } from '../support/audit';
import { testApp } from '../support/app';
import { PASSPHRASE, signIn, World, type Cast } from '../world';

describe('the first officer of a force', () => {
  const house = testApp();

  it('is invited from the command line, and only the first', async () => {
    const first = {
      force: 'northmere',
      name: 'Ines Okafor',
      rank: 'Manager',
      email: 'Ines@northmere.example',
    };
    await expect(house.get(CreateFirstOfficer).run(first)).rejects.toMatchObject({
      code: 'officer_force_unknown',
    });
    const cast = await new World(house).officers();
    expect(cast.admin.actor.roles).toEqual(['administrator']);
    await expect(house.get(CreateFirstOfficer).run(first)).rejects.toMatchObject({
      code: 'officer_not_first',
    });
  });
});

describe('a forgotten password', () => {
  const house = testApp();

  it('is answered with a new account in the place of the old one, to new keys', async () => {
    const { admin, rosa, esme } = await new World(house).officers();
    const directory = house.get(OfficerDirectory);
    const old = (await directory.certified([rosa.id])).get(rosa.id)!;
    await expect(house.get(ReplaceAccount).run(esme.actor, rosa.id)).rejects.toMatchObject({
      code: 'officer_not_found',
    });
    const { officerId, invitation } = await house.get(ReplaceAccount).run(admin.actor, rosa.id);
    const authenticator = house.get(AccessSockets).authenticator!;
    expect(await authenticator.authenticate({ kind: 'bearer', value: rosa.token })).toBeNull();

    await house.get(AcceptInvitation).run({ email: rosa.email, code: invitation.code, password: PASSPHRASE });
    const again = await signIn(house, rosa.email);
    expect(again.id).toBe(officerId);
    expect(await directory.byEmail(rosa.email)).toMatchObject({
      id: officerId,
      name: 'Rosa Lindqvist',
      rank: 'Police Staff',
    });
    const now = (await directory.certified([rosa.id, officerId])).get(officerId)!;
    expect(now.fingerprint).not.toBe(old.fingerprint);
    // What the old keys signed stays provable, and nothing is sealed to them any more.
    expect((await directory.onceCertified([rosa.id])).get(rosa.id)).toMatchObject({
      signPublicKey: old.signPublicKey,
      current: false,
    });
  });
});

describe('taking an account away', () => {
  const house = testApp();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  it('is written down with the number of sessions it ended, and leaves no password behind', async () => {
    await house.get(RevokeOfficer).run(cast.admin.actor, cast.sutton.id);
    expect(await lastEntryAbout(house.database.dataSource, cast.sutton.id)).toMatchObject({
      act: 'officer.revoked',
      verb: 'erasure',
      facts: { sessions: 1 },
    });
    const left: unknown[] = await house.database.dataSource.query(
      'SELECT officer_id FROM officer_passwords WHERE officer_id = $1',
      [cast.sutton.id],
    );
    expect(left).toEqual([]);
    await expect(house.get(RevokeOfficer).run(cast.admin.actor, cast.sutton.id)).rejects.toMatchObject({
      code: 'officer_state_forbids',
    });
  });

  it('cannot be done to oneself', async () => {
    await expect(house.get(RevokeOfficer).run(cast.admin.actor, cast.admin.id)).rejects.toMatchObject({
      code: 'officer_cannot_revoke_self',
    });
  });

  it('reaches nobody of another force: not Esme, administrator of Eastholm', async () => {
    const { actor } = cast.esme;
    for (const id of [cast.cora.id, '00000000-0000-4000-8000-000000000000']) {
      await expect(house.get(RevokeOfficer).run(actor, id)).rejects.toMatchObject({
        code: 'officer_not_found',
      });
      await expect(house.get(RenewInvitation).run(actor, id)).rejects.toMatchObject({
        code: 'officer_not_found',
      });
    }
  });
});
