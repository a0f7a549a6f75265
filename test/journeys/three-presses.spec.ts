import type { Locator, Page } from 'playwright-core';
import { appealPaths, AppealsOfOfficer } from '../../src/appeals';
import { testApp } from '../support/app';
import { sidewaysScroll, testBrowser } from '../support/browser';
import { PASSPHRASE, World, type Cast } from '../world';

/** What the narrowest telephone of the press office shows, with one hand and no scripts. */
const TELEPHONE = { width: 360, height: 740 };

const GROUNDS = {
  purpose: 'To identify three people.',
  necessity: 'No match in five weeks.',
  proportionality: 'Faces only, 28 days.',
  risk: '',
  reviewOn: '2025-12-20',
};

/** Somebody with one thumb: what they press is counted, and nothing they meet sticks out. */
class Thumb {
  presses = 0;

  constructor(readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    await target.click();
    this.presses += 1;
    expect(await sidewaysScroll(this.page)).toBe(0);
  }

  link(name: string | RegExp): Locator {
    return this.page.locator('main').getByRole('link', { name });
  }

  heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }
}

describe('three presses after signing in, on a telephone', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  const browser = testBrowser();
  const world = new World(house);
  let cast: Cast;
  let slug: string;

  const signedIn = async (email: string): Promise<Thumb> => {
    const page = await browser.open({ baseUrl: house.url, ...TELEPHONE });
    await page.goto('/office/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname === '/office');
    return new Thumb(page);
  };

  beforeAll(async () => {
    cast = await world.officers();
    await world.liveAppeal();
    await world.tip({ body: { threatToLife: true } });
    slug = (await world.appeal({ state: 'submitted', content: { grounds: GROUNDS } })).appeal.slug;
  }, 120_000);

  it('reach the decision with one, and the three of the decision itself grant it', async () => {
    const thumb = await signedIn(cast.bello.email);
    await thumb.press(thumb.link(/^Authority asked for/));
    expect([thumb.presses, await thumb.heading()]).toEqual([1, 'May this be published?']);
    await thumb.press(thumb.page.getByRole('radio', { name: 'Authorise' }));
    await thumb.press(thumb.page.getByRole('radio', { name: 'As set out' }));
    await thumb.press(thumb.page.getByRole('button', { name: 'Authorise and sign' }));
    expect(thumb.presses).toBe(4);
    const { latest } = await house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug);
    expect(latest.state).toBe('authorised');
  });

  it('withdraw, by whoever is on duty and on no case', async () => {
    const shown = await house.request().get('/appeals/larkfield');
    expect(shown.status).toBe(200);
    const thumb = await signedIn(cast.dara.email);
    await thumb.press(thumb.page.getByRole('navigation').getByRole('link', { name: 'Press office' }));
    await thumb.press(thumb.link(/^Withdraw\b.*Larkfield$/));
    expect(new URL(thumb.page.url()).pathname).toBe(appealPaths.withdrawal('larkfield'));
    await thumb.press(thumb.page.getByRole('button', { name: 'Withdraw it now' }));
    expect(thumb.presses).toBe(3);
    expect((await house.request().get('/appeals/larkfield')).status).toBe(410);
  });

  it('open the alarm', async () => {
    const thumb = await signedIn(cast.cora.email);
    await thumb.press(thumb.link(/^Threat to life/));
    expect(thumb.presses).toBe(1);
    expect(await thumb.page.locator('main').innerText()).toContain('Threat to life.');
  });
});
