import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { say } from './run.mjs';

const CACHE = '.data/check';

/** The one gate before a commit. What needs longest goes first; two at a time, as most machines have two cores. */
const CHECKS = [
  {
    name: 'types',
    words: ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile'],
    cache: 'types.tsbuildinfo',
  },
  {
    name: 'lint',
    words: [
      'eslint/bin/eslint.js',
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-strategy=content',
      '--cache-location',
    ],
    cache: 'eslint',
  },
  { name: 'walls', words: ['jest/bin/jest.js', '-i', 'test/walls/'] },
  {
    name: 'formatting',
    words: [
      'prettier/bin/prettier.cjs',
      '--check',
      '.',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      '--cache-location',
    ],
    cache: 'prettier',
  },
];

/** Runs every check, tells only of what failed, and answers the exit code. */
export async function check() {
  mkdirSync(CACHE, { recursive: true });
  const waiting = [...CHECKS];
  const failed = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await passes(next))) failed.push(next.name);
    }
  };
  await Promise.all([worker(), worker()]);
  say(failed.length === 0 ? 'check: all green' : `check: ${failed.join(', ')} failed`);
  return failed.length === 0 ? 0 : 1;
}

async function passes({ name, words: [program, ...words], cache }) {
  const started = performance.now();
  const options = cache ? [...words, `${CACHE}/${cache}`] : words;
  const child = spawn(process.execPath, [`node_modules/${program}`, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const code = await new Promise((resolve) => child.once('close', resolve));
  say(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) process.stderr.write(`${output.trimEnd()}\n`);
  return code === 0;
}
