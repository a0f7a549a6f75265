import { load } from 'cheerio';
import { casePaths, LinkOffences } from '../../src/cases';
import { linesOf } from '../../src/cases/actions/offence-lines';
import { testApp } from '../support/app';
import { testBrowser } from '../support/browser';
import { asOwner } from '../support/owner';
import { type Cast, enrolAnother, type Person, theWorld, World } from '../world';
import { look, openAs } from './looking';

const REF = 'NM-4471-25';

describe('the console’s case pages', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  let cast: Cast;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    await world.larkfield();
    await world.dunmow();
  });

  it('begin with my cases, and with what waits for me', async () => {
    const page = await open(cast.sol, casePaths.home());
    expect(await page.locator('h1').textContent()).toBe('My cases');
    const titles = await page.locator('ul[aria-label="Open cases"] .t').allTextContents();
    expect(titles).toEqual(expect.arrayContaining(['Larkfield, NM/4471/25', 'Intake']));
    expect(titles).not.toContain('Dunmow, EH/0093/25');
    await look(page, 'cases-home');
  });

  it('are empty, with the next step, for somebody on no case', async () => {
    const nora = await enrolAnother(house, cast.admin, 'Nora Vance', 'case_officer');
    const page = await open(nora, casePaths.home());
    expect(await page.locator('.empty').textContent()).toContain('You are on no case yet. Open one');
    expect(await page.locator('main a').allTextContents()).toEqual(['Open a case']);
    await look(page, 'cases-home-empty');
    const auditor = await open(cast.devi, casePaths.home());
    expect(await auditor.locator('.empty').textContent()).toContain('A colleague on a case can add you');
  });

  it('open a case with a colleague, and lose nothing of a form that has to be mended', async () => {
    const page = await open(cast.cora, casePaths.opening());
    await look(page, 'cases-open');
    await page.getByLabel('Case reference').fill('NM/4471/25');
    await page.getByLabel('Public name').fill('Heron 3');
    await page.getByLabel('Operation name').fill('Operation Heron');
    await page.getByLabel('Kind of offence').fill('Theft');
    await page.getByLabel('Offences, as published').fill('some');
    await page.getByLabel('Loss in pounds').fill('£1,200.50');
    await page.getByLabel('Areas', { exact: false }).first().fill('Hackney\nNewham');
    await page.getByLabel('Arrests so far').fill('2');
    await page.getByRole('button', { name: 'Open the case' }).click();

    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('.govuk-error-summary a').allTextContents()).toEqual([
      expect.stringContaining('public name'),
      expect.stringContaining('published count'),
      expect.stringContaining('both the number of arrests'),
      expect.stringContaining('second reader'),
    ]);
    expect(await page.getByLabel('Loss in pounds').inputValue()).toBe('£1,200.50');
    expect(await page.getByLabel('Areas', { exact: false }).first().inputValue()).toBe('Hackney\nNewham');
    await look(page, 'cases-open-errors');

    await page.getByLabel('Public name').fill('Heron');
    await page.getByLabel('Offences, as published').fill('3');
    await page.getByLabel('Arrests counted on').fill('2025-11-30');
    await page
      .getByLabel('Colleague', { exact: true })
      .selectOption({ label: 'Detective Inspector Sol Marchetti' });
    await page.getByRole('button', { name: 'Open the case' }).click();
    expect(await page.locator('.govuk-error-summary a').allTextContents()).toEqual([
      'Your force already has a case under this reference.',
    ]);
    await page.getByLabel('Case reference').fill('NM/5000/25');
    await page.getByRole('button', { name: 'Open the case' }).click();
    expect(new URL(page.url()).pathname).toBe(casePaths.show('NM-5000-25'));
    expect(await page.locator('.saved').textContent()).toContain('The case is open.');
    expect(await page.locator('.kv').textContent()).toContain('£1,200.50');
    expect(await page.locator('.kv').textContent()).toContain('2, as at 30 Nov 2025');
  });

  it('show a case: what is known, its count, its team', async () => {
    await house
      .get(LinkOffences)
      .run(cast.cora.actor, REF, linesOf('NM/10/24, 14/11/2024, Redbridge, £12,000\nNM/11/24'));
    const page = await open(cast.cora, casePaths.show(REF));
    expect(await page.locator('main').textContent()).toContain('You publish 72 offences; 2 are linked.');
    expect(await page.locator('.bar nav a').allTextContents()).toEqual([
      'Tips',
      'People and pictures',
      'Appeal',
      'Withdrawals',
      'Offences',
      'Team',
    ]);
    await look(page, 'cases-show');
  });

  it('revise a case and close it', async () => {
    const page = await open(cast.sol, casePaths.show('NM-5000-25'));
    await page.getByRole('link', { name: 'Revise' }).click();
    expect(await page.getByLabel('Loss in pounds').inputValue()).toBe('1200.50');
    await look(page, 'cases-revise');
    await page.getByLabel('Operation name').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('.govuk-error-summary').textContent()).toContain(
      'Enter the name of the operation.',
    );
    await page.getByLabel('Operation name').fill('Operation Heronsgate');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('h1').textContent()).toBe('Operation Heronsgate');
    await page.getByRole('link', { name: 'Close the case' }).click();
    await look(page, 'cases-close');
    await page.getByRole('button', { name: 'Close the case' }).click();
    expect(await page.locator('main').textContent()).toContain('Closed on 1 Dec 2025');
    expect(await page.getByRole('link', { name: 'Revise' }).count()).toBe(0);
  });

  it('warn everybody on the case when its key cannot be verified', async () => {
    await asOwner(house.database, (owner) =>
      owner.query(
        `UPDATE sealed.case_epochs SET signature = decode(repeat('00', 64), 'hex')
         WHERE case_id = (SELECT id FROM cases WHERE ref = 'EH-0093-25')`,
      ),
    );
    const page = await open(cast.esme, casePaths.home());
    expect(await page.locator('ul[aria-label="Waiting for you"]').textContent()).toContain(
      'The key of Dunmow cannot be verified',
    );
    await look(page, 'cases-home-waiting');
    await page.goto(casePaths.show('EH-0093-25'));
    expect(await page.locator('.warn').textContent()).toContain('New tips go to the intake');
    await page.goto(casePaths.team('EH-0093-25'));
    expect(await page.locator('.warn').textContent()).toContain('cannot be verified');
  });

  it('are the same page to Egan as what is not there, and the sign-in page to a stranger', async () => {
    const paths = [casePaths.show, casePaths.details, casePaths.offences, casePaths.team, casePaths.closure];
    for (const path of paths) {
      const real = await house.request().get(path(REF)).set('cookie', cast.egan.cookie);
      const made = await house.request().get(path('NM-0000-00')).set('cookie', cast.egan.cookie);
      expect([real.status, body(real.text, REF)]).toEqual([404, body(made.text, 'NM-0000-00')]);
      const stranger = await house.request().get(path(REF));
      expect(stranger.status).toBe(401);
      expect(stranger.text).toContain('Sign in');
    }
    const post = await house
      .request()
      .post(casePaths.team(REF))
      .set('cookie', cast.egan.cookie)
      .type('form')
      .send({ part: 'guest', email: cast.egan.email });
    expect(post.status).toBe(404);
  });

  it('keep to those whose role allows it: an auditor or administrator gets the same 404', async () => {
    for (const { cookie } of [cast.devi, cast.admin]) {
      for (const path of [casePaths.opening(), casePaths.show(REF), casePaths.team(REF)]) {
        expect((await house.request().get(path).set('cookie', cookie)).status).toBe(404);
      }
    }
  });

  it('tell a rule’s no as a page, not as an error of ours', async () => {
    const removal = await house
      .request()
      .post(casePaths.removal(REF, cast.sol.id))
      .set('cookie', cast.cora.cookie);
    expect(removal.status).toBe(403);
    expect(removal.text).toContain('Name another lead first.');
  });

  const open = (person: Person, path: string) => openAs(browser, house, person, path);

  const body = (html: string, ref: string): string => load(html)('main').text().replaceAll(ref, '');
});
