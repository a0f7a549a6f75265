import { source as axe, type AxeResults, type RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** The rules of WCAG 2.2 AA, and those good practices that axe can tell. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with a readable list when axe finds anything on the page as it stands, at its width and in its colours. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** One line a finding: rule, place, reason. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const twin = await twinOf(page);
  // The page as it stands, also after a form was sent; what it fetches still comes from the house.
  const address = page.url();
  const body = await page.content();
  const isThePage = (url: URL): boolean => url.href === address.replace(/#.*/, '');
  await twin.route(isThePage, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await twin.goto(address, { waitUntil: 'load' });
  await twin.evaluate(axe);
  // What passes is counted and not described: that is most of the work.
  const options: RunOptions = { runOnly: TAGS, resultTypes: ['violations'] };
  const violations = await twin.evaluate<AxeResults['violations'], RunOptions>(async (chosen) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof import('axe-core') };
    return (await inPage.run(chosen)).violations;
  }, options);
  await twin.unroute(isThePage);
  // Nothing of this page may be there when the next one is looked at, which may have the same address.
  await twin.goto('about:blank');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all }) => {
      const [reason] = [...any, ...all];
      return `${id} at ${target.join(' ')}: ${reason?.message ?? help}`;
    }),
  );
}

/** Kept for the life of their browser: to make a new one for each look costs as much as the look. */
const twins = new WeakMap<Browser, Map<'dark' | 'light', Promise<Page>>>();

/** Axe is a script, and the pages under test are opened without: a twin with the same eyes and cookies has them. */
async function twinOf(page: Page): Promise<Page> {
  const browser = page.context().browser();
  const viewport = page.viewportSize();
  if (!browser || !viewport)
    throw new Error('The page belongs to no browser that could open another like it.');
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const twin = await pageIn(browser, dark ? 'dark' : 'light');
  await twin.setViewportSize(viewport);
  await twin.context().clearCookies();
  await twin.context().addCookies(await page.context().cookies());
  return twin;
}

function pageIn(browser: Browser, colorScheme: 'dark' | 'light'): Promise<Page> {
  const open = twins.get(browser) ?? new Map<typeof colorScheme, Promise<Page>>();
  twins.set(browser, open);
  const known = open.get(colorScheme);
  if (known) return known;
  const page = browser
    .newContext({ colorScheme, reducedMotion: 'reduce', javaScriptEnabled: true })
    .then((context) => context.newPage());
  open.set(colorScheme, page);
  return page;
}
