import { source as axe, type AxeResults, type RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** The rules of WCAG 2.2 AA, and those good practices that axe can tell. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with a readable list when axe finds anything on the page as it stands, at its width and in its colours. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** One line a finding: rule, place, reason. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const context = await contextLike(page);
  const twin = await context.newPage();
  // The page as it stands, also after a form was sent; what it fetches still comes from the house.
  const body = await page.content();
  await twin.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await twin.goto(page.url(), { waitUntil: 'load' });
  await twin.evaluate(axe);
  // What passes is counted and not described: that is most of the work.
  const options: RunOptions = { runOnly: TAGS, resultTypes: ['violations'] };
  const violations = await twin.evaluate<AxeResults['violations'], RunOptions>(async (chosen) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof import('axe-core') };
    return (await inPage.run(chosen)).violations;
  }, options);
  await context.close();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all }) => {
      const [reason] = [...any, ...all];
      return `${id} at ${target.join(' ')}: ${reason?.message ?? help}`;
    }),
  );
}

/** Axe is a script, and the pages under test are opened without: a twin with the same eyes has them. */
async function contextLike(page: Page): Promise<BrowserContext> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser that could open another one.');
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  return browser.newContext({
    viewport: page.viewportSize(),
    colorScheme: dark ? 'dark' : 'light',
    storageState: await page.context().storageState(),
    reducedMotion: 'reduce',
    javaScriptEnabled: true,
  });
}
