import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessibility';
import type { TestApp } from '../support/app';
import { shoot, sidewaysScroll, type TestBrowser } from '../support/browser';
import type { Person } from '../world';

/** A page of the console as somebody of the cast opens it, without scripts. */
export async function openAs(
  browser: TestBrowser,
  house: TestApp,
  { token }: Person,
  path: string,
): Promise<Page> {
  const page = await browser.open({ baseUrl: house.url });
  await page.context().addCookies([{ name: 'office', value: token, url: house.url }]);
  await page.goto(path);
  return page;
}

/** Looked at by axe and kept for people, as a desk and as a telephone shows it; never wider than the telephone. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await shoot(page, `${name}-desktop`);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await sidewaysScroll(page)).toBe(0);
  await shoot(page, `${name}-phone`);
  await page.setViewportSize({ width: 1280, height: 900 });
}
