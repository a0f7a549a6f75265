import { AsyncLocalStorage } from 'node:async_hooks';
import { Keyring, SignIn, type HalfSignedIn, type NotSignedIn, type SignedIn } from '../../src/officers';
import { DataSource } from '../../src/platform';
import { lastEntryAbout } from '../support/audit';
import { testApp } from '../support/app';
import { enrolAnother, PASSPHRASE, World, type Cast } from '../world';

describe('signing in', () => {
  const house = testApp();
  let cast: Cast;
  let db: DataSource;
  beforeAll(async () => {
    cast = await new World(house).officers();
    db = house.database.dataSource;
  });

  const tryIn = (
    email: string,
    password = PASSPHRASE,
    device: string | null = null,
  ): Promise<SignedIn | HalfSignedIn | NotSignedIn> =>
    house.get(SignIn).run({ email, password, device, replaces: null });
  const wrong = (email: string, device: string | null = null) => tryIn(email, 'not the passphrase', device);

  it('opens a session, whatever the letters of the e-mail, and writes it down', async () => {
    const signedIn = await tryIn('ADA@Northmere.example');
    expect(signedIn).toMatchObject({ ok: true, actor: { id: cast.ada.id, roles: ['press_officer'] } });
    expect(await lastEntryAbout(db, cast.ada.id)).toMatchObject({
      act: 'officer.signed_in',
      actor_id: cast.ada.id,
      force_id: cast.northmere.id,
    });
  });

  it('never hands out the same session twice', async () => {
    const [one, two] = [await tryIn(cast.ada.email), await tryIn(cast.ada.email)];
    expect(one.ok && two.ok && one.token !== two.token).toBe(true);
  });

  it('answers a wrong password and an unknown e-mail in the same words', async () => {
    const refused: NotSignedIn = { ok: false, code: 'sign_in_refused', retryAfterSeconds: 0 };
    expect(await wrong(cast.bello.email)).toEqual(refused);
    expect(await wrong('nobody@northmere.example')).toEqual(refused);
  });

  it('does the same work for both, statement for statement', async () => {
    const known = await statementsOf(house.get(DataSource), () => wrong(cast.bello.email));
    const unknown = await statementsOf(house.get(DataSource), () => wrong('nobody@northmere.example'));
    expect(known.length).toBeGreaterThan(10);
    expect(unknown).toEqual(known);
  });

  it('writes down a failure of somebody it knows, and nothing about an e-mail nobody has', async () => {
    await wrong(cast.devi.email);
    const entry = await lastEntryAbout(db, cast.devi.id);
    expect(entry).toMatchObject({
      act: 'officer.sign_in_failed',
      actor_name: 'sign-in',
      force_id: cast.northmere.id,
    });
    const before = await entries(db);
    await wrong('somebody.else@northmere.example');
    expect(await entries(db)).toBe(before);
  });

  it('keeps nothing that was typed: not in the log, not in any row', async () => {
    await tryIn('needle.in.hay@northmere.example', 'needle-passphrase-needle');
    expect(house.log.join('')).not.toContain('needle');
    const rows: { row: string }[] = await db.query(
      `SELECT row_to_json(l)::text AS row FROM sign_in_lanes l UNION ALL SELECT row_to_json(e)::text FROM audit_entries e`,
    );
    const kept = rows.map(({ row }) => row).join('');
    for (const needle of [
      'needle',
      Buffer.from('needle').toString('hex'),
      Buffer.from('needle').toString('base64'),
    ]) {
      expect(kept).not.toContain(needle);
    }
  });
});

