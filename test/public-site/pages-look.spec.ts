import type { Page } from 'playwright-core';
import { WithdrawAppeal } from '../../src/appeals';
import { RecordSearchState } from '../../src/persons-sought';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser, type PageOptions } from '../support/browser';
import { theWorld, World } from '../world';
import { appealForSeven } from './seven-people';

interface Eyes extends PageOptions {
  readonly at: string;
  readonly axe?: boolean;
}
/** A desk, and the narrowest telephone in the dark: the width of a desk's window enlarged to 400%. */
const EYES: readonly Eyes[] = [
  { at: 'desktop', width: 1280, height: 900, axe: true },
  { at: 'narrow-dark', width: 320, height: 256, dark: true },
];
/** Pages that most people meet first, on their own telephone. */
const MANY_EYES: readonly Eyes[] = [
  ...EYES,
  { at: 'phone', width: 390, height: 844 },
  { at: 'phone-dark', width: 390, height: 844, dark: true, axe: true },
];

describe('the public site, to the eye', () => {
  const house = testApp({ standing: theWorld('stills') });
  const browser = testBrowser();
  const world = new World(house);

  async function opened(path: string, options: PageOptions): Promise<Page> {
    const page = await browser.open({ baseUrl: house.url, ...options });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/410|404/.test(message.text())) refused.push(message.text());
    });
    await page.goto(path, { waitUntil: 'load' });
    expect(refused).toEqual([]);
    return page;
  }

  async function looked(name: string, path: string, eyes = EYES): Promise<void> {
    for (const { at, axe, ...options } of eyes) {
      const page = await opened(path, options);
      await shoot(page, `site-${name}-${at}`);
      expect(await sidewaysScroll(page)).toBe(0);
      if (axe) await expectAccessible(page);
      await page.context().close();
    }
  }

  beforeAll(async () => {
    await appealForSeven(world);
    const over = await world.appeal({ state: 'live', content: { headline: 'Over', stills: [] } });
    const { ada } = await world.officers();
    await house.get(WithdrawAppeal).run(ada.actor, { slug: over.appeal.slug, reason: 'It is over.' });
    await world.appeal({
      state: 'live',
      content: {
        headline: 'Are these your tools?',
        standfirst:
          'We have 40 hand tools taken from sheds between August and October and want to return them.',
        publicAreas: 'Millbrook allotments',
        narrative: ['They were found together in a lock-up in Leyton. Most are old and looked after.'],
        quotes: [],
        advice: '',
        victimCallout: '',
        arrests: null,
        offenceCount: null,
        stills: [],
      },
    });
  }, 120_000);

  it.each([
    ['home', '/'],
    ['appeal', '/appeals/larkfield'],
    ['person', '/appeals/larkfield/persons/3'],
  ])('%s reads well everywhere', (name, path) => looked(name, path, MANY_EYES), 60_000);

  it.each([
    ['text-appeal', '/appeals/larkfield-3'],
    ['ended', '/appeals/larkfield-2'],
    ['verify-found', '/verify?appeal=larkfield-3'],
    ['verify-unknown', '/verify?appeal=fenwick'],
    ['privacy', '/privacy'],
    ['accessibility', '/accessibility'],
    ['not-found', '/appeals/fenwick'],
  ])('%s reads well at any width', (name, path) => looked(name, path), 60_000);

  it.each([
    ['appeal', '/appeals/larkfield'],
    ['person', '/appeals/larkfield/persons/3'],
  ])('%s prints with large numbers and without buttons', async (name, path) => {
    const page = await opened(path, { width: 800, media: 'print' });
    await shoot(page, `site-${name}-print`);
    expect(await page.isVisible('.btn')).toBe(false);
    await page.context().close();
  });

  it('turns round, but no face and no number', async () => {
    const page = await opened('/appeals/larkfield', { width: 390 });
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await shoot(page, 'site-appeal-phone-rtl');
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  });

  it('shows a face within one screen of the headline, and its act by keyboard', async () => {
    const page = await opened('/appeals/larkfield', { width: 390, height: 844 });
    const face = await page.locator('.tile img').first().boundingBox();
    expect(face!.y).toBeLessThan(2 * 844);
    await page.locator('.tile .btn').first().focus();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('I know this person');
    await page.context().close();
  });

  it('someone no longer sought leaves a plate and nothing else', async () => {
    const { sol } = await world.officers();
    const personId = (await world.persons())[1]!.id;
    const named = { personId, state: 'identified', reason: 'Named by a neighbour.' } as const;
    await house.get(RecordSearchState).run(sol.actor, named);
    await looked('no-longer-sought', '/appeals/larkfield/persons/2');
    await looked('appeal-one-less', '/appeals/larkfield');
  }, 60_000);
});
