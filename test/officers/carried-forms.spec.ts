import { load, type CheerioAPI } from 'cheerio';
import { testApp } from '../support/app';
import { type Cast, PASSPHRASE, theWorld, World } from '../world';

describe('a form that met an ended session', () => {
  const house = testApp({ standing: theWorld('officers') });
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
