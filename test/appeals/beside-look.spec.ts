import type { Page } from 'playwright-core';
import { TellArrest } from '../../src/appeals';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser, type PageOptions } from '../support/browser';
import { theWorld, World } from '../world';

const SIZES: readonly [string, PageOptions][] = [
  ['desktop', {}],
  ['phone', { width: 360, height: 740 }],
];

describe('the pages about what is said beside an appeal, to the eye', () => {
  const house = testApp({ standing: theWorld('live') });
  const browser = testBrowser();
  const world = new World(house);

  const open = async (path: string, options: PageOptions): Promise<Page> => {
    const { ada } = await world.officers();
    const page = await browser.open({ baseUrl: house.url, ...options });
    await page.context().addCookies([{ name: 'office', value: ada.token, url: house.url }]);
    await page.goto(path, { waitUntil: 'load' });
    return page;
  };

  beforeAll(async () => {
    const { ada } = await world.officers();
    await world.liveAppeal();
    await world.tip({ body: { kind: 'that_is_me', names: [] } });
    await house.get(TellArrest).run(ada.actor, {
      slug: 'larkfield',
      who: 'man',
      age: '30s',
      number: 1,
      arrestedOn: '2025-11-30',
      suspicion: 'fraud',
      outcome: 'in_custody',
      arrests: 13,
      asAt: '2025-12-01',
    });
  }, 60_000);

  it.each([
    ['arrests', '/office/appeals/larkfield/arrests'],
    ['public-arrest', '/appeals/larkfield'],
    ['case-clock', '/office/cases/NM-4471-25'],
    ['withdrawals-clock', '/office/cases/NM-4471-25/takedowns'],
  ])(
    '%s can be read by everybody and fits any width',
    async (name, path) => {
      for (const [at, options] of SIZES) {
        const page = await open(path, options);
        await shoot(page, `beside-${name}-${at}`);
        expect(await sidewaysScroll(page)).toBe(0);
        await expectAccessible(page);
        await page.context().close();
      }
    },
    60_000,
  );
});
