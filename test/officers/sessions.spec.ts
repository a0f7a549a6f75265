import type { OfficerActor } from '../../src/kernel';
import {
  Keyring,
  OfficerDirectory,
  RevokeOfficer,
  SignIn,
  SignOut,
  UnlockedSocket,
} from '../../src/officers';
import { AccessSockets } from '../../src/platform';
import { lastEntryAbout } from '../support/audit';
import { openTestApp, testApp, type TestApp } from '../support/app';
import { enrolAnother, signIn, World, type Cast, type Person } from '../world';

const bearer = (value: string) => ({ kind: 'bearer' as const, value });

describe('a session', () => {
  const house = testApp();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const whoIs = (token: string, at: TestApp = house) =>
    at.get(AccessSockets).authenticator!.authenticate(bearer(token));
  const boxKeyOf = (actor: OfficerActor, at: TestApp = house): Promise<string> =>
    at.get(Keyring).withKeys(actor, ({ boxKey }) => boxKey.toString('hex'));

  it('opens the same certified keys on any process', async () => {
    const beside = await openTestApp({ beside: house });
    const { token } = await signIn(house, cast.cora.email);
    const [here, there] = [await whoIs(token), await whoIs(token, beside)];
    const certified = (await house.get(OfficerDirectory).certified([cast.cora.id])).get(cast.cora.id);
    const keys = [await boxKeyOf(here as OfficerActor), await boxKeyOf(there as OfficerActor, beside)];
    await beside.close();
    expect(keys).toEqual(Array(2).fill(certified!.boxPublicKey.toString('hex')));
  });

  it('lends its keys to the object the guard made, and to no copy of it', async () => {
    const { actor } = await signIn(house, cast.cora.email);
    await expect(boxKeyOf({ ...actor })).rejects.toMatchObject({ code: 'keys_not_open' });
  });

  it('wipes the keys when the work is done, and when it fails', async () => {
    const { actor } = await signIn(house, cast.cora.email);
    const lent = await house.get(Keyring).withKeys(actor, (keys) => keys);
    expect(lent.box.wiped && lent.signing.wiped && lent.seen.wiped).toBe(true);
    const failing = house.get(Keyring).withKeys(actor, (keys) => {
      throw Object.assign(new Error('on purpose'), { keys });
    });
    const failure = await failing.then(null, (error: { keys: typeof lent }) => error);
    expect(failure?.keys.box.wiped).toBe(true);
  });

  it('ends after fifteen minutes without use, and lives on while it is used', async () => {
    const { token } = await signIn(house, cast.bello.email);
    for (let n = 0; n < 3; n++) {
      house.clock.advance({ minutes: 14 });
      expect(await whoIs(token)).toMatchObject({ id: cast.bello.id });
    }
    house.clock.advance({ minutes: 15 });
    expect(await whoIs(token)).toBeNull();
  });

  it('ends after thirteen hours, however much it is used', async () => {
    const { token } = await signIn(house, cast.bello.email);
    for (let n = 0; n < 13 * 6 - 1; n++) {
      house.clock.advance({ minutes: 10 });
      expect(await whoIs(token)).not.toBeNull();
    }
    house.clock.advance({ minutes: 10 });
    expect(await whoIs(token)).toBeNull();
  });

  it('replaces the one the browser still had', async () => {
    const planted = await signIn(house, cast.egan.email);
    const attempt = { email: cast.ada.email, password: 'three quiet herons wading', device: null };
    const fresh = await house.get(SignIn).run({ ...attempt, replaces: planted.token });
    expect(fresh).toMatchObject({ ok: true });
    expect(fresh.ok && fresh.token).not.toBe(planted.token);
    expect(await whoIs(planted.token)).toBeNull();
  });

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}=`, 'Z'.repeat(5000)])(
    'is nobody for %j',
    async (token) => {
      expect(await whoIs(token)).toBeNull();
    },
  );

  it('is kept as a hash: no row holds what the browser has', async () => {
    const { token } = await signIn(house, cast.ada.email);
    const rows: { row: string }[] = await house.database.dataSource.query(
      'SELECT row_to_json(s)::text AS row FROM officer_sessions s',
    );
    const kept = rows.map(({ row }) => row).join('');
    expect(kept).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect(kept).not.toContain(token);
  });

  it('is gone when the officer signs out, and only that one', async () => {
    const [one, other] = [await signIn(house, cast.devi.email), await signIn(house, cast.devi.email)];
    await house.get(SignOut).run(one.actor, { everywhere: false });
    expect(await whoIs(one.token)).toBeNull();
    expect(await whoIs(other.token)).not.toBeNull();
    expect(await lastEntryAbout(house.database.dataSource, cast.devi.id)).toMatchObject({
      act: 'officer.signed_out',
    });
  });

  it('is gone with all others when the officer signs out everywhere', async () => {
    const [one, other] = [await signIn(house, cast.devi.email), await signIn(house, cast.devi.email)];
    await house.get(SignOut).run(one.actor, { everywhere: true });
    expect([await whoIs(one.token), await whoIs(other.token)]).toEqual([null, null]);
  });

  it('is gone the moment the account is taken away', async () => {
    const leaving = await enrolAnother(house, await freshAdmin(), 'Piers Leaving', 'case_officer');
    expect(await whoIs(leaving.token)).not.toBeNull();
    await house.get(RevokeOfficer).run((await freshAdmin()).actor, leaving.id);
    expect(await whoIs(leaving.token)).toBeNull();
    expect((await house.get(OfficerDirectory).certified([leaving.id])).size).toBe(0);
  });

  const freshAdmin = (): Promise<Person> => signIn(house, cast.admin.email);
});

describe('keys just opened', () => {
  const house = testApp();
  let cast: Cast;
  const heard: string[] = [];
  beforeAll(async () => {
    cast = await new World(house).officers();
    house.get(UnlockedSocket).register((actor, keys) => {
      heard.push(`${actor.name} ${keys.box.wiped ? 'wiped' : 'open'}`);
      return Promise.resolve();
    });
  });
  beforeEach(() => heard.splice(0));

  const use = (token: string) => house.get(AccessSockets).authenticator!.authenticate(bearer(token));

  it('are lent at sign-in, and at most once a minute of use', async () => {
    const { token } = await signIn(house, cast.sol.email);
    expect(heard).toEqual(['Sol Marchetti open']);
    await Promise.all([use(token), use(token)]);
    expect(heard).toHaveLength(1);
    house.clock.advance({ minutes: 1 });
    await Promise.all([use(token), use(token), use(token)]);
    expect(heard).toHaveLength(2);
  });

  it('keep nobody out when a listener fails', async () => {
    house.get(UnlockedSocket).register(() => Promise.reject(new TypeError('secret words')));
    const { actor } = await signIn(house, cast.sol.email);
    expect(actor.id).toBe(cast.sol.id);
    const lines = house.log.join('');
    expect(lines).toContain('work for just opened keys failed');
    expect(lines).not.toContain('secret words');
  });
});
