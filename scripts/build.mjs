import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './run.mjs';

const STAMP = 'dist/.stamp';
/** Everything the build is made from. Its stamp is the sum of their contents, so a touched file builds nothing. */
const SOURCES = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts', 'src', 'migrations'];

/** Compiles to `dist/` and makes the assets, when a source changed since the last time. */
export async function ensureBuilt() {
  const sum = sumOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sum) return;
  say('building');
  rmSync(STAMP, { force: true });
  compile();
  await makeAssets();
  removeLeftovers();
  mkdirSync('dist', { recursive: true });
  writeFileSync(STAMP, sum);
}

/** For who renders pages without looking at them: what they name has to be there, however old. */
export async function ensureAssets() {
  if (!existsSync('dist/assets/manifest.json')) await makeAssets();
}

function compile() {
  const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(
    process.execPath,
    [...compiler, '--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo'],
    { stdio: ['ignore', 2, 2] },
  );
  if (status !== 0) process.exit(status ?? 1);
}

async function makeAssets() {
  if (!existsSync('scripts/build-assets.mjs')) return;
  const { buildAssets } = await import('./build-assets.mjs');
  await buildAssets();
}

/** The output of a source that was removed would still be found and run: a migration above all. */
function removeLeftovers() {
  for (const file of [...filesIn('dist/src'), ...filesIn('dist/migrations')]) {
    const source = path.relative('dist', file).replace(/\.js(\.map)?$/, '.ts');
    if (/\.js(\.map)?$/.test(file) && !existsSync(source)) rmSync(file);
  }
}

function sumOfSources() {
  const sum = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn)) {
    if (!/\.spec\.ts$/.test(file)) sum.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return sum.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt();
