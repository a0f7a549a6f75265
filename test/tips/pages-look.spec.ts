import type { Page } from 'playwright-core';
import { OpenTip, ReplyToTipster } from '../../src/tips';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser, type PageOptions } from '../support/browser';
import { theWorld, World } from '../world';

const SIZES: readonly [string, PageOptions][] = [
  ['desktop', {}],
  ['phone', { width: 390, height: 844 }],
  ['narrow-dark', { width: 320, height: 640, dark: true }],
];

describe('what a tipster sees, to the eye', () => {
  const house = testApp({ standing: theWorld('live') });
  const browser = testBrowser();
  const world = new World(house);

  beforeAll(() => world.liveAppeal(), 60_000);

  it.each(SIZES)(
    'form and receipt, %s',
    async (at, options) => {
      const page = await open('/appeals/larkfield/tip?person=3', options);
      await looksRight(page, `tips-form-${at}`);
      await page.getByRole('button', { name: 'Send to the incident room' }).click();
      await looksRight(page, `tips-form-empty-${at}`);
      await page.getByLabel('Name', { exact: true }).fill('Kit Marlowe');
      await page.getByLabel('What would you like to tell us?').fill('My card was 4539 1488 0343 6467.');
      await page.getByRole('button', { name: 'Send to the incident room' }).click();
      await looksRight(page, `tips-receipt-${at}`);
      await page.context().close();
    },
    60_000,
  );

  it.each([
    ['victim', '/appeals/larkfield/tip?kind=victim_report'],
    ['information', '/appeals/larkfield/tip'],
  ])(
    'the form for %s',
    async (name, path) => {
      for (const [at, options] of SIZES) {
        const page = await open(path, options);
        await looksRight(page, `tips-${name}-${at}`);
        await page.context().close();
      }
    },
    60_000,
  );

  it.each(SIZES)(
    'the way back, the talk and the form of a person pictured, %s',
    async (at, options) => {
      const { code, tip } = await world.tip({ body: { contact: { phone: '07700 900123' } } });
      const { cora } = await world.officers();
      await house.get(OpenTip).run(cora.actor, { tipId: tip.id, purpose: 'investigation' });
      const text = 'Thank you. Which market was it, and on which days have you seen him there?';
      await house.get(ReplyToTipster).run(cora.actor, { tipId: tip.id, text });
      const page = await open('/tips', options);
      await looksRight(page, `tips-return-${at}`);
      await page.getByRole('textbox', { name: 'Receipt code' }).fill(code);
      await page.getByRole('button', { name: 'Open my message' }).click();
      await looksRight(page, `tips-dialogue-${at}`);
      await page.goto('/appeals/larkfield/that-is-me?person=3');
      await looksRight(page, `tips-that-is-me-${at}`);
      await page.context().close();
    },
    120_000,
  );

  async function open(path: string, options: PageOptions): Promise<Page> {
    const page = await browser.open({ baseUrl: house.url, ...options });
    await page.goto(path, { waitUntil: 'load' });
    return page;
  }

  async function looksRight(page: Page, name: string): Promise<void> {
    await shoot(page, name);
    expect(await sidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
  }
});
