import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';

describe('the description of the API', () => {
  const house = testApp();
  const browser = testBrowser();

  it.each([
    ['phone', 360],
    ['desktop', 1280],
  ])('reads as a page on a %s, without a script', async (size, width) => {
    const page = await browser.open({ width, baseUrl: house.url });
    await page.goto('/api/docs');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('The JSON API');
    expect(
      await page.getByRole('heading', { level: 3, name: 'POST /api/v1/sessions', exact: true }).count(),
    ).toBe(1);
    await shoot(page, `api-docs-${size}`);
    expect(await sidewaysScroll(page)).toBe(0);
    if (size === 'desktop') await expectAccessible(page);
  });
});
