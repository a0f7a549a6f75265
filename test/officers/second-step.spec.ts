import { load } from 'cheerio';
import { SignIn, SignInSecondStep } from '../../src/officers';
import { lastEntryAbout } from '../support/audit';
import { testApp } from '../support/app';
import { type Cast, PASSPHRASE, type Person, theWorld, World } from '../world';
import { setUpTelephone, type Telephone } from './second-factors';

describe('signing in with a second factor', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let telephone: Telephone;
  let recoveryCodes: readonly string[];
  beforeAll(async () => {
    cast = await new World(house).officers();
    ({ telephone, recoveryCodes } = await setUpTelephone(house, cast.ada.actor));
  });

  const post = (path: string, form: object, cookie = '') =>
    house
      .request()
      .post(path)
      .type('form')
      .set({ cookie })
      .redirects(0)
      .ok(() => true)
      .send(form);
  const get = (path: string, cookie: string) =>
    house
      .request()
      .get(path)
      .set({ cookie })
      .redirects(0)
      .ok(() => true);
  const password = (more: object = {}) =>
    post('/office/sign-in', { email: cast.ada.email, password: PASSPHRASE, ...more });
  const half = async () => cookieOf(await password());
  const firstStep = async (who: Person): Promise<string> => {
    const attempt = { email: who.email, password: PASSPHRASE, device: null, replaces: null };
    const answer = await house.get(SignIn).run(attempt);
    if (answer.ok || answer.code !== 'second_factor_needed') throw new Error('no second step');
    return answer.half;
  };
  const second = async (code: string, who = cast.ada) =>
    house.get(SignInSecondStep).run(await firstStep(who), { code, device: null });

  it('asks for the code after the password, and opens nothing before it', async () => {
    const first = await password({ to: '/office/permissions' });
    expect([first.status, load(first.text)('h1').text()]).toEqual([200, 'Second step']);
    const cookies = first.headers['set-cookie'] as unknown as string[];
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^office-half=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Strict$/);
    const stolen = cookieOf(first).replace('office-half', 'office');
    expect((await get('/office/permissions', stolen)).status).toBe(401);
    expect((await get('/office/security', stolen)).status).toBe(401);

    const form = sentBy(first.text);
    const wrong = await post('/office/sign-in/code', { ...form, code: '000000' }, cookieOf(first));
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([422, undefined]);
    expect(wrong.text).not.toContain('000000');
    const right = await post(
      '/office/sign-in/code',
      { ...sentBy(wrong.text), code: telephone.next() },
      cookieOf(first),
    );
    expect([right.status, right.headers.location]).toEqual([303, '/office/permissions']);
    const session = cookieOf(right, 'office');
    expect((await get('/office/permissions', session)).status).toBe(200);
    expect(await lastEntryAbout(house.database.dataSource, cast.ada.id)).toMatchObject({
      act: 'officer.signed_in',
    });
  });

  it('carries an interrupted form through both steps', async () => {
    const interrupted = { to: '/office/cases', interrupted: 'yes', 'typed.headline': 'Zoë “Zee”' };
    const first = await password(interrupted);
    const right = await post(
      '/office/sign-in/code',
      { ...sentBy(first.text), code: telephone.next() },
      cookieOf(first),
    );
    expect(right.status).toBe(200);
    expect(load(right.text)('main form input[name=headline]').val()).toBe('Zoë “Zee”');
  });

  it('takes a code once, of two at the same moment one', async () => {
    const code = telephone.next();
    const [one, other] = [await firstStep(cast.ada), await firstStep(cast.ada)];
    const answers = await Promise.all(
      [one, other].map((each) => house.get(SignInSecondStep).run(each, { code, device: null })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await second(code)).toMatchObject({ ok: false, code: 'second_factor_refused' });
    house.clock.advance({ seconds: 30 });
    expect(await second(telephone.code(-1))).toMatchObject({ ok: false, code: 'second_factor_refused' });
    expect(await second(telephone.next())).toMatchObject({ ok: true });
  });

  it('takes a recovery code once, whoever else reads the rows', async () => {
    const [code, another] = recoveryCodes;
    expect(await second(code!.toLowerCase().replaceAll('-', ' '))).toMatchObject({ ok: true });
    expect(await second(code!)).toMatchObject({ code: 'second_factor_refused' });
    expect(await second(another!)).toMatchObject({ ok: true });
    const rows = await house.database.dataSource.query('SELECT * FROM officer_recovery_codes');
    expect(JSON.stringify(rows)).not.toContain(another!.slice(0, 4));
    expect(rows).toHaveLength(recoveryCodes.length);
  });

  it('slows guessing down like passwords, and says for how long', async () => {
    const cookie = await half();
    for (let n = 0; n < 5; n++) await post('/office/sign-in/code', { code: '000000' }, cookie);
    const { status, headers, text } = await post('/office/sign-in/code', { code: telephone.code() }, cookie);
    expect([status, headers['retry-after']]).toEqual([429, '1']);
    expect(text).toContain('Wait 1 second, then try again.');
    const entry = await lastEntryAbout(house.database.dataSource, cast.ada.id);
    expect(entry).toMatchObject({ act: 'officer.second_factor_failed' });
    house.clock.advance({ seconds: 60 });
    expect(await second(telephone.code())).toMatchObject({ ok: true });
  });

  it('begins again when ten minutes have passed, or nothing came before', async () => {
    const cookie = await half();
    house.clock.advance({ minutes: 10 });
    for (const brought of [cookie, '', 'office-half=nothing', `office-half=${cast.egan.token}`]) {
      const { status, text } = await post('/office/sign-in/code', { code: telephone.code() }, brought);
      expect([status, load(text)('h1').text()]).toEqual([422, 'Sign in']);
      expect(text).toContain('longer than ten minutes');
    }
  });

  it('is one person’s: another’s code does not count', async () => {
    const { telephone: egans } = await setUpTelephone(house, (await again(cast.egan)).actor);
    expect(await second(egans.next())).toMatchObject({ code: 'second_factor_refused' });
    expect(await second(telephone.code(), cast.egan)).toMatchObject({ code: 'second_factor_refused' });
  });

  it('is the same over the API: a code beside the password, and a clear answer without', async () => {
    const api = (body: object) =>
      house
        .request()
        .post('/api/v1/sessions')
        .ok(() => true)
        .send({ email: cast.ada.email, password: PASSPHRASE, ...body });
    const without = await api({});
    expect([without.status, without.body.code]).toEqual([401, 'second_factor_needed']);
    const wrong = await api({ code: '000000' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'second_factor_refused']);
    const right = await api({ code: telephone.next() });
    expect([right.status, right.body.officer.id]).toEqual([201, cast.ada.id]);
    expect((await api({ password: 'wrong', code: telephone.next() })).body.code).toBe('sign_in_refused');
  });

  async function again(who: Person): Promise<Person> {
    const attempt = { email: who.email, password: PASSPHRASE, device: null, replaces: null };
    const answer = await house.get(SignIn).run(attempt);
    if (!answer.ok) throw new Error(answer.code);
    return { ...who, actor: answer.actor, token: answer.token, cookie: `office=${answer.token}` };
  }
});

function cookieOf({ headers }: { headers: Record<string, unknown> }, name = 'office-half'): string {
  const found = (headers['set-cookie'] as string[]).find(
    (one) => one.startsWith(`${name}=`) && !one.includes('Max-Age=0'),
  );
  return found?.split(';')[0] ?? '';
}

function sentBy(html: string): Record<string, string> {
  return Object.fromEntries(
    load(html)('main form')
      .first()
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  );
}
