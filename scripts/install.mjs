import { existsSync, readFileSync } from 'node:fs';
import { npm, say } from './run.mjs';

/**
 * `npm ci`, when what stands in node_modules is not what the lock file says. Asked of the record npm itself keeps
 * there, which it writes last: an install that was broken off, or made by hand, is seen for what it is.
 *
 * To serve, a third of the packages is enough, and a first start waits for no more; tests and checks need `tools`.
 */
export function ensureInstalled({ tools }) {
  if (isInstalled(tools)) return;
  say(`installing packages (npm ci${tools ? '' : ', without the tools of developers'})`);
  npm(
    'ci',
    ...(tools ? ['--include=dev'] : ['--omit=dev']),
    '--include=optional',
    // None of ours needs its install script: the database's links are made when it is first started.
    '--ignore-scripts',
    // Hundreds of small files: what takes the time is waiting for answers, one after the other.
    '--maxsockets=48',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  );
}

function isInstalled(tools) {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const wanted = packages('package-lock.json');
  const present = packages(record);
  const isWanted = ([where, { version, integrity, os, cpu }]) =>
    wanted[where]?.version === version &&
    wanted[where].integrity === integrity &&
    // a folder copied from a machine of another kind
    (!os || os.includes(process.platform)) &&
    (!cpu || cpu.includes(process.arch));
  const isThere = ([where, { optional, devOptional, dev }]) =>
    where === '' || optional || devOptional || (dev && !tools) || where in present;
  return Object.entries(present).every(isWanted) && Object.entries(wanted).every(isThere);
}

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