describe('signing in after failures', () => {
  const house = testApp();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const tryIn = (email: string, password: string, device: string | null = null) =>
    house.get(SignIn).run({ email, password, device, replaces: null });
  const fail = async (email: string, times: number, device: string | null = null) => {
    for (let n = 0; n < times; n++) await tryIn(email, 'not the passphrase', device);
  };

  it('slows down by a second, and lets the officer in when that has passed', async () => {
    await fail(cast.cora.email, 5);
    const tooSoon = { ok: false, code: 'sign_in_too_soon', retryAfterSeconds: 1 };
    expect(await tryIn(cast.cora.email, PASSPHRASE)).toEqual(tooSoon);
    house.clock.advance({ seconds: 1 });
    expect(await tryIn(cast.cora.email, PASSPHRASE)).toMatchObject({ ok: true });
    // The count is taken back: the next slip is free again.
    expect(await tryIn(cast.cora.email, 'not the passphrase')).toMatchObject({ code: 'sign_in_refused' });
  });

  it('slows down for an e-mail nobody has in the same way', async () => {
    await fail('nobody@northmere.example', 5);
    expect(await tryIn('nobody@northmere.example', PASSPHRASE)).toMatchObject({ code: 'sign_in_too_soon' });
  });

  it('cannot be got round by trying many at once', async () => {
    const attempts = Array.from({ length: 20 }, () => tryIn(cast.sol.email, 'not the passphrase'));
    const codes = (await Promise.all(attempts)).map((answer) => !answer.ok && answer.code);
    expect(codes.filter((code) => code === 'sign_in_refused')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sign_in_too_soon')).toHaveLength(15);
  });

  it('never waits longer than thirty seconds, however long somebody tries', async () => {
    for (let n = 0; n < 15; n++) {
      await fail(cast.rosa.email, 1);
      house.clock.advance({ seconds: 30 });
    }
    expect(await tryIn(cast.rosa.email, PASSPHRASE)).toMatchObject({ ok: true });
  });

  it('does not let strangers slow down a browser the officer has used', async () => {
    const device = 'the mark of a browser';
    await tryIn(cast.dara.email, PASSPHRASE, device);
    await fail(cast.dara.email, 8);
    expect(await tryIn(cast.dara.email, PASSPHRASE)).toMatchObject({ code: 'sign_in_too_soon' });
    expect(await tryIn(cast.dara.email, PASSPHRASE, device)).toMatchObject({ ok: true });
    // Nor does their own success open the door to the strangers again.
    expect(await tryIn(cast.dara.email, PASSPHRASE)).toMatchObject({ code: 'sign_in_too_soon' });
  });

  it('knows a browser for its own officer only', async () => {
    await tryIn(cast.egan.email, PASSPHRASE, 'the mark of Egan’s browser');
    await fail(cast.sutton.email, 5, 'the mark of Egan’s browser');
    expect(await tryIn(cast.sutton.email, PASSPHRASE)).toMatchObject({ code: 'sign_in_too_soon' });
  });

  it('lets thirty people in at once at a change of shift', async () => {
    const shift = Array.from({ length: 30 }, (_, n) => `Shift${n} Worker`);
    const people = await Promise.all(
      shift.map((name) => enrolAnother(house, cast.admin, name, 'case_officer')),
    );
    const answers = await Promise.all(people.map(({ email }) => tryIn(email, PASSPHRASE)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
    const actors = answers.flatMap((answer) => (answer.ok ? [answer.actor] : []));
    const keys = await Promise.all(
      actors.map((actor) => house.get(Keyring).withKeys(actor, ({ boxKey }) => boxKey)),
    );
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(30);
  });
});

async function entries(db: DataSource): Promise<number> {
  const [row] = await db.query<{ n: number }[]>('SELECT count(*)::int AS n FROM audit_entries');
  return row?.n ?? 0;
}

/** What a piece of work asks of the database. Keeping an entry and taking it back count as the same. */
async function statementsOf(db: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const within = new AsyncLocalStorage<true>();
  const usual = db.logger;
  const ignored = () => undefined;
  db.logger = {
    logQuery: (sql) => {
      if (within.getStore())
        statements.push(sql.replace(/^(RELEASE|ROLLBACK TO) SAVEPOINT/, 'END SAVEPOINT'));
    },
    logQueryError: ignored,
    logQuerySlow: ignored,
    logSchemaBuild: ignored,
    logMigration: ignored,
    log: ignored,
  };
  await within.run(true, work);
  db.logger = usual;
  return statements;
}
