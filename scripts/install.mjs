import { existsSync, readFileSync } from 'node:fs';
import { npm, say } from './run.mjs';

/**
 * `npm ci`, when what stands in node_modules is not what the lock file says. Asked of the record npm itself keeps
 * there, which it writes last: an install that was broken off, or made by hand, is seen for what it is.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  say('installing packages (npm ci)');
  npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund');
}

function isInstalled() {
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
  const isThere = ([where, { optional, devOptional, extraneous }]) =>
    where === '' || optional || devOptional || extraneous || where in present;
  return Object.entries(present).every(isWanted) && Object.entries(wanted).every(isThere);
}

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
