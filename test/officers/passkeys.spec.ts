import type { CDPSession, Page } from 'playwright-core';
import { lastEntryAbout } from '../support/audit';
import { openTestApp, type TestApp } from '../support/app';
import { testBrowser } from '../support/browser';
import { freePort } from '../support/free-port';
import { PASSPHRASE, signIn, World, type Cast } from '../world';

/** A telephone or a key in software: Chromium's own virtual authenticator, asked by the real page and its script. */
const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

describe('a passkey', () => {
  const browser = testBrowser();
  let house: TestApp;
  let cast: Cast;
  let site: string;
  let page: Page;
  let device: CDPSession;
  beforeAll(async () => {
    const port = await freePort();
    // A passkey is for a name, never for a number.
    site = `http://localhost:${port}`;
    house = await openTestApp({ env: { PORT: String(port), BASE_URL: site } });
    cast = await new World(house).officers();
    page = await browser.open({ scripts: true, width: 360, baseUrl: site });
    device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
  });
  afterAll(() => house.close());

  const password = async () => {
    await page.goto('/office/sign-in');
    await page.fill('#email', cast.ada.email);
    await page.fill('#password', PASSPHRASE);
    await page.click('main button[type=submit]');
  };
  const lead = () => page.textContent('h1');
  const rows = () => house.database.dataSource.query('SELECT * FROM officer_passkeys');

  it('is made by the browser, named, and counts from then on', async () => {
    await password();
    await page.goto('/office/security');
    await page.click('text=Add a passkey');
    await page.fill('#name', 'work telephone');
    await page.click('text=Make the passkey');
    await page.waitForSelector('.codes li');
    expect(await page.locator('.codes li').count()).toBe(8);
    expect(await lastEntryAbout(house.database.dataSource, cast.ada.id)).toMatchObject({
      act: 'officer.passkey_added',
    });
    await page.goto('/office/security');
    expect(await page.textContent('main')).toContain('work telephone');
    expect(await rows()).toHaveLength(1);
  });

  it('takes the second step of signing in', async () => {
    await password();
    expect(await lead()).toBe('Second step');
    await page.click('text=Use a passkey');
    await page.waitForURL(`${site}/office`);
    expect(await page.textContent('header')).toContain('Ada Okafor');
    const [{ counter, last_used_at }] = await rows();
    expect(Number(counter)).toBeGreaterThan(0);
    expect(last_used_at).toEqual(house.clock.now());
  });

  it('is shown again before what asks for it, and the form goes on', async () => {
    house.clock.advance({ minutes: 10 });
    await page.goto('/office/security');
    await page.click('text=Make new ones');
    expect(await lead()).toBe('Show that it is you');
    await page.click('text=Use a passkey');
    await page.waitForSelector('.codes li');
    expect(await lead()).toBe('Your recovery codes');
  });

  it('answers a question once, and no other question', async () => {
    await password();
    const answered = page.waitForRequest((request) => request.method() === 'POST');
    await page.route('**/office/sign-in/code', (route) => route.abort());
    await page.click('text=Use a passkey');
    const form = new URLSearchParams((await answered).postData() ?? '');
    await page.unroute('**/office/sign-in/code');
    const half = (await page.context().cookies()).find(({ name }) => name === 'office-half')!;
    const send = (answer: string, cookie = `office-half=${half.value}`) =>
      house
        .request()
        .post('/office/sign-in/code')
        .type('form')
        .set('cookie', cookie)
        .redirects(0)
        .ok(() => true)
        .send({ to: '/office', answer });
    const answer = form.get('answer') ?? '';
    const bent = JSON.parse(answer) as { response: { signature: string } };
    bent.response.signature = `${bent.response.signature.slice(0, -8)}AAAAAAAA`;
    // Each try uses the question up: a right answer after a wrong one is an answer to nothing.
    expect((await send(JSON.stringify(bent))).status).toBe(422);
    expect((await send(answer)).status).toBe(422);
    expect((await send('{"id":"x"}')).status).toBe(422);
    expect((await send('no JSON')).status).toBe(422);
  });

  it('is nobody else’s, and a row that somebody wrote is none', async () => {
    const db = house.database.dataSource;
    await db.query('UPDATE officer_passkeys SET officer_id = $1', [cast.egan.id]);
    const egan = await signIn(house, cast.egan.email);
    expect(egan.id).toBe(cast.egan.id);
    await db.query('UPDATE officer_passkeys SET officer_id = $1', [cast.ada.id]);
    await expect(signIn(house, cast.ada.email)).rejects.toThrow('second_factor_needed');
    const [{ id }] = await rows();
    const removal = `/office/security/passkeys/${id}/removal`;
    const theirs = await house
      .request()
      .post(removal)
      .set('cookie', egan.cookie)
      .ok(() => true);
    const madeUp = await house
      .request()
      .post('/office/security/passkeys/00000000-0000-4000-8000-000000000000/removal')
      .set('cookie', egan.cookie)
      .ok(() => true);
    expect([theirs.status, madeUp.status]).toEqual([404, 404]);
  });

  it('is removed by its own officer', async () => {
    house.clock.advance({ seconds: 60 });
    await password();
    await page.click('text=Use a passkey');
    await page.waitForURL(`${site}/office`);
    await page.goto('/office/security');
    await page.click('button:has-text("Remove")');
    await page.waitForURL(`${site}/office/security`);
    expect(await rows()).toEqual([]);
    expect((await signIn(house, cast.ada.email)).id).toBe(cast.ada.id);
  });
});
