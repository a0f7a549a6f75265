import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from '../../src/platform/config/project-root';

/** Written by `npm test`, which finds a browser on this machine or installs one. */
const ANSWER = path.join(projectRoot, '.data/browser.json');
/** For a single spec run without it, on a machine that has one in the usual place. */
const USUAL = '/usr/bin/chromium';

/** A real browser for one spec file: open it in `beforeAll`, close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = known();
  return chromium.launch({ executablePath, args: [...args, ...(isRoot ? ['--no-sandbox'] : [])] });
}

// Chromium's sandbox does not start for root, which is who containers are. It meets no page but our own.
const isRoot = process.getuid?.() === 0;

function known(): { executablePath: string; args: string[] } {
  if (existsSync(ANSWER)) return JSON.parse(readFileSync(ANSWER, 'utf8'));
  if (existsSync(USUAL)) return { executablePath: USUAL, args: [] };
  throw new Error('No browser is known here. Run `npm test` once: it finds or installs one.');
}
