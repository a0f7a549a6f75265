import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessibility';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { GalleryController } from './gallery.controller';
import { littleHouse } from './little-house';

/** The narrowest telephone, a usual one, a desk. What colours do at 320 px they do at 390. */
const EYES = [
  [320, false],
  [390, false],
  [390, true],
  [1280, false],
  [1280, true],
] as const;
const PAGES = [
  ['public', '/gallery'],
  ['office', '/gallery/office'],
] as const;

describe('the gallery', () => {
  const house = littleHouse(GalleryController);
  const browser = testBrowser();

  /** Scripts are off and the content security policy holds: what is seen needs neither. */
  async function opened(path: string, options: { width: number; dark?: boolean }): Promise<Page> {
    const page = await browser.open({ ...options, height: 900 });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(house.url + path, { waitUntil: 'load' });
    expect(refused).toEqual([]);
    return page;
  }

  describe.each(PAGES)('%s', (name, path) => {
    it.each(EYES)('reads well at %i px (dark: %s)', async (width, dark) => {
      const page = await opened(path, { width, dark });
      await shoot(page, `gallery-${name}-${width}${dark ? '-dark' : ''}`);
      expect(await sidewaysScroll(page)).toBe(0);
      await expectAccessible(page);
      await page.context().close();
    });

    it('turns round for a language written from right to left, but never a picture or a number', async () => {
      const page = await opened(`${path}?as=ar`, { width: 390 });
      await shoot(page, `gallery-${name}-390-rtl`);
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      expect(await sidewaysScroll(page)).toBe(0);
      const turned = await page.$$eval('.tel, .plate, .ref, .code', (parts) =>
        parts.filter((part) => getComputedStyle(part).direction !== 'ltr').map((part) => part.className),
      );
      expect(turned).toEqual([]);
      await page.context().close();
    });
  });

  it.each([
    [300, 'light'],
    [300, 'dark'],
    [560, 'light'],
  ])('frames a widget of %i px (%s)', async (width, theme) => {
    const page = await opened(`/gallery/embed?theme=${theme}`, { width });
    await shoot(page, `gallery-embed-${width}-${theme}`);
    expect(await sidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
    await page.context().close();
  });

  it('prints without buttons and with large numbers to dial', async () => {
    const page = await browser.open({ width: 800, media: 'print' });
    await page.goto(`${house.url}/gallery`);
    await shoot(page, 'gallery-public-print');
    expect(await page.isVisible('.tile .btn')).toBe(false);
    const size = await page.$eval('.promise .tel', (number) => getComputedStyle(number).fontSize);
    expect(parseFloat(size)).toBeGreaterThan(26);
    await page.context().close();
  });

  it('shows where the keyboard is', async () => {
    const page = await opened('/gallery', { width: 1280 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    expect(await page.isVisible('.skip')).toBe(true);
    await page.context().close();
  });
});
