import type { Page } from 'playwright-core';
import { appealPaths, DraftAppeal } from '../../src/appeals';
import { Stills, stillPaths } from '../../src/stills';
import { testApp } from '../support/app';
import { testBrowser } from '../support/browser';
import { DrawingHand } from '../support/drawing';
import {
  DEMO_PERSONS,
  demoFaces,
  demoPicture,
  demoStill,
  LARKFIELD_CONTENT,
  PASSPHRASE,
  theWorld,
  World,
} from '../world';

/** Everything a person of the demo is told of, by the order their pictures come in. */
const FRAMES = DEMO_PERSONS.flatMap((person) => person.stills.map((still) => ({ person, ...still })));
const CROWDED = 'LARKFIELD-5B';
/** One is marked with the keys and one with a finger, the rest with a mouse. */
const WITH_KEYS = 'LARKFIELD-7';
const WITH_FINGER = 'LARKFIELD-2';

describe('from nine frames of a recorder to a page, and one of them back', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  const world = new World(house);
  let page: Page;
  let hand: DrawingHand;

  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const heading = () => page.getByRole('heading', { level: 1 }).innerText();

  const signedIn = async (email: string): Promise<Page> => {
    const opened = await browser.open({ baseUrl: house.url, scripts: true });
    await opened.goto('/office/sign-in');
    await opened.getByLabel('E-mail').fill(email);
    await opened.getByLabel('Password').fill(PASSPHRASE);
    await opened.getByRole('button', { name: 'Sign in' }).click();
    await opened.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    return opened;
  };

  beforeAll(async () => {
    const { ada } = await world.officers();
    await world.persons();
    page = await signedIn(ada.email);
    hand = new DrawingHand(page);
  }, 120_000);

  it('takes in nine pictures, and the people who come with them', async () => {
    for (const { person, file, alt, place, capturedAt } of FRAMES) {
      await page.goto(stillPaths.uploadForm('NM-4471-25'));
      const known = page.locator(`[name="person"] option[value="${person.number}"]`);
      await page
        .locator('[name="person"]')
        .selectOption((await known.count()) > 0 ? String(person.number) : 'new');
      if ((await known.count()) === 0) {
        await page.getByText('Somebody new: describe them').click();
        await page.getByLabel('Who is seen, in a few words').fill(person.label);
        await page.getByLabel('What they look like').fill(person.description);
        await page.getByLabel('How old they look').fill(person.apparentAge);
      }
      await page.locator('[name="place"]').fill(place);
      await page.getByLabel('Day it was taken').fill(capturedAt.slice(0, 10));
      await page.getByLabel('Time it was taken').fill(capturedAt.slice(11, 16));
      await page.getByLabel('Description of the picture').fill(alt);
      await page.locator('[name="file"]').setInputFiles(demoPicture(file));
      await press('Add this picture');
      await page.waitForURL('**/preparation?said=uploaded');
    }
    await page.goto(stillPaths.people('NM-4471-25'));
    expect(await page.locator('.stills li').count()).toBe(9);
  }, 120_000);

  it('marks every face by mouse, by finger and by keys', async () => {
    for (const { reference, file } of FRAMES) {
      await page.goto(stillPaths.preparation(reference));
      await page.locator('.scripted').waitFor({ state: 'attached' });
      for (const face of demoFaces(demoStill(file))) {
        if (reference === WITH_KEYS) await hand.withKeys(face);
        else if (reference === WITH_FINGER) await hand.withFinger(face);
        else await hand.withMouse(face);
      }
      await press('Save and see it');
      await page.waitForURL('**?said=prepared');
      if (reference !== CROWDED) await press('Approve this picture');
    }
  }, 120_000);

  it('does not let a picture go on which others can be seen, until they are covered', async () => {
    await page.goto(stillPaths.people('NM-4471-25'));
    expect(await page.locator('.stills .blocked').innerText()).toContain('3 to cover');
    await page.goto(stillPaths.show(CROWDED));
    expect(await page.getByRole('button', { name: 'Approve this picture' }).count()).toBe(0);
    const refused = await page.request.post(`${house.url}${stillPaths.approval(CROWDED)}`, {
      headers: { origin: house.url },
    });
    expect(refused.status()).toBe(403);

    await page.getByRole('link', { name: 'Cover them' }).click();
    await page.locator('.scripted').waitFor({ state: 'attached' });
    await press(/Cover every bystander/);
    await press('Crop');
    await hand.withMouse({ x: 150, y: 120, w: 1700, h: 900 });
    await press('Save and see it');
    await page.getByText('As it may be published').waitFor();
    expect(await page.locator('.log li').first().innerText()).toMatch(
      /Cropped to .*, 3 covers, 4 faces marked/,
    );
    await press('Approve this picture');
    await page.getByText('Approved. It can be put before').waitFor();
  }, 60_000);

  it('goes out in an appeal that somebody else has authorised', async () => {
    const { ada, bello } = await world.officers();
    const content = { ...LARKFIELD_CONTENT, stills: FRAMES.map(({ reference }) => reference) };
    const draft = await house.get(DraftAppeal).run(ada.actor, { caseRef: 'NM-4471-25', content });
    await page.goto(appealPaths.draft(draft.slug));
    await page.getByText('Keep it, with a reason').click();
    await page.getByLabel('Why these words stay').fill('Her daughter agreed.');
    await press('Submit for authority');
    const office = await signedIn(bello.email);
    await office.goto(appealPaths.authority(draft.slug));
    await office.getByRole('radio', { name: 'Authorise' }).check();
    await office.getByLabel('Purpose').fill('To identify seven people seen on camera.');
    await office.getByLabel('Necessity').fill('Enquiries in seven boroughs have named nobody.');
    await office.getByLabel('Proportionality').fill('Faces only, in public places, for four weeks.');
    await office.locator('button.sign').click();
    await office.waitForLoadState('load');
    await page.goto(appealPaths.publication(draft.slug));
    await press('Publish it now');
    const stranger = await browser.open({ baseUrl: house.url });
    await stranger.goto(appealPaths.show(draft.slug));
    expect(await stranger.locator('.people .tile img').count()).toBe(7);
  }, 60_000);

  it('takes one picture from everybody, and leaves the others', async () => {
    const { ada } = await world.officers();
    const stills = await house.get(Stills).ofCase(ada.actor.forceId, (await world.larkfield()).id);
    const file = (reference: string) =>
      `/stills/${stills.find((one) => one.reference === reference)!.id}/640.jpg`;
    expect((await house.request().get(file(CROWDED))).status).toBe(200);
    await page.goto(stillPaths.withdrawal(CROWDED));
    await page.getByLabel('Why').fill('Her solicitor has asked.');
    await press('Withdraw it now');
    expect(await heading()).toBe(`${CROWDED} is withdrawn`);
    expect((await house.request().get(file(CROWDED))).status).toBe(410);
    for (const { reference } of FRAMES) {
      if (reference !== CROWDED) expect((await house.request().get(file(reference))).status).toBe(200);
    }
  }, 60_000);
});
