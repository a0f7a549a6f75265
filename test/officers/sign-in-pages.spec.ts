import { load, type CheerioAPI } from 'cheerio';
import { testApp } from '../support/app';
import { PASSPHRASE, World, type Cast } from '../world';

describe('the sign-in page', () => {
  const house = testApp();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const post = (path: string, form: object, headers: Record<string, string> = {}) =>
    house
      .request()
      .post(path)
      .type('form')
      .set(headers)
      .redirects(0)
      .ok(() => true)
      .send(form);
  const get = (path: string, headers: Record<string, string> = {}) =>
    house
      .request()
      .get(path)
      .set(headers)
      .redirects(0)
      .ok(() => true);
  const signIn = (form: object, headers: Record<string, string> = {}) =>
    post('/office/sign-in', { email: cast.admin.email, password: PASSPHRASE, ...form }, headers);

  it('stands in front of every console page, and leads on to it', async () => {
    const { status, text, headers } = await get('/office/officers');
    expect([status, headers['cache-control']]).toEqual([401, 'no-store']);
    expect(hiddenOf(load(text))).toEqual({ to: '/office/officers' });
    const signedIn = await signIn({ to: '/office/officers' });
    expect([signedIn.status, signedIn.headers.location]).toEqual([303, '/office/officers']);
  });

  it.each([
    '//evil.example',
    'https://evil.example/office/',
    '/appeals/larkfield',
    '/office/../x y',
    '/office/sign-out',
  ])('leads nowhere but into the console: not to %s', async (to) => {
    expect((await signIn({ to })).headers.location).toBe('/office');
  });

  it('gives the browser a session that scripts and other sites cannot use, and that ends with it', async () => {
    const { headers } = await signIn({});
    const [session, device] = headers['set-cookie'] as unknown as string[];
    expect(session).toMatch(/^office=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(device).toMatch(/^office-device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = session!.split(';')[0]!;
    expect((await get('/office/officers', { cookie })).status).toBe(200);
  });

  it('replaces the session a browser brought, whoever planted it', async () => {
    const { headers } = await signIn({}, { cookie: cast.egan.cookie });
    expect((headers['set-cookie'] as unknown as string[])[0]).not.toContain(cast.egan.token);
    expect((await get('/office/permissions', { cookie: cast.egan.cookie })).status).toBe(401);
  });

  it('keeps the e-mail and never the password when they do not belong together', async () => {
    const { status, text } = await signIn({ password: 'wrong passphrase' });
    const page = load(text);
    expect(status).toBe(422);
    expect(page('title').text()).toMatch(/^Error: Sign in/);
    expect(page('#email').val()).toBe(cast.admin.email);
    expect(page('#password').attr('value')).toBeUndefined();
    expect(page('.govuk-error-summary').text()).toContain('E-mail and password do not belong together');
    expect(text).not.toContain('wrong passphrase');
  });

  it('says the same of an e-mail nobody has, to the letter', async () => {
    const known = await signIn({ email: 'bello@northmere.example', password: 'wrong' });
    const unknown = await signIn({ email: 'nobdy@northmere.example', password: 'wrong' });
    expect(unknown.status).toBe(known.status);
    expect(unknown.text.replaceAll('nobdy@', 'bello@')).toBe(known.text);
    expect(Object.keys(unknown.headers).sort()).toEqual(Object.keys(known.headers).sort());
  });

  it('asks for what is missing', async () => {
    const { status, text } = await signIn({ email: '', password: '' });
    expect(status).toBe(422);
    expect(load(text)('.govuk-error-summary li').toArray()).toHaveLength(2);
  });

  it('says how long to wait after failures', async () => {
    for (let n = 0; n < 5; n++) await signIn({ email: cast.dara.email, password: 'wrong' });
    const { status, headers, text } = await signIn({ email: cast.dara.email, password: 'wrong' });
    expect([status, headers['retry-after']]).toEqual([429, '1']);
    expect(text).toContain('Wait 1 second, then try again.');
  });

  it('takes no form that another site sent', async () => {
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
    ];
    for (const headers of elsewhere) {
      const { status, headers: answered } = await signIn({}, headers);
      expect([status, answered['set-cookie']]).toEqual([403, undefined]);
      expect((await post('/office/enrol', {}, headers)).status).toBe(403);
    }
  });

  it('is the way out, too', async () => {
    const signedIn = await signIn({});
    const cookie = (signedIn.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
    const out = await post('/office/sign-out', {}, { cookie });
    expect([out.status, out.headers.location]).toEqual([303, '/office/sign-in?said=signed_out']);
    expect((out.headers['set-cookie'] as unknown as string[])[0]).toMatch(
      /^office=; Max-Age=0; Path=\/; .*HttpOnly/,
    );
    expect((await get('/office/officers', { cookie })).status).toBe(401);
    expect((await get('/office/sign-in?said=signed_out')).text).toContain('You are signed out.');
  });

  it('gives no session to a GET', async () => {
    const { headers } = await get(`/office/sign-in?email=${cast.admin.email}&password=${PASSPHRASE}`);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('the sign-in page behind https', () => {
  const house = testApp({ env: { BASE_URL: 'https://room.example' } });

  it('binds the session to this host and to encrypted connections', async () => {
    const { email } = (await new World(house).officers()).ada;
    const { headers } = await house
      .request()
      .post('/office/sign-in')
      .type('form')
      .redirects(0)
      .ok(() => true)
      .send({ email, password: PASSPHRASE });
    const [session, device] = headers['set-cookie'] as unknown as string[];
    expect(session).toMatch(/^__Host-office=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(device).toMatch(/^__Host-office-device=.*; HttpOnly; Secure; SameSite=Lax$/);
  });
});

function hiddenOf(page: CheerioAPI): Record<string, string> {
  return Object.fromEntries(
    page('main input[type=hidden]')
      .toArray()
      .map((input) => [page(input).attr('name') ?? '', page(input).attr('value') ?? '']),
  );
}
