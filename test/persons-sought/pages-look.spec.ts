import type { Page } from 'playwright-core';
import { AskFurther, RecordSearchState } from '../../src/persons-sought';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser, type PageOptions } from '../support/browser';
import { type Cast, theWorld, World } from '../world';

const SIZES: readonly [string, PageOptions][] = [
  ['desktop', {}],
  ['phone-dark', { width: 360, height: 740, dark: true }],
  ['phone', { width: 360, height: 740 }],
];

describe('the console’s pages about further authorities, to the eye', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  const world = new World(house);
  let id = '';
  const deciding = (): string => `/office/further-authorities/${id}`;

  const open = async (path: string, who: 'sol' | 'bello', options: PageOptions): Promise<Page> => {
    const cast: Cast = await world.officers();
    const page = await browser.open({ baseUrl: house.url, ...options });
    await page.context().addCookies([{ name: 'office', value: cast[who].token, url: house.url }]);
    await page.goto(path, { waitUntil: 'load' });
    return page;
  };

  beforeAll(async () => {
    const { sol, ada } = await world.officers();
    const personId = (await world.persons())[2]!.id;
    await world.still({ file: 'still-3.jpg', person: 3, until: 'public' });
    const named = { personId, state: 'identified', reason: 'Named by his former employer.' } as const;
    await house.get(RecordSearchState).run(sol.actor, named);
    ({ id } = await house.get(AskFurther).run(ada.actor, {
      personId,
      covers: 'still_needed',
      purpose: 'To find him. His name is known to us and he is not where he lives.',
      necessity: 'He left every address we know on the day he was named.',
      proportionality: 'His face only, on our own site, for a week.',
      alternatives: 'Three addresses, his employer, his bank and his family.',
      risk: 'A juror may have seen it. The picture says nothing of an offence.',
      reviewOn: '2025-12-08',
    }));
  }, 60_000);

  const people = '/office/cases/NM-4471-25/people';
  it.each([
    ['person-identified', (): string => `${people}/3`, 'sol'],
    ['further-ask', (): string => `${people}/3/further-authority`, 'sol'],
    ['further-list', (): string => '/office/further-authorities', 'bello'],
    ['further-decide', deciding, 'bello'],
  ] as const)(
    '%s can be read by everybody and fits any width',
    async (name, path, who) => {
      for (const [at, options] of SIZES) {
        const page = await open(path(), who, options);
        await shoot(page, `persons-${name}-${at}`);
        expect(await sidewaysScroll(page)).toBe(0);
        await expectAccessible(page);
        await page.context().close();
      }
    },
    60_000,
  );
});
