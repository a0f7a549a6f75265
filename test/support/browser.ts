import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { projectRoot } from '../../src/platform/config/project-root';

/** Written by `npm test`, which finds a browser on this machine or installs one. */
const ANSWER = path.join(projectRoot, '.data/browser.json');
/** For a single spec run without it, on a machine that has one in the usual place. */
const USUAL = '/usr/bin/chromium';
const SHOTS = path.join(projectRoot, 'reports/shots');

/** A real browser for one spec file: open it in `beforeAll`, close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = known();
  return chromium.launch({ executablePath, args: [...args, ...(isRoot ? ['--no-sandbox'] : [])] });
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Off unless asked for: every page must work without. */
  readonly scripts?: boolean;
  readonly media?: 'screen' | 'print';
  /** Where a path given to `goto` begins. */
  readonly baseUrl?: string;
}

export interface TestBrowser {
  /** A page in a context of its own, without anybody else's cookies. */
  open(options?: PageOptions): Promise<Page>;
}

/** One for all specs that are read into the same Jest file: to start it costs as much as a dozen looks. */
const shared = { users: 0, launched: undefined as Promise<Browser> | undefined };

function sharedBrowser(): Promise<Browser> {
  shared.launched ??= openBrowser().then((browser) =>
    browser.once('disconnected', () => {
      shared.launched = undefined;
    }),
  );
  return shared.launched;
}

/** `const browser = testBrowser();` at the top of a spec: its pages are gone after its tests. */
export function testBrowser(): TestBrowser {
  const contexts: BrowserContext[] = [];
  shared.users++;
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    if (--shared.users === 0) await (await shared.launched)?.close();
  });
  return {
    open: async (options = {}) => {
      const launched = await sharedBrowser();
      const context = await launched.newContext(contextOptions(options));
      contexts.push(context);
      const page = await context.newPage();
      if (options.media) await page.emulateMedia({ media: options.media });
      return page;
    },
  };
}

/**
 * Keeps a picture of the whole page as `reports/shots/<name>.png`, for people to look at: with `SHOTS=1`, because drawing
 * the pictures is more than half of the work of a looking spec.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true });
}

/** How far the page can be scrolled sideways, in CSS pixels: 0 on every page at every width. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function contextOptions({ width, height, dark, scripts, baseUrl }: PageOptions): BrowserContextOptions {
  return {
    viewport: { width: width ?? 1280, height: height ?? 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts ?? false,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
  };
}

// Chromium's sandbox does not start for root, which is who containers are. It meets no page but our own.
const isRoot = process.getuid?.() === 0;

function known(): { executablePath: string; args: string[] } {
  if (existsSync(ANSWER)) return JSON.parse(readFileSync(ANSWER, 'utf8'));
  if (existsSync(USUAL)) return { executablePath: USUAL, args: [] };
  throw new Error('No browser is known here. Run `npm test` once: it finds or installs one.');
}
