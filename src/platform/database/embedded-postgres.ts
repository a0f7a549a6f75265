import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createDataDirectory, keptPassword } from './embedded-data-directory';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries';
import {
  anybodyIn,
  directoryArguments,
  isPostmasterOf,
  pidInUse,
  postmasterFile,
  readPostmaster,
} from './postmaster-file';

export interface EmbeddedPostgres {
  /** Signs in as the owner of everything; `servingDatabase` makes of it what the application serves as. */
  readonly url: string;
  /** True when it was running already: left behind by a process that was killed, or in use by another one. */
  readonly adopted: boolean;
  /** Stops using it and leaves it running, for those who come next. */
  leave(): Promise<void>;
  /** Ends it, unless another process of ours is still using it: the last one out turns off the light. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Tests may trade safety against a power cut for speed; what is served never does. */
  readonly durable?: boolean;
}

const START_WITHIN = 30_000;
const STOP_WITHIN = 20_000;
/** Held shared by every process that uses the database, and tried for alone by the one that wants to end it. */
const IN_USE_LOCK = 0x1c1d_0001;

/** Starts, or finds running, the Postgres of this data directory; makes the directory the first time. */
export async function startEmbeddedPostgres(
  dataDirectory: string,
  { durable = true }: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  const directory = path.resolve(dataDirectory);
  const binaries = findPostgresBinaries();
  createDataDirectory(directory, binaries);
  const password = keptPassword(directory, binaries);
  const deadline = Date.now() + START_WITHIN;
  let ours: ChildProcess | undefined;
  while (Date.now() < deadline) {
    const running = readPostmaster(directory);
    if (running && isPostmasterOf(directory, running)) {
      const url = `postgres://app:${password}@127.0.0.1:${running.port}/postgres`;
      const user = running.ready ? await joinUsers(url) : null;
      if (user) return handle(directory, url, user, running.pid !== ours?.pid);
    } else if (!ours || ours.exitCode !== null || ours.signalCode !== null) {
      removeStaleFile(directory, running?.pid);
      ours = launch(binaries, directory, await freePort(), durable);
    }
    await pause(25);
  }
  throw new Error(
    `Postgres did not start in ${directory} within ${START_WITHIN / 1000} seconds. Its log, ${logFile(directory)}, ends:\n` +
      `${lastLines(logFile(directory))}\nMend that, or set DATABASE_URL to use a Postgres of your own.`,
  );
}

/**
 * Ends the Postgres of a data directory if it runs and nobody uses it. Answers whether it is down now.
 * For those who come after a kill: the end of a test run, an operator's clean-up.
 */
export async function stopIfUnused(
  dataDirectory: string,
  lastWish?: (url: string) => Promise<void>,
): Promise<boolean> {
  const directory = path.resolve(dataDirectory);
  const running = readPostmaster(directory);
  if (!running || !isPostmasterOf(directory, running)) return true;
  const password = keptPassword(directory, findPostgresBinaries());
  const url = `postgres://app:${password}@127.0.0.1:${running.port}/postgres`;
  const user = await joinUsers(url);
  return user ? leave(directory, url, user, lastWish) : shutDown(directory).then(() => true);
}

function handle(directory: string, url: string, user: Client, adopted: boolean): EmbeddedPostgres {
  let stopped: Promise<boolean> | undefined;
  return {
    url,
    adopted,
    leave: () => user.end(),
    stop: async () => void (await (stopped ??= leave(directory, url, user))),
  };
}

async function joinUsers(url: string): Promise<Client | null> {
  const client = new Client({ connectionString: url, application_name: 'incident-room-embedded' });
  // Postgres ended under us: noticed when we leave, and no reason to take the process down.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
    return client;
  } catch (error) {
    await client.end();
    if ((error as { code?: string }).code === '28P01') {
      throw new Error(
        'The password file beside the Postgres data directory is not the one it was made with.',
        {
          cause: error,
        },
      );
    }
    return null; // it is just starting or just stopping: the caller looks again
  }
}

async function leave(
  directory: string,
  url: string,
  user: Client,
  lastWish?: (url: string) => Promise<void>,
): Promise<boolean> {
  try {
    if (!(await isLast(user))) return false;
    await lastWish?.(url);
    // Still holding the lock: whoever wants to join now waits for it, loses the connection and starts anew.
    await shutDown(directory);
    return true;
  } finally {
    await user.end();
  }
}

async function isLast(user: Client): Promise<boolean> {
  try {
    await user.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
    const { rows } = await user.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
      IN_USE_LOCK,
    ]);
    return rows[0].last;
  } catch {
    return true; // a Postgres that no longer answers its owner is of no use to anybody else either
  }
}

/** "Fast" shutdown: sessions are broken off, everything committed is on disk. Waited for, and never for ever. */
async function shutDown(directory: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', STOP_WITHIN],
    ['SIGQUIT', 5_000],
  ] as const) {
    const running = readPostmaster(directory);
    if (!running || !isPostmasterOf(directory, running)) return;
    process.kill(running.pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isPostmasterOf(directory, running)) return goneFromProcessList(running.pid);
      await pause(10);
    }
  }
  throw new Error(`Postgres in ${directory} does not stop. End it by hand with pg_ctl stop -m immediate.`);
}

/** Its parent, which may be us, has yet to take note. Where nobody does (a container without an init) it is harmless. */
async function goneFromProcessList(pid: number): Promise<void> {
  const deadline = Date.now() + 500;
  while (pidInUse(pid) && Date.now() < deadline) await pause(5);
}

/**
 * After a crash the file stays. Postgres clears it up itself, except when its process id is taken: by a stranger,
 * or by its own zombie. While any old child still stands in the directory the file must stay, or two servers write.
 */
function removeStaleFile(directory: string, pid: number | undefined): void {
  if (pid === undefined || !pidInUse(pid) || anybodyIn(directory)) return;
  fs.rmSync(postmasterFile(directory), { force: true });
}

function launch(
  { postgres, before, runAs }: PostgresBinaries,
  directory: string,
  port: number,
  durable: boolean,
): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    'timezone=UTC',
    // A refused row would be quoted in the log, and with it what somebody wrote to the police.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap((setting) => ['-c', setting]);
  const [program, ...words] = [...before, postgres, ...directoryArguments(directory, port), ...settings];
  // To a file and not to us: a pipe nobody reads would stop it. Its own process group: Ctrl-C is for us alone.
  const log = fs.openSync(logFile(directory), 'w', 0o600);
  const child = spawn(program, words, { stdio: ['ignore', log, log], detached: true, ...runAs });
  fs.closeSync(log);
  child.on('error', () => undefined); // not startable: the deadline passes and the log says nothing, as the error tells
  child.unref();
  return child;
}

const logFile = (directory: string): string => `${directory}.log`;

function lastLines(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
