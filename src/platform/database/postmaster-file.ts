import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What a running Postgres writes into its data directory about itself. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export const postmasterFile = (directory: string): string => path.join(directory, 'postmaster.pid');

/** Who the directory says is running in it; whether that is still true is asked by `isPostmasterOf`. */
export function readPostmaster(directory: string): Postmaster | null {
  let lines: string[];
  try {
    lines = fs.readFileSync(postmasterFile(directory), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  // Line 1 pid, line 4 port, line 8 state: fixed by Postgres ("miscadmin.h", LOCK_FILE_LINE_*).
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** The arguments we start Postgres with: they are also how we know one of ours again in the process list. */
export const directoryArguments = (directory: string, port: number): string[] => [
  '-D',
  directory,
  '-p',
  String(port),
];

/**
 * Whether this process id is the postmaster we started on this directory. A stale file can name a pid that
 * meanwhile belongs to somebody else, who must never be signalled; a zombie has no command line and so is nobody.
 */
export function isPostmasterOf(directory: string, { pid, port }: Postmaster): boolean {
  const line = commandLine(pid);
  return (
    line.includes('postgres') && `${line} `.includes(` ${directoryArguments(directory, port).join(' ')} `)
  );
}

/** Every process whose working directory is the data directory: the postmaster and its children stand there. */
export function anybodyIn(directory: string): boolean {
  if (process.platform !== 'linux') return false;
  const here = fs.realpathSync(directory);
  return fs.readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return fs.readlinkSync(`/proc/${name}/cwd`) === here;
    } catch {
      return false; // ended while we looked, or not ours to look at
    }
  });
}

/** Whether the system still knows this process id, be it as a zombie. */
export function pidInUse(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandLine(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  if (process.platform === 'win32') {
    const ask = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
    return spawnSync('powershell', ['-NoProfile', '-Command', ask], { encoding: 'utf8' }).stdout.trim();
  }
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return ''; // no such process
  }
}
