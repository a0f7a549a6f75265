import type { Page } from 'playwright-core';
import { AddNote, AllocateTip, DisposeTip, OpenTip, ReplyToTipster } from '../../src/tips';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser, type PageOptions } from '../support/browser';
import { type Person, signIn, theWorld, World } from '../world';
import { sealTip, type TipWish } from './sealed-tips';

const SIZES: readonly [string, PageOptions][] = [
  ['desktop', {}],
  ['phone', { width: 360, height: 740, dark: true }],
];

describe('the console’s pages about tips, to the eye', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  const world = new World(house);
  let cora: Person;
  let rosa: Person;
  let read = '';
  let victim = '';

  const open = async (path: string, options: PageOptions): Promise<Page> => {
    const page = await browser.open({ baseUrl: house.url, ...options });
    await page.context().addCookies([{ name: 'office', value: cora.token, url: house.url }]);
    const answer = await page.goto(path, { waitUntil: 'load' });
    expect([path, answer?.status()]).toEqual([path, 200]);
    return page;
  };

  const sent = async (wish: TipWish): Promise<string> => {
    const [larkfield, persons] = [await world.larkfield(), await world.persons()];
    return (await sealTip(house, larkfield, persons, wish)).tip.id;
  };

  beforeAll(async () => {
    for (const number of [1, 2, 3]) {
      await world.still({ file: `still-${number}.jpg`, person: number, until: 'public' });
    }
    await fillInbox();
    cora = await signIn(house, 'cora@northmere.example');
    rosa = await signIn(house, 'rosa@northmere.example');
    await readAndAnswer();
  }, 60_000);

  it.each([
    ['inbox', () => '/office/cases/NM-4471-25/tips?queue=case&purpose=investigation'],
    ['closed', () => '/office/tips/' + victim],
    ['read', () => `/office/tips/${read}?purpose=investigation&queue=mine`],
    ['call', () => '/office/cases/NM-4471-25/calls/new'],
    ['home', () => '/office'],
  ])(
    '%s can be read by everybody and fits any width',
    async (name, path) => {
      for (const [at, options] of SIZES) {
        const page = await open(path(), options);
        await shoot(page, `tips-${name}-${at}`);
        expect(await sidewaysScroll(page)).toBe(0);
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await sidewaysScroll(page)).toBe(0);
        await page.context().close();
      }
    },
    60_000,
  );

  it('keys a call from the number to the code that is read out, without a script', async () => {
    for (const [at, options] of SIZES) {
      const page = await open('/office/cases/NM-4471-25/calls/new', options);
      await page.getByLabel('Number').fill('3');
      await page.getByLabel('In their words').fill('He sells phone cases by the station.');
      await page.getByLabel('They want a code').check();
      await page.getByRole('button', { name: 'Save the call' }).click();
      expect(await page.title()).toContain('is kept');
      await shoot(page, `tips-call-kept-${at}`);
      expect(await sidewaysScroll(page)).toBe(0);
      await expectAccessible(page);
      await page.context().close();
    }
  }, 60_000);

  async function fillInbox(): Promise<void> {
    await sent({ text: 'He stands there on Fridays.', kind: 'information', person: null, channel: 'letter' });
    house.clock.advance({ days: 1 });
    await sent({ person: 1, channel: 'crimestoppers', kind: 'sighting', names: [] });
    await sent({ person: 3, language: 'pl', names: [{ name: 'Osjan T.' }], text: 'Widziałem go w Ilford.' });
    house.clock.advance({ days: 2 });
    victim = await sent({
      kind: 'victim_report',
      person: null,
      channel: 'telephone',
      receipt: false,
      names: [],
      text: 'A man came for her card.',
      victim: { onBehalfOf: 'my mother', area: 'Redbridge', lossPence: 120_000, bankTold: true },
      contact: { name: 'Mrs Poole', phone: '01632 960417', safeTimes: 'after 6pm' },
    });
    await sent({ person: 2, threatToLife: true, text: 'He said he will come back for her tonight.' });
    await sent({ person: 2 });
    read = await sent({ person: 3 });
  }

  async function readAndAnswer(): Promise<void> {
    const purpose = 'investigation';
    const spam = await sent({ person: 1, names: [], text: 'Buy watches.' });
    for (const id of [spam, read]) await house.get(OpenTip).run(rosa.actor, { tipId: id, purpose });
    await house.get(DisposeTip).run(rosa.actor, { tipId: spam, disposition: 'spam', reason: 'Advertising.' });
    await house.get(AllocateTip).run(rosa.actor, { tipId: read, officerId: cora.id });
    house.clock.advance({ minutes: 12 });
    await house.get(OpenTip).run(cora.actor, { tipId: read, purpose });
    await house
      .get(ReplyToTipster)
      .run(cora.actor, { tipId: read, text: 'Thank you. Which depot did you both work from?' });
    await house
      .get(AddNote)
      .run(cora.actor, { tipId: read, text: 'Same name as in the letter of Monday. Ask the depot.' });
  }
});
