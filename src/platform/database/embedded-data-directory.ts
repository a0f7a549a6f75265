import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from './postgres-binaries';

const passwordFile = (directory: string): string => `${directory}.password`;

/** The owner's password, made once and kept beside the data directory where only we can read it. */
export function keptPassword(directory: string, { runAs }: PostgresBinaries): string {
  const file = passwordFile(directory);
  if (!fs.existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (runAs) fs.chownSync(draft, runAs.uid, runAs.gid);
    publish(() => fs.linkSync(draft, file));
    fs.rmSync(draft);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/**
 * Makes the data directory if there is none. Made under another name and moved into place, so that neither a kill
 * half-way nor two first starts at once can leave a broken one.
 */
export function createDataDirectory(directory: string, binaries: PostgresBinaries): void {
  if (fs.existsSync(path.join(directory, 'PG_VERSION'))) return;
  const { before, initdb, runAs } = binaries;
  // Another user has to pass through to what is theirs; nobody may list it.
  fs.mkdirSync(path.dirname(directory), { recursive: true, mode: runAs ? 0o711 : 0o700 });
  keptPassword(directory, binaries);
  const draft = `${directory}.new-${process.pid}`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  if (runAs) fs.chownSync(draft, runAs.uid, runAs.gid);
  const [program, ...words] = [...before, initdb, '-D', draft, ...INITDB_OPTIONS];
  const made = spawnSync(program, [...words, `--pwfile=${passwordFile(directory)}`], {
    encoding: 'utf8',
    ...runAs,
  });
  if (made.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    const reason = made.error?.message ?? made.stderr.trim();
    throw new Error(`Postgres cannot be set up in ${directory}: ${reason}. Mend that, or set DATABASE_URL.`);
  }
  publish(() => fs.renameSync(draft, directory));
  fs.rmSync(draft, { recursive: true, force: true });
}

// The builtin locale sorts the same on every machine; peer and trust sign-in stay off.
const INITDB_OPTIONS = [
  '-U',
  'app',
  '--auth=scram-sha-256',
  '-E',
  'UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
  '--no-instructions',
];

/** Puts a finished draft in its place; whoever came second keeps what the first one put there. */
function publish(move: () => void): void {
  try {
    move();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(code)) throw error;
  }
}
