import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { type Cast, PASSPHRASE, theWorld, World } from '../world';

const SIZES = [
  { size: 'phone', width: 360, height: 740 },
  { size: 'desktop', width: 1280, height: 900 },
];

describe.each(SIZES)('the pages of officers on a $size', ({ size, width, height }) => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  let cast: Cast;
  let page: Page;
  beforeAll(async () => {
    cast = await new World(house).officers();
    page = await browser.open({ width, height, baseUrl: house.url, dark: size === 'phone' });
  });

  const look = async (name: string) => {
    await shoot(page, `officers-${name}-${size}`);
    // The same markup at both sizes, and axe is slow: once each will do.
    if (size === 'desktop') await expectAccessible(page);
    expect(await sidewaysScroll(page)).toBe(0);
  };

  it('let somebody sign in, after a slip', async () => {
    await page.goto('/office/officers');
    await look('sign-in');
    await page.getByLabel('E-mail').fill(cast.admin.email);
    await page.getByLabel('Password').fill('three quiet');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await look('sign-in-refused');
    await page.getByLabel('Password').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('People');
    await look('people');
  });

  it('let the administrator mend a list and hand over codes', async () => {
    await page.getByRole('link', { name: 'Invite people' }).click();
    await page
      .getByLabel('One person a line')
      .fill(
        'Priya Nand, Sergeant, priya@northmere.example, case officer\nTom Okoro, Inspector, tom@northmere.example, boss',
      );
    await page.getByRole('button', { name: 'Invite them all' }).click();
    await look('invite-refused');
    const list = page.getByLabel('One person a line');
    await list.fill((await list.inputValue()).replace('boss', 'authorising officer'));
    await page.getByRole('button', { name: 'Invite them all' }).click();
    await look('codes');
  });

  it('show one person, and who may do what', async () => {
    await page.goto('/office/officers');
    await page.getByRole('link', { name: 'Sutton Hale' }).click();
    await look('person');
    await page.getByRole('link', { name: 'Take the account away' }).click();
    await look('take-away');
    await page.goto('/office/permissions');
    await look('permissions');
  });

  it('keep what was typed when a session ends over it', async () => {
    await page.goto('/office/officers/invitations');
    await page.getByLabel('Name', { exact: true }).fill('Priya Nand, again');
    await page.getByLabel('Rank or post').fill('Sergeant');
    house.clock.advance({ minutes: 20 });
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await look('session-ended');
    await page.getByLabel('E-mail').fill(cast.admin.email);
    await page.getByLabel('Password').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await look('send-again');
    await page.getByRole('button', { name: 'Send it now' }).click();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Priya Nand, again');
  });

  it('let somebody set up their account', async () => {
    await page.goto('/office/enrol');
    await look('enrol');
    await page.getByLabel('Choose a password').fill('short');
    await page.getByRole('button', { name: 'Set up my account' }).click();
    expect(await page.getByText('Type the code your administrator gave you.').count()).toBe(2);
  });
});
