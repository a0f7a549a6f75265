import { load } from 'cheerio';
import { DEMO_FORCES, LoadDemo } from '../../src/demo';
import { TakeRole } from '../../src/demo/actions/take-role';
import { Mailer } from '../../src/platform';
import { setUpTelephone } from '../officers/second-factors';
import { expectAccessible } from '../support/accessibility';
import { openTestApp, testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';

describe('the pages of the demo', () => {
  const house = testApp();
  const browser = testBrowser();
  beforeAll(async () => {
    await house.get(LoadDemo).run();
    await house.get(Mailer).send({
      to: 'room@northmere.example',
      subject: 'Something is waiting in Larkfield',
      text: `Something is waiting.\n\n${house.config.baseUrl}/office/cases/NM-4471-25/tips\n\nSent by Incident Room.`,
    });
  });

  const press = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    house.request().post('/demo/role').type('form').set(headers).redirects(0).ok(() => true).send(form);

  it('lead through ten steps, and name everybody', async () => {
    const $ = load((await house.request().get('/demo')).text);
    expect($('.steps li')).toHaveLength(10);
    const named = $('.plain form input[name=email]').map((_, input) => String($(input).val())).get();
    expect(named).toEqual(DEMO_FORCES.flatMap(({ officers }) => officers.map(({ email }) => email)));
  });

  it('make anybody somebody of the demo in one press, on the page they were sent to', async () => {
    const { status, headers } = await press({
      email: 'officer@northmere.example',
      to: '/office/cases/NM-4471-25',
    });
    expect({ status, to: headers.location }).toEqual({ status: 303, to: '/office/cases/NM-4471-25' });
    const [cookie = ''] = String(headers['set-cookie']).split(';');
    const page = await house.request().get('/office/cases/NM-4471-25').set('Cookie', cookie);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Imran Sethi');
  });

  it('end the session of who it was before', async () => {
    const first = await press({ email: 'officer@northmere.example' });
    const [cookie = ''] = String(first.headers['set-cookie']).split(';');
    await press({ email: 'auditor@northmere.example' }, { Cookie: cookie });
    const page = await house.request().get('/office').set('Cookie', cookie).ok(() => true);
    expect(page.status).toBe(401);
  });

  it.each([
    ['https://elsewhere.example/'],
    ['//elsewhere.example/'],
    ['/appeals/larkfield'],
    [''],
  ])('lead nowhere but into the console, whatever is asked: %j', async (to) => {
    expect((await press({ email: 'officer@northmere.example', to })).headers.location).toBe('/office');
  });

  it('refuse another site and a person whom the demo does not have', async () => {
    const elsewhere = await press({ email: 'officer@northmere.example' }, { 'Sec-Fetch-Site': 'cross-site' });
    expect([elsewhere.status, elsewhere.headers['set-cookie']]).toEqual([403, undefined]);
    const nobody = await press({ email: 'nobody@northmere.example' });
    expect([nobody.status, nobody.headers['set-cookie']]).toEqual([404, undefined]);
  });

  it('do not make anybody somebody who has set up a second factor, and say how to go on', async () => {
    const email = 'auditor@northmere.example';
    const before = await press({ email });
    await setUpTelephone(house, (await house.get(TakeRole).run(email, null)).actor);
    const [cookie = ''] = String(before.headers['set-cookie']).split(';');
    const after = await press({ email, to: '/office/audit' }, { Cookie: cookie });
    expect([after.status, after.headers['set-cookie'], after.headers.location]).toEqual([409, undefined, undefined]);
    expect(after.text).toContain('Sign in by hand, with its code.');
    // Everybody else can be had as before.
    expect((await press({ email: 'press@northmere.example' })).status).toBe(303);
  });

  it('are nowhere without the demo, nor where no officer may sign in', async () => {
    const ways: Record<string, string>[] = [{ DEMO: 'off', SMTP_URL: 'smtp://127.0.0.1:1' }, { SURFACES: 'public' }];
    for (const env of ways) {
      const other = await openTestApp({ beside: house, env });
      try {
        expect((await other.request().get('/demo').ok(() => true)).status).toBe(404);
      } finally {
        await other.close();
      }
    }
  });

  it.each([
    ['phone', 360],
    ['desktop', 1280],
  ])('read well on a %s', async (size, width) => {
    const page = await browser.open({ width, baseUrl: house.url });
    for (const [name, path] of [
      ['demo', '/demo'],
      ['demo-mail', '/demo/mail'],
    ] as const) {
      await page.goto(path);
      await shoot(page, `${name}-${size}`);
      expect(await sidewaysScroll(page)).toBe(0);
      await expectAccessible(page);
    }
  });
});
