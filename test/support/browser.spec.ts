import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';

describe('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('is a real one: it lays out a page', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.setContent('<main style="width: 50vw">seven people</main>');
    expect((await page.locator('main').boundingBox())?.width).toBe(180);
  });
});
