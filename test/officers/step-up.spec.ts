import { load } from 'cheerio';
import { ModulesContainer } from '@nestjs/core';
import { PERMISSIONS, proofOf, type Permission } from '../../src/kernel';
import { OfficerDirectory, SignIn } from '../../src/officers';
import { declaredRoutes } from '../../src/platform';
import { testApp } from '../support/app';
import { type Cast, enrolAnother, PASSPHRASE, type Person, signIn, theWorld, World } from '../world';
import { setUpTelephone, type Telephone } from './second-factors';

const DECIDES: Permission[] = ['appeals.authorise', 'persons.allow'];
const GIVES_OUT: Permission[] = ['appeals.disclose', 'audit.export', 'stills.custody'];
const SIGNS: Permission[] = ['persons.letter'];
const GRANTS: Permission[] = ['cases.team'];
const TAKES_AWAY: Permission[] = ['officers.confirm_reset', 'officers.reset', 'officers.revoke'];

describe('the second factor again', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let everything: Person;
  let telephone: Telephone;
  beforeAll(async () => {
    cast = await new World(house).officers();
    everything = await enrolAnother(
      house,
      cast.admin,
      'Evren Everything',
      'administrator',
      'superintendent',
      'press_officer',
      'senior_investigating_officer',
      'auditor',
    );
    ({ telephone } = await setUpTelephone(house, everything.actor));
    house.clock.advance({ minutes: 10 });
  });

  const ask = (
    method: string,
    path: string,
    { headers, form }: { headers: Record<string, string>; form?: object },
  ) => {
    const request = house.request();
    const made =
      method === 'GET'
        ? request.get(path)
        : request
            .post(path)
            .type('form')
            .send(form ?? {});
    return made
      .set(headers)
      .redirects(0)
      .ok(() => true);
  };
  const get = (path: string) => ask('GET', path, { headers: { cookie: everything.cookie } });
  const post = (path: string, form: object) =>
    ask('POST', path, { headers: { cookie: everything.cookie }, form });
  const api = (method: string, path: string) => {
    const request = house.request();
    const way = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    return request[way](path)
      .set('authorization', `Bearer ${everything.token}`)
      .ok(() => true);
  };
  const newcomer = async (name: string) => (await enrolAnother(house, cast.admin, name, 'case_officer')).id;

  it('is asked for by exactly those doors that decide, give out, sign, grant or take away', () => {
    const fresh = PERMISSIONS.filter((permission) => proofOf(permission).startsWith('fresh'));
    expect(fresh.sort()).toEqual([...DECIDES, ...GIVES_OUT, ...SIGNS, ...GRANTS, ...TAKES_AWAY].sort());
  });

  it('is asked for on every route of such a door that changes something, console and API', async () => {
    const routes = declaredRoutes(house.app.get(ModulesContainer)).flatMap(({ method, path, access }) =>
      access?.surface === 'officer' && proofOf(access.permission).startsWith('fresh')
        ? [{ method, path: path.replace(/:\w+/g, 'x'), proof: proofOf(access.permission) }]
        : [],
    );
    const asked = routes.filter(({ method, proof }) => method !== 'GET' || proof === 'fresh');
    expect(asked.length).toBeGreaterThan(20);
    for (const { method, path } of asked) {
      const answer = path.startsWith('/api/')
        ? await api(method, path)
        : await ask(method, path, { headers: { cookie: everything.cookie } });
      const said = path.startsWith('/api/') ? answer.body.code : load(answer.text)('h1').text();
      const expected = path.startsWith('/api/') ? 'second_factor_needed' : 'Show that it is you';
      expect([method, path, answer.status, said]).toEqual([method, path, 401, expected]);
    }
    for (const { path } of routes.filter(({ method, proof }) => method === 'GET' && proof !== 'fresh'))
      expect([path, (await (path.startsWith('/api/') ? api('GET', path) : get(path))).status]).not.toEqual([
        path,
        401,
      ]);
  });

  it('keeps the form whole, and the press that sends the code sends the form', async () => {
    const id = await newcomer('Tilda Terse');
    const path = `/office/officers/${id}/revocation`;
    const typed = { reason: 'Zoë “Zee” & <Sons>', lines: 'one\r\ntwo', twice: ['a', 'b'] };
    const asked = await post(path, typed);
    const form = load(asked.text)('main form');
    expect([asked.status, form.attr('action'), form.attr('method')]).toEqual([401, path, 'post']);
    expect(asked.text).toContain('Nothing you typed is lost.');
    const fields = form.serializeArray().filter(({ name }) => name !== 'proof_code');
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['reason', typed.reason],
      ['lines', typed.lines],
      ['twice', 'a'],
      ['twice', 'b'],
    ]);
    const wrong = await post(path, { ...typed, proof_code: '000000' });
    expect(wrong.status).toBe(422);
    expect(load(wrong.text)('main form input[name=reason]').val()).toBe(typed.reason);
    expect(wrong.text).not.toContain('000000');
    expect((await house.get(OfficerDirectory).byId(id))?.state).toBe('enrolled');

    const done = await post(path, { ...typed, proof_code: telephone.next() });
    expect([done.status, done.headers.location]).toEqual([303, '/office/officers?said=revoked']);
    expect((await house.get(OfficerDirectory).byId(id))?.state).toBe('revoked');
  });

  it('counts for ten minutes, to the second', async () => {
    const id = await newcomer('Uma Under');
    const path = `/office/officers/${id}/replacement`;
    house.clock.advance({ minutes: 10 });
    await post(path, { proof_code: telephone.next() });
    house.clock.advance({ minutes: 9, seconds: 59 });
    expect((await post('/office/officers/x/revocation', {})).status).toBe(404);
    house.clock.advance({ seconds: 1 });
    expect((await post('/office/officers/x/revocation', {})).status).toBe(401);
  });

  it('leads on to a page that was only to be looked at', async () => {
    const asked = await get('/office/stills/LARKFIELD-1/custody-sheets');
    const hidden = load(asked.text)('main form input[type=hidden]');
    expect([asked.status, hidden.attr('name')]).toEqual([401, 'to']);
    const to = hidden.attr('value');
    const on = await post('/office/proof', { to, proof_code: telephone.next() });
    expect([on.status, on.headers.location]).toEqual([303, to]);
    expect((await get(String(to))).status).not.toBe(401);
    expect(
      (await post('/office/proof', { to: 'https://evil.example/', proof_code: telephone.next() })).headers
        .location,
    ).toBe('/office');
  });

  it('is asked of a program with a code of its own, and proved in one request', async () => {
    house.clock.advance({ minutes: 10 });
    const id = await newcomer('Vera Void');
    const revoke = () => api('POST', `/api/v1/officers/${id}/revocation`);
    expect((await revoke()).body).toMatchObject({ status: 401, code: 'second_factor_needed' });
    const prove = (code: string) => api('POST', '/api/v1/sessions/current/proof').send({ code });
    expect((await prove('000000')).body.code).toBe('second_factor_refused');
    expect((await prove(telephone.next())).status).toBe(204);
    expect((await revoke()).status).toBe(204);
  });

  it('is not asked, in the demo, of whoever has none', async () => {
    const id = await newcomer('Wim Without');
    const { cookie } = await signIn(house, cast.admin.email);
    const done = await ask('POST', `/office/officers/${id}/revocation`, { headers: { cookie } });
    expect(done.status).toBe(303);
  });

  it('cannot be written into a session by whoever writes rows', async () => {
    house.clock.advance({ minutes: 10 });
    const db = house.database.dataSource;
    const before = await db.query('SELECT sid_hash, proved_at FROM officer_sessions WHERE officer_id = $1', [
      everything.id,
    ]);
    await db.query('UPDATE officer_sessions SET proved_at = $1 WHERE officer_id = $2', [
      house.clock.now(),
      everything.id,
    ]);
    expect(load((await post('/office/officers/x/revocation', {})).text)('h1').text()).toBe('Sign in');
    for (const { sid_hash, proved_at } of before)
      await db.query('UPDATE officer_sessions SET proved_at = $1 WHERE sid_hash = $2', [proved_at, sid_hash]);
    const attempt = { email: everything.email, password: PASSPHRASE, device: null, replaces: null };
    const answer = await house.get(SignIn).run(attempt);
    if (answer.ok || answer.code !== 'second_factor_needed') throw new Error('no second step');
    await db.query(`UPDATE officer_sessions SET stage = 'open' WHERE officer_id = $1`, [everything.id]);
    expect(
      (await ask('GET', '/office/permissions', { headers: { cookie: `office=${answer.half}` } })).status,
    ).toBe(401);
  });
});
