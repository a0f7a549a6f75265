import { casePaths } from '../../src/cases';
import { InviteOfficers } from '../../src/officers';
import { testApp } from '../support/app';
import { testBrowser } from '../support/browser';
import { type Cast, type Person, theWorld, World } from '../world';
import { look, openAs } from './looking';

const REF = 'NM-4471-25';

describe('the team of a case', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  let cast: Cast;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    await world.larkfield();
  });

  it('show the team with fingerprints, and add in three ways', async () => {
    const newcomer = {
      name: 'Nia Okoro',
      rank: 'Constable',
      roles: ['case_officer'],
      email: 'nia@northmere.example',
    } as const;
    await house.get(InviteOfficers).run(cast.admin.actor, cast.northmere.id, [newcomer]);
    const page = await open(cast.sol, casePaths.team(REF));
    await page
      .getByLabel('Colleague', { exact: true })
      .selectOption({ label: 'Constable Nia Okoro (not enrolled yet)' });
    await page.getByRole('button', { name: 'Add to the team' }).click();
    expect(await page.locator('.saved').textContent()).toContain('when they have enrolled');

    await page.getByLabel('Their e-mail address').fill('nobody@eastholm.example');
    await page.getByRole('button', { name: 'Add as a guest' }).click();
    expect(await page.locator('#guest-email-error').textContent()).toContain('No officer');
    expect(await page.getByLabel('Their e-mail address').inputValue()).toBe('nobody@eastholm.example');
    await look(page, 'cases-team-errors');
    await page.getByLabel('Their e-mail address').fill('egan@eastholm.example');
    await page.getByRole('button', { name: 'Add as a guest' }).click();
    expect(await page.locator('main').textContent()).toContain(
      'Detective Constable, Eastholm Police · Guest',
    );
    await look(page, 'cases-team');
  });

  it('take somebody off after saying what that does, and name a lead', async () => {
    const page = await open(cast.sol, casePaths.team(REF));
    await page.getByRole('link', { name: /^Take off.*Egan Price$/ }).click();
    await look(page, 'cases-remove');
    await page.getByRole('button', { name: 'Take off the team' }).click();
    expect(await page.locator('.saved').textContent()).toContain('Those who stay have a new key.');
    expect(await page.locator('main').textContent()).toContain('It has changed 1 time since');
    await page.getByRole('button', { name: /^Make lead.*Cora Whitfield$/ }).click();
    expect(await page.locator('.saved').textContent()).toContain('new lead');
    await page.goto(casePaths.removal(REF, cast.cora.id));
    expect(await page.locator('.warn').textContent()).toContain('Name another lead first');
    expect(await page.getByRole('button', { name: 'Take off the team' }).count()).toBe(0);
  });

  it('show press the team and the offences, and nothing to press', async () => {
    const page = await open(cast.ada, casePaths.team(REF));
    expect(await page.locator('.bar nav a').allTextContents()).toEqual([
      'People and pictures',
      'Appeal',
      'Withdrawals',
      'Offences',
      'Team',
    ]);
    expect(await page.locator('main button').count()).toBe(0);
  });

  const open = (person: Person, path: string) => openAs(browser, house, person, path);
});
