import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { type Cast, PASSPHRASE, type Person, signIn, theWorld, World } from '../world';
import { Telephone } from './second-factors';

describe('the pages of the second factor', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const look = async (page: Page, name: string) => {
    await shoot(page, `second-factor-${name}-${page.viewportSize()?.width}`);
    expect(await sidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
  };
  const go = async (page: Page, path: string) => page.goto(house.url + path);

  it.each([
    [360, true],
    [1280, false],
  ])('can be read and pressed at %d', async (width, dark) => {
    const who: Person = width === 360 ? cast.admin : cast.sutton;
    const page = await browser.open({ width, dark });
    await go(page, '/office/sign-in');
    await page.fill('#email', who.email);
    await page.fill('#password', PASSPHRASE);
    await page.click('main button[type=submit]');
    await go(page, '/office/security');
    await look(page, 'none');
    await page.click('text=Set up an authenticator');
    await look(page, 'authenticator');
    const telephone = new Telephone(house, (await page.textContent('main b.ref'))!);
    await page.fill('#code', '000000');
    await page.click('text=Confirm');
    await look(page, 'authenticator-wrong');
    await page.fill('#code', telephone.code());
    await page.click('text=Confirm');
    await look(page, 'codes');
    await go(page, '/office/security');
    await look(page, 'set-up');

    house.clock.advance({ minutes: 10 });
    await page.click('text=Make new ones');
    expect(await page.textContent('h1')).toBe('Show that it is you');
    await look(page, 'proof');
    await page.fill('#proof_code', '000000');
    await page.click('text=Go on');
    await look(page, 'proof-wrong');
    await page.fill('#proof_code', telephone.next());
    await page.click('text=Go on');
    expect(await page.textContent('h1')).toBe('Your recovery codes');
    await go(page, '/office/second-factor-resets');
    await look(page, 'resets');
    await page.context().clearCookies();

    await go(page, '/office/sign-in');
    await page.fill('#email', who.email);
    await page.fill('#password', PASSPHRASE);
    await page.click('main button[type=submit]');
    expect(await page.textContent('h1')).toBe('Second step');
    await look(page, 'step');
    await page.context().close();
  });

  it('ask an administrator how somebody showed who they are', async () => {
    const admin = await signInWithNothing(cast.esme);
    const page = await browser.open({ width: 360 });
    await page.context().addCookies([{ name: 'office', value: admin.token, url: house.url }]);
    await go(page, `/office/officers/${cast.egan.id}/second-factor-reset`);
    await look(page, 'ask-reset');
    await page.click('text=Ask for the reset');
    await look(page, 'ask-reset-missing');
  });

  const signInWithNothing = (who: Person) => signIn(house, who.email);
});
