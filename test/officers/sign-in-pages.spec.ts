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

describe('a form that met an ended session', () => {
  const house = testApp();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
    house.clock.advance({ minutes: 20 });
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
  const typed = {
    name: 'Zoë "Zee" O’Brien & <Sons>',
    rank: 'line one\r\n\r\nline three  ',
    email: 'zoe@northmere.example',
    roles: ['case_officer', 'duty_officer'],
    password: 'never carried',
  };

  it('comes back after signing in, every letter of it, and goes on the officer’s own press', async () => {
    const met = await post('/office/officers/invitations', typed, { cookie: cast.admin.cookie });
    expect(met.status).toBe(401);
    expect(met.text).toContain('Nothing you typed is lost.');
    expect(met.text).not.toContain('never carried');

    const wrong = await post('/office/sign-in', {
      ...sentBy(load(met.text)),
      email: cast.admin.email,
      password: 'wrong',
    });
    expect(wrong.status).toBe(422);

    const again = await post('/office/sign-in', {
      ...sentBy(load(wrong.text)),
      email: cast.admin.email,
      password: PASSPHRASE,
    });
    expect(again.status).toBe(200);
    const page = load(again.text);
    const form = page('main form');
    expect([form.attr('action'), form.attr('method')]).toEqual(['/office/officers/invitations', 'post']);
    const { password: _, ...kept } = typed;
    expect(sentBy(page)).toEqual(kept);

    const cookie = (again.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
    const sent = await post('/office/officers/invitations', sentBy(page), { cookie });
    expect(sent.status).toBe(200);
    expect(load(sent.text)('h1').text()).toBe('Invited. Hand over the code');
  });

  it('keeps nothing of it in the log', () => {
    expect(house.log.join('')).not.toMatch(/Brien|line three|zoe@|never carried/);
  });

  it('keeps the words beside a file, and asks for the file again', async () => {
    const met = await house
      .request()
      .post('/office/cases/NM-4471-25/people')
      .set('cookie', cast.ada.cookie)
      .ok(() => true)
      .field('place', 'Ilford Lane')
      .attach('file', Buffer.alloc(100_000, 1), { filename: 'still.jpg', contentType: 'image/jpeg' })
      .field('alt', 'A man at a counter');
    expect(met.status).toBe(401);
    const again = await post('/office/sign-in', {
      ...sentBy(load(met.text)),
      email: cast.ada.email,
      password: PASSPHRASE,
    });
    const page = load(again.text);
    expect(page('main form').attr('enctype')).toBe('multipart/form-data');
    expect(sentBy(page)).toEqual({ place: 'Ilford Lane', alt: 'A man at a counter' });
    expect(page('input[type=file]').attr('name')).toBe('file');
  });

  it('is not carried for another site, which could have written it', async () => {
    const met = await post('/office/officers/invitations', typed, {
      cookie: cast.admin.cookie,
      'sec-fetch-site': 'cross-site',
    });
    expect(met.status).toBe(401);
    expect(sentBy(load(met.text))).toEqual({ to: '/office', email: '', password: '' });
  });

  it('says so when it is too long to be carried', async () => {
    const met = await post(
      '/office/officers/invitations',
      { name: 'x'.repeat(250_000) },
      { cookie: cast.admin.cookie },
    );
    expect(met.status).toBe(401);
    expect(met.text).toContain('too long to be kept here');
    const again = await post('/office/sign-in', {
      ...sentBy(load(met.text)),
      email: cast.admin.email,
      password: PASSPHRASE,
    });
    expect([again.status, again.headers.location]).toEqual([303, '/office']);
  });
});

/** What a browser would send from the page's main form. */
function sentBy(page: CheerioAPI): Record<string, string | string[]> {
  const sent: Record<string, string | string[]> = {};
  for (const { name, value } of page('main form').serializeArray()) {
    const before = sent[name];
    sent[name] = before === undefined ? value : [before, value].flat();
  }
  return sent;
}

function hiddenOf(page: CheerioAPI): Record<string, string> {
  return Object.fromEntries(
    page('main input[type=hidden]')
      .toArray()
      .map((input) => [page(input).attr('name') ?? '', page(input).attr('value') ?? '']),
  );
}
