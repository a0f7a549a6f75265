import type { Page } from 'playwright-core';
import { RecordSearchState } from '../../src/persons-sought';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser, type PageOptions } from '../support/browser';
import { theWorld, World } from '../world';

const SIZES: readonly [string, PageOptions][] = [
  ['desktop', {}],
  ['phone-dark', { width: 360, height: 740, dark: true }],
];

describe('the console’s pages about pictures, to the eye', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  const world = new World(house);

  const open = async (path: string, options: PageOptions): Promise<Page> => {
    const { sol } = await world.officers();
    const page = await browser.open({ baseUrl: house.url, ...options });
    await page.context().addCookies([{ name: 'office', value: sol.token, url: house.url }]);
    await page.goto(path, { waitUntil: 'load' });
    return page;
  };

  beforeAll(async () => {
    await world.still({ file: 'still-1.jpg', person: 1, until: 'public' });
    await world.still({ file: 'still-2.jpg', person: 2, until: 'approved' });
    await world.still({ file: 'still-3.jpg', person: 3, until: 'public' });
    await world.still({ file: 'still-9.jpg', person: 2, until: 'prepared' });
    await world.still({ file: 'still-7.jpg', person: 1 });
    const { sol } = await world.officers();
    const personId = (await world.persons())[2]!.id;
    const named = { personId, state: 'identified', reason: 'Named by his former employer.' } as const;
    await house.get(RecordSearchState).run(sol.actor, named);
  }, 60_000);

  const people = '/office/cases/NM-4471-25/people';
  it.each([
    ['people', people],
    ['person', `${people}/3`],
    ['record', `${people}/1/search-state`],
    ['upload', `${people}/pictures/new`],
    ['still', '/office/stills/LARKFIELD-2B'],
    ['prepare', '/office/stills/LARKFIELD-2B/preparation'],
    ['withdraw', '/office/stills/LARKFIELD-1/withdrawal'],
  ])(
    '%s can be read by everybody and fits any width',
    async (name, path) => {
      for (const [at, options] of SIZES) {
        const page = await open(path, options);
        await shoot(page, `stills-${name}-${at}`);
        expect(await sidewaysScroll(page)).toBe(0);
        await expectAccessible(page);
        await page.context().close();
      }
    },
    60_000,
  );
});
