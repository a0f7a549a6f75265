import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { appealPaths, LiftEmbargoes } from '../../src/appeals';
import { personPaths } from '../../src/persons-sought';
import { stillPaths } from '../../src/stills';
import { openTestApp, type TestApp } from '../support/app';
import { testBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import { PASSPHRASE, World } from '../world';

const CASE = 'NM-4471-25';
const STILL = 'LARKFIELD-3';
const SLUG = 'larkfield';

/** A whole appeal, through its pages: the house behind a front of its own, by which it also looks at itself. */
describe('from a draft to a letter', () => {
  const browser = testBrowser();
  let front: Server;
  let house: TestApp;
  let url: string;
  let pictureUrl: string;
  let ada: Page;
  let bello: Page;
  let sol: Page;

  /** Presses, and sees the page that the press leads to. */
  const press = (page: Page, button: string | Locator) => {
    const pressed =
      typeof button === 'string' ? page.getByRole('button', { name: button, exact: true }) : button;
    return Promise.all([page.waitForEvent('load'), pressed.click()]);
  };
  const signedIn = async (email: string): Promise<Page> => {
    const page = await browser.open({ baseUrl: url, scripts: true });
    await page.goto('/office/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSPHRASE);
    await press(page, 'Sign in');
    return page;
  };
  const authorise = async (): Promise<void> => {
    await bello.goto(appealPaths.authority(SLUG));
    await bello.getByRole('radio', { name: 'Authorise' }).check();
    await bello.getByRole('radio', { name: 'As set out' }).check();
    await press(bello, bello.locator('button.sign'));
  };
  const status = async (path: string): Promise<number> =>
    (await fetch(url + path, { redirect: 'manual' })).status;
  const publicPaths = () => [appealPaths.show(SLUG), `/api/v1/appeals/${SLUG}`, pictureUrl];
  const statuses = () => Promise.all(publicPaths().map(status));

  beforeAll(async () => {
    front = createServer((visitor) => {
      const behind = connect(Number(new URL(house.url).port), '127.0.0.1');
      visitor.pipe(behind).pipe(visitor);
      const both = [visitor, behind];
      for (const one of both)
        one.on('error', () => undefined).on('close', () => both.forEach((end) => end.destroy()));
    });
    await new Promise<void>((ready) => front.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    house = await openTestApp({ env: { BASE_URL: url } });
    const world = new World(house);
    const cast = await world.officers();
    const still = await world.still({ file: 'still-7.jpg', person: 3, until: 'approved' });
    pictureUrl = `/stills/${still.id}/320.jpg`;
    [ada, bello, sol] = await Promise.all(
      [cast.ada, cast.bello, cast.sol].map(({ email }) => signedIn(email)),
    );
  }, 120_000);
  afterAll(async () => {
    await house.close();
    await new Promise((closed) => front.close(closed));
  });

  it('is drafted, and the wording check is answered', async () => {
    await ada.goto(`/office/cases/${CASE}/appeal`);
    await ada.getByLabel('Begin with the words for').selectOption('');
    await press(ada, 'Start a draft');
    await ada.getByLabel('Headline').fill('Do you know this thief?');
    await ada.getByLabel('Standfirst').fill('Police would like to speak to a man seen in a betting shop.');
    await ada.getByLabel('What happened').fill('A card was used in a betting shop in Ilford.');
    await ada.locator(`[name="stills"][value="${STILL}"]`).check();
    await ada.locator('[name="room-phone"]').fill('01632 960283');
    await ada.getByLabel('Purpose').fill('To identify a man seen on camera.');
    await ada
      .getByLabel('Necessity: what has been tried')
      .fill('Enquiries in seven boroughs have named nobody.');
    await ada.getByLabel('Proportionality').fill('One face, in a public place, for four weeks.');
    await press(ada, 'Submit for authority');
    const note = ada.locator('[data-wording="headline"] .warn');
    expect(await note.locator('mark').first().innerText()).toBe('thief');
    await press(ada, note.getByRole('button').first());
    expect(await ada.getByLabel('Headline').inputValue()).not.toContain('thief');
    await press(ada, 'Submit for authority');
    await ada.getByText('Your authorising officers find it').waitFor();
  }, 60_000);

  it('is authorised by somebody else, and goes out at its second and not before', async () => {
    await authorise();
    await ada.goto(appealPaths.schedule(SLUG));
    await ada.getByLabel('Day').fill('2025-12-01');
    await ada.getByLabel('Time in London').fill('09:05:30');
    await ada.getByLabel('Why it waits').fill('His family is told first.');
    await press(ada, 'Schedule it');
    house.clock.set('2025-12-01T09:05:29.999Z');
    expect(await house.get(LiftEmbargoes).run()).toBe(0);
    expect(await statuses()).toEqual([404, 404, 404]);
    house.clock.set('2025-12-01T09:05:30Z');
    expect(await eventually(statuses, (all) => all.every((one) => one === 200))).toEqual([200, 200, 200]);
  }, 60_000);

  it('is brought up to date under a new authority, and stays public meanwhile', async () => {
    await ada.goto(appealPaths.draft(SLUG));
    await ada.getByLabel('Advice').fill('Hang up, and ring 101 from another telephone.');
    await press(ada, 'Submit for authority');
    await authorise();
    expect(await statuses()).toEqual([200, 200, 200]);
    const stranger = await browser.open({ baseUrl: url });
    await stranger.goto(appealPaths.show(SLUG));
    expect(await stranger.locator('main').innerText()).not.toContain('another telephone');
    await ada.goto(appealPaths.publication(SLUG));
    await press(ada, 'Publish it now');
    await stranger.reload();
    expect(await stranger.locator('main').innerText()).toContain('another telephone');
    expect(await stranger.locator('.people img').count()).toBe(1);
  }, 60_000);

  it('shows nothing of him any more once he is charged', async () => {
    const record = async (path: string, state: string): Promise<void> => {
      await sol.goto(path);
      await sol.getByRole('radio', { name: state }).check();
      await sol.getByLabel('Why').fill('Charged this afternoon.');
      await press(sol, 'Record it');
    };
    await record(personPaths.proceedings(CASE, 3), 'Active');
    expect(await status(pictureUrl)).toBe(410);
    expect(await status(`/appeals/${SLUG}/persons/3`)).toBe(410);
    const stranger = await browser.open({ baseUrl: url });
    await stranger.goto(appealPaths.show(SLUG));
    expect(await stranger.locator('main img[src*="/stills/"]').count()).toBe(0);
    expect(await stranger.locator('main').innerText()).not.toMatch(/charged/i);
    await record(personPaths.searchState(CASE, 3), 'Located');
  }, 60_000);

  it('ends in a letter, once the house has seen that its own places are empty', async () => {
    const form = sol.getByRole('button', { name: 'Sign and print' });
    await eventually(
      async () => {
        await sol.goto(stillPaths.letter(CASE, 3));
        return form.count();
      },
      (there) => there === 1,
      20_000,
    );
    await sol.getByLabel('Name on the letter').fill('Mr A. Nonymous');
    const [download] = await Promise.all([sol.waitForEvent('download'), form.click()]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await sol.goto(stillPaths.letter(CASE, 3));
    expect(await sol.locator('#signed').count()).toBe(1);
  }, 60_000);
});
