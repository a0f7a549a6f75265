import type { Page } from 'playwright-core';
import { appealPaths, ReviseAppeal } from '../../src/appeals';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { type Cast, type Person, theWorld, World } from '../world';

describe('the console’s pages about appeals, to the eye', () => {
  const house = testApp({ standing: theWorld('stills') });
  const browser = testBrowser();
  const world = new World(house);
  let cast: Cast;

  const GROUNDS = {
    purpose: 'To identify three people seen using victims’ cards.',
    necessity: 'Bank, shop and custody records searched; no match in 5 weeks.',
    proportionality: '72 offences against older people. Faces only; place by borough; 28 days.',
    risk: 'Twelve arrested: wording checked. Nobody pictured looks under 18.',
    reviewOn: '',
  };

  const open = async (who: Person, path: string): Promise<Page> => {
    const page = await browser.open({ baseUrl: house.url });
    await page.context().addCookies([{ name: 'office', value: who.token, url: house.url }]);
    await page.goto(path, { waitUntil: 'load' });
    return page;
  };

  /** As a desk and as a telephone in the dark shows it; at 320 pixels nothing sticks out. */
  const look = async (page: Page, name: string): Promise<void> => {
    await shoot(page, `appeals-${name}-desktop`);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await shoot(page, `appeals-${name}-phone`);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  };

  beforeAll(async () => {
    cast = await world.officers();
    await world.still({ file: 'still-9.jpg', person: 2, until: 'prepared' });
  }, 180_000);

  it('while it is written', async () => {
    const { appeal } = await world.appeal({ state: 'draft', content: { grounds: GROUNDS } });
    const { slug } = appeal;
    await look(await open(cast.ada, '/office/cases/NM-4471-25/appeal'), 'case');
    await look(await open(cast.ada, appealPaths.office(slug)), 'overview-draft');
    await look(await open(cast.ada, appealPaths.draft(slug)), 'editor');

    const wrong = await open(cast.ada, appealPaths.draft(slug));
    await wrong.getByLabel('Headline').fill('Seven thieves who robbed pensioners of £200,000');
    await wrong.getByLabel('Offences').fill('many');
    await wrong.locator('#room-phone').fill('ring us');
    await wrong.getByRole('button', { name: 'Save and see it' }).click();
    await look(wrong, 'editor-refused');

    const late = await open(cast.ada, appealPaths.draft(slug));
    const content = { headline: 'Do you know any of these three people?' };
    await house.get(ReviseAppeal).run(cast.sol.actor, { slug, edition: 1, version: 1, content });
    await late.getByLabel('Advice').fill('Hang up. Nobody real asks for your card.');
    await late.getByRole('button', { name: 'Save and see it' }).click();
    await look(late, 'editor-both');
  }, 180_000);

  it('on the board and from nothing', async () => {
    await world.appeal({ state: 'live', content: { grounds: GROUNDS } });
    await world.appeal({ state: 'authorised' });
    await world.appeal({ state: 'withdrawn' });
    await world.appeal({ state: 'submitted' });
    await look(await open(cast.ada, appealPaths.press()), 'press');
    await look(await open(cast.bello, '/office'), 'home-waiting');
    await look(await open(cast.sol, appealPaths.quick()), 'quick');
    const refused = await open(cast.sol, appealPaths.quick());
    await refused.getByLabel('Case', { exact: true }).selectOption('new');
    await refused.getByRole('button', { name: 'Submit for authority' }).click();
    await look(refused, 'quick-refused');
  }, 180_000);

  it('while it is decided on and goes out', async () => {
    const { appeal } = await world.appeal({ state: 'submitted', content: { grounds: GROUNDS } });
    const { slug } = appeal;
    await look(await open(cast.ada, appealPaths.authority(slug)), 'authority-drafter');
    const deciding = await open(cast.bello, appealPaths.authority(slug));
    await look(deciding, 'authority');
    const refusing = await open(cast.bello, appealPaths.authority(slug));
    await refusing.getByRole('radio', { name: 'Refuse' }).check();
    await refusing.getByRole('button', { name: 'Refuse and sign' }).click();
    await look(refusing, 'authority-refused');
    const granting = await open(cast.bello, appealPaths.authority(slug));
    await granting.getByRole('radio', { name: 'Authorise' }).check();
    await granting.getByRole('radio', { name: 'As set out' }).check();
    await shoot(granting, 'appeals-authority-chosen');
    await granting.getByRole('button', { name: 'Authorise and sign' }).click();
    await look(granting, 'overview-authorised');
    await look(await open(cast.bello, appealPaths.authority(slug)), 'authority-signed');
    const publishing = await open(cast.ada, appealPaths.publication(slug));
    await look(publishing, 'publication');
    const now = await open(cast.ada, appealPaths.publication(slug));
    await now.getByRole('button', { name: 'Publish it now' }).click();
    await look(now, 'overview-live');
    await look(await open(cast.dara, appealPaths.withdrawal(slug)), 'withdrawal');
  }, 180_000);

  it('takes something away from what is live', async () => {
    const { appeal, latest } = await world.appeal({ state: 'live' });
    const { slug } = appeal;
    const content = { advice: '', stills: [latest.stills[0]!.still.reference] };
    await house.get(ReviseAppeal).run(cast.ada.actor, { slug, edition: 1, version: 1, content });
    await look(await open(cast.ada, appealPaths.office(slug)), 'overview-small-edit');
    const going = await open(cast.ada, appealPaths.smallEdit(slug));
    await shoot(going, 'appeals-small-edit-before');
    await going.getByRole('button', { name: 'Publish it now' }).click();
    await look(await open(cast.bello, appealPaths.smallEdit(slug)), 'small-edit');
  }, 60_000);

  it('sets which rank decides', async () => {
    await look(await open(cast.admin, appealPaths.settings()), 'settings');
  });
});
