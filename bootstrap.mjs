/**
 * What `npm start`, `npm test` and the other scripts run: node bootstrap.mjs <mode> [arguments]
 *
 * A fresh clone has nothing but Node and git, so nothing here may need a package; what does is in `scripts/` and
 * is loaded once the packages are there. Every step looks first whether there is anything to do.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Incident Room needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
process.chdir(import.meta.dirname);
const [mode = 'start', ...words] = process.argv.slice(2);

const { ensureInstalled } = await import('./scripts/install.mjs');
const { ensureAssets, ensureBuilt } = await import('./scripts/build.mjs');
const { runEntry, runNode, stopWithParent } = await import('./scripts/run.mjs');

const jest = (...options) => runNode(['node_modules/jest/bin/jest.js', ...options, ...words]);

const modes = {
  start: () => serve('main'),
  worker: () => serve('worker'),
  async cli() {
    await prepare({ tools: false });
    await runEntry('cli', words);
  },
  async test() {
    const { ensureBrowser } = await import('./scripts/browser.mjs');
    await prepare({ tools: true });
    await ensureBrowser();
    // Everything: several specs to a file, which is much cheaper. Files that somebody names: one by one.
    const chosen = words.some((word) => !word.startsWith('-'));
    return chosen ? jest() : jest('--config', 'jest.together.config.mjs');
  },
  async 'test:ci'() {
    await prepare({ tools: true });
    return jest('--config', 'jest.heavy.config.mjs', '--passWithNoTests');
  },
  async check() {
    ensureInstalled({ tools: true });
    await ensureAssets();
    const { check } = await import('./scripts/check.mjs');
    return check();
  },
  async mutants() {
    ensureInstalled({ tools: true });
    return runNode([
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      'stryker.config.mjs',
      ...words,
    ]);
  },
  async bench() {
    const { bench } = await import('./scripts/bench.mjs');
    await prepare({ tools: true });
    return bench(words);
  },
};

async function prepare({ tools }) {
  ensureInstalled({ tools });
  await ensureBuilt();
}

async function serve(entry) {
  stopWithParent();
  await prepare({ tools: false });
  await runEntry(entry, words);
}

if (!Object.hasOwn(modes, mode)) {
  console.error(`Unknown: ${mode}. One of: ${Object.keys(modes).join(', ')}.`);
  process.exit(1);
}
// A mode that checks answers its exit code; one that serves, or a command, sees to that itself.
const exitCode = await modes[mode]();
if (exitCode !== undefined) process.exitCode = exitCode;
