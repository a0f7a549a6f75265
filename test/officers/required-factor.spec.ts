import { load } from 'cheerio';
import { ModulesContainer } from '@nestjs/core';
import { proofOf } from '../../src/kernel';
import { SignIn } from '../../src/officers';
import { declaredRoutes } from '../../src/platform';
import { lastEntryAbout } from '../support/audit';
import { testApp } from '../support/app';
import { PASSPHRASE, signIn, World, type Cast, type Person } from '../world';
import { setUpTelephone, Telephone } from './second-factors';

describe('outside the demo', () => {
  const house = testApp({ env: { DEMO: 'off', SMTP_URL: 'smtp://127.0.0.1:1' } });
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const as = (who: Person) => ({
    get: (path: string) =>
      house
        .request()
        .get(path)
        .set('cookie', who.cookie)
        .redirects(0)
        .ok(() => true),
    post: (path: string, form: object = {}) =>
      house
        .request()
        .post(path)
        .type('form')
        .set('cookie', who.cookie)
        .redirects(0)
        .ok(() => true)
        .send(form),
    api: (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string) => {
      const request = house.request();
      return request[method](path)
        .set('authorization', `Bearer ${who.token}`)
        .ok(() => true);
    },
  });
  const signInAs = (who: Person) =>
    house.get(SignIn).run({ email: who.email, password: PASSPHRASE, device: null, replaces: null });

  it('whoever has no second factor sets one up before anything else, on every route', async () => {
    const { ada } = cast;
    const routes = declaredRoutes(house.app.get(ModulesContainer)).flatMap(({ method, path, access }) =>
      access?.surface === 'officer'
        ? [{ method, path: path.replace(/:\w+/g, 'x'), permission: access.permission }]
        : [],
    );
    const barred = routes.filter(
      ({ permission }) => !['password', 'own_factor'].includes(proofOf(permission)),
    );
    const open = routes
      .filter((route) => !barred.includes(route))
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      'DELETE /api/v1/second-factor/authenticator',
      'DELETE /api/v1/second-factor/passkeys/x',
      'DELETE /api/v1/sessions',
      'DELETE /api/v1/sessions/current',
      'GET /api/v1/second-factor',
      'GET /office/security',
      'POST /api/v1/second-factor/authenticator',
      'POST /api/v1/second-factor/authenticator/confirmation',
      'POST /api/v1/second-factor/recovery-codes',
      'POST /api/v1/sessions/current/proof',
      'POST /office/proof',
      'POST /office/security/authenticator',
      'POST /office/security/authenticator/confirmation',
      'POST /office/security/authenticator/removal',
      'POST /office/security/passkeys',
      'POST /office/security/passkeys/new',
      'POST /office/security/passkeys/x/removal',
      'POST /office/security/recovery-codes',
      'POST /office/sign-out',
    ]);
    expect(barred.length).toBeGreaterThan(100);
    for (const { method, path } of barred) {
      const api = path.startsWith('/api/');
      const way = method.toLowerCase() as 'get' | 'post';
      const answer = api ? await as(ada).api(way, path) : await as(ada)[way](path);
      // A door of other roles stays what it is to everybody: not there.
      if (answer.status === 404) continue;
      const told = api ? answer.body.code : answer.headers.location;
      expect([method, path, told]).toEqual([
        method,
        path,
        api ? 'second_factor_not_set_up' : '/office/security',
      ]);
    }
  });

  it('sets it up from the page: scanned or typed, confirmed by a code, with recovery codes shown once', async () => {
    const { bello } = cast;
    const first = await as(bello).get('/office/security');
    expect(first.text).toContain('One thing before anything else.');
    const page = load((await as(bello).post('/office/security/authenticator')).text);
    expect(page('svg.qr path.qr-ink').attr('d')?.length).toBeGreaterThan(1000);
    const key = page('b.ref').text();
    expect(page('a[href^="otpauth://totp/"]').attr('href')).toContain(key.replaceAll(' ', ''));
    const telephone = new Telephone(house, key);

    const wrong = await as(bello).post('/office/security/authenticator/confirmation', { code: '000000' });
    expect([wrong.status, load(wrong.text)('b.ref').text()]).toEqual([422, key]);
    expect((await as(bello).get('/office/permissions')).status).toBe(303);

    const right = await as(bello).post('/office/security/authenticator/confirmation', {
      code: telephone.code(),
    });
    const codes = load(right.text)('.codes li')
      .toArray()
      .map((item) => load(item).text());
    expect([right.status, codes.length]).toEqual([200, 8]);
    expect((await as(bello).get('/office/permissions')).status).toBe(200);
    expect((await as(bello).get('/office/security')).text).not.toContain(key);
    expect(await lastEntryAbout(house.database.dataSource, bello.id)).toMatchObject({
      act: 'officer.authenticator_set_up',
    });
    const rows = JSON.stringify(
      await house.database.dataSource.query('SELECT * FROM officer_authenticators'),
    );
    expect(rows).not.toContain(key.replaceAll(' ', ''));
    expect(house.log.join('')).not.toContain(codes[0]);

    const again = await as(bello).post('/office/security/authenticator/confirmation', {
      code: telephone.next(),
    });
    expect(again.status).toBe(409);
    expect((await as(bello).post('/office/security/authenticator/removal')).status).toBe(403);
  });

  it('takes a new telephone in place of the old one, and ends sessions elsewhere', async () => {
    const { sol } = cast;
    const elsewhere = await signInAs(sol);
    if (!elsewhere.ok) throw new Error('not signed in');
    const { telephone: old } = await setUpTelephone(house, sol.actor);
    expect(
      (await as({ ...sol, cookie: `office=${elsewhere.token}` }).get('/office/permissions')).status,
    ).toBe(401);
    house.clock.advance({ minutes: 10 });
    const asked = await as(sol).post('/office/security/authenticator');
    expect(load(asked.text)('h1').text()).toBe('Show that it is you');
    const begun = await as(sol).post('/office/security/authenticator', { proof_code: old.next() });
    const fresh = new Telephone(house, load(begun.text)('b.ref').text());
    // The old one counts until the new one works.
    expect(
      (await as(sol).post('/office/security/authenticator/confirmation', { code: old.next() })).status,
    ).toBe(422);
    const done = await as(sol).post('/office/security/authenticator/confirmation', { code: fresh.code() });
    expect(done.headers.location).toBe('/office/security');
    house.clock.advance({ minutes: 10 });
    expect((await as(sol).post('/office/security/recovery-codes', { proof_code: old.next() })).status).toBe(
      422,
    );
    expect((await as(sol).post('/office/security/recovery-codes', { proof_code: fresh.next() })).status).toBe(
      200,
    );
  });

  it('takes a lost one away by two people, neither of them its owner, and writes both down', async () => {
    const { cora } = cast;
    const [admin, sutton, egan, esme] = [
      await signIn(house, cast.admin.email),
      await signIn(house, cast.sutton.email),
      await signIn(house, cast.egan.email),
      await signIn(house, cast.esme.email),
    ];
    for (const { actor } of [admin, sutton]) await setUpTelephone(house, actor);
    await setUpTelephone(house, (await signIn(house, cora.email)).actor);
    await setUpTelephone(house, esme.actor);
    const path = `/office/officers/${cora.id}/second-factor-reset`;
    expect((await as(admin).post(path)).status).toBe(422);
    const asked = await as(admin).post(path, { shown: 'warrant_card' });
    expect(asked.headers.location).toBe('/office/second-factor-resets?said=asked');
    expect(await lastEntryAbout(house.database.dataSource, cora.id)).toMatchObject({
      act: 'officer.second_factor_reset_asked',
      actor_id: admin.id,
      facts: { shown: 'warrant_card' },
    });
    expect((await as(admin).post(path, { shown: 'video_call' })).status).toBe(409);

    const list = load((await as(sutton).get('/office/second-factor-resets')).text);
    const confirmation = list('form[action$=confirmation]').attr('action')!;
    expect(list('h2').text()).toBe('Cora Whitfield');
    expect(
      load((await as(admin).get('/office/second-factor-resets')).text)('form[action$=confirmation]'),
    ).toHaveLength(0);
    const refusal = async (who: Person) => (await as(who).post(confirmation)).status;
    expect([await refusal(admin), await refusal(esme), await refusal(egan)]).toEqual([403, 404, 404]);
    const madeUp = await as(esme).post(
      '/office/second-factor-resets/00000000-0000-4000-8000-000000000000/confirmation',
    );
    expect(madeUp.status).toBe(404);
    expect(load((await as(esme).get('/office/second-factor-resets')).text)('h2')).toHaveLength(0);
    expect((await as(esme).post(path, { shown: 'warrant_card' })).status).toBe(404);

    expect((await as(sutton).post(confirmation)).headers.location).toContain('said=confirmed');
    expect(await refusal(sutton)).toBe(409);
    expect(await lastEntryAbout(house.database.dataSource, cora.id)).toMatchObject({
      act: 'officer.second_factor_reset',
      actor_id: sutton.id,
      verb: 'erasure',
    });
    expect((await as(cora).get('/office/security')).status).toBe(401);
    expect((await signInAs(cora)).ok).toBe(true);
  });

  it('keeps two people apart in the database itself', async () => {
    const { admin, rosa, northmere } = cast;
    const db = house.database.dataSource;
    const row = [northmere.id, rosa.id, admin.id];
    await expect(
      db.query(
        `INSERT INTO second_factor_resets (id, force_id, officer_id, shown, asked_by, asked_at, expires_at, decided_by, decided_at, decision)
         VALUES (gen_random_uuid(), $1, $2, 'warrant_card', $3, now(), now(), $3, now(), 'confirmed')`,
        row,
      ),
    ).rejects.toThrow('second_factor_resets_two_people');
  });
});
