import type { Page } from 'playwright-core';
import { testApp } from '../support/app';
import { testBrowser } from '../support/browser';
import { theWorld, World } from '../world';

/** A telephone without scripts, and nobody's cookies: what anybody has. */
const TELEPHONE = { width: 390, height: 844 };
const WORDS = 'He works the early shift at the bakery in Gants Hill.';

describe('from the home page to a tip, and back to it', () => {
  const house = testApp({ standing: theWorld('stills') });
  const browser = testBrowser();
  let page: Page;
  let code = '';

  const press = (name: string) => page.getByRole('button', { name }).click();
  const follow = (name: string) => page.getByRole('link', { name }).first().click();
  const heading = () => page.getByRole('heading', { level: 1 }).innerText();

  beforeAll(async () => {
    await new World(house).appeal({ state: 'live' });
    page = await browser.open({ baseUrl: house.url, ...TELEPHONE });
  }, 60_000);

  it('meets a face, and says whose it is', async () => {
    await page.goto('/');
    await follow('See the three people');
    expect(await heading()).toContain('card scams');
    await follow('Man in a red cap in a betting shop');
    await follow('I know this person');
    expect(await heading()).toBe('Tell us who you think this is');
    expect(new URL(page.url()).search).toBe('?person=3');
  });

  it('sends it without a name, and is given a code', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Danny from the bakery');
    await page.getByLabel('What would you like to tell us?').fill(WORDS);
    await press('Send to the incident room');
    expect(await heading()).toBe('Thank you. We have it.');
    code = await page.locator('.code').last().innerText();
    expect(code.replace(/\s/g, '')).toMatch(/^[0-9A-Z]{24}$/);
    expect(page.url()).not.toContain('person');
  });

  it('comes back with the code, and finds the own words', async () => {
    await follow('Finish');
    expect(await heading()).toBe('Can you help us?');
    await follow('Return with a code');
    await page.getByLabel('Receipt code', { exact: true }).fill(code);
    await press('Open my message');
    expect(await page.locator('main').innerText()).toContain(WORDS);
    expect(await page.context().cookies()).toEqual([]);
  });
});
