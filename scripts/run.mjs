import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const say = (text) => console.error(`[incident-room] ${text}`);

/**
 * npm hands its own settings down to what it runs: a `--production` or `--omit` given to the outer one would
 * leave our install without its tools, as would NODE_ENV. How to reach the registry is kept.
 */
export function cleanEnvironment() {
  const kept =
    /^npm_config_(registry|cache|userconfig|globalconfig|.*proxy|ca|cafile|strict_ssl|fetch_.*|\/\/.*)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => name !== 'NODE_ENV' && (!/^npm_/i.test(name) || kept.test(name)),
    ),
  );
}

/** Runs npm to its end; its output is progress and goes to stderr. Ends us when it fails: it has said why. */
export function npm(...words) {
  const under = process.env.npm_execpath ?? '';
  const [program, before] = /npm-cli\.c?js$/.test(under) ? [process.execPath, [under]] : ['npm', []];
  const { status, error } = spawnSync(program, [...before, ...words], {
    stdio: ['ignore', 2, 2],
    env: cleanEnvironment(),
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (error) say(`npm cannot be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a Node program as a child of ours and answers its exit code. A signal to us is a signal to it. */
export function runNode(words) {
  const child = spawn(process.execPath, words, { stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  stopWithParent();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs a built entry in this very process: no second one to stop, and its signals and exit code are ours. */
export async function runEntry(name, words) {
  const entry = path.resolve('dist/src', `${name}.js`);
  process.argv = [process.execPath, entry, ...words];
  await import(pathToFileURL(entry).href);
}

/**
 * npm passes no SIGTERM on to what it runs: when it is ended, we are left behind with a new parent. Seeing that is
 * seeing the signal. Only under npm: a service manager, or a shell's `&`, may well end before us.
 */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
