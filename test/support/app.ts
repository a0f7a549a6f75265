import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { agent as superagent } from 'supertest';
import { AppModule } from '../../src/app.module';
import {
  createApplication,
  openLog,
  readConfig,
  type Config,
  type ServingDatabase,
} from '../../src/platform';
import { TestClock } from './clock';
import { openTestDatabase, type TestDatabase } from './database';
import type { Standing } from './standing';

/** The whole house on a database of its own, listening on a free port of loopback. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string;
  /** Every line logged so far. */
  readonly log: string[];
  /** Any provider of the house, by its class. */
  get<T>(token: Type<T> | symbol): T;
  /** HTTP requests without a cookie jar. */
  request(): ReturnType<typeof superagent>;
  /** What stood in it when it was opened. */
  readonly standing: Standing | null;
  close(): Promise<void>;
  /** Closes it, and keeps its database and files for other houses to begin with. */
  keepAs(standing: Standing): Promise<void>;
}

export interface TestAppOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What stands in it already: `theWorld('live')` of `../world`. Nothing, unless told. */
  readonly standing?: () => Promise<Standing>;
  /** Another process on the same database and files: given the app it stands beside. */
  readonly beside?: TestApp;
  /** The way to the database, for those who come between the two. */
  readonly through?: (database: ServingDatabase) => ServingDatabase;
}

/**
 * The real Argon2id, at a cost the configuration lets nobody choose: enrolling and signing in the cast is a score of
 * passwords a spec, and was most of its time. What a password costs is the matter of test/vault and of the configuration.
 */
const QUICK_PASSWORDS: Config['passwordHashing'] = { passes: 3, memoryBytes: 2 ** 20 };

/** Starts the house. A spec usually wants `testApp()`, which also stops it. */
export async function openTestApp({
  env = {},
  standing: findStanding,
  beside,
  through = (database) => database,
}: TestAppOptions = {}): Promise<TestApp> {
  const { folder, database, clock, standing } = beside
    ? groundOf(beside)
    : await newGround(await findStanding?.());
  const lines: string[] = [];
  const read = readConfig({
    DATABASE_URL: database.ownerUrl,
    DEMO: 'on',
    DATA_DIR: folder,
    UPLOADS_DIR: path.join(folder, 'uploads'),
    PORT: '0',
    ...env,
  });
  const config = 'PASSWORD_MEMORY_MIB' in env ? read : { ...read, passwordHashing: QUICK_PASSWORDS };
  const log = openLog(config, linesInto(lines));
  const ground = { config, database: through(database.serving), log, clock };
  const giveBack = async (): Promise<void> => {
    if (beside) return;
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  const app = await createApplication(AppModule.on(ground), config, log).catch(async (error: unknown) => {
    await giveBack(); // an open connection would keep the whole run from ending
    throw error;
  });
  await app.listen(config.port, '127.0.0.1');
  const url = (await app.getUrl()).replace(/\/$/, '');
  return {
    app,
    config,
    clock,
    database,
    url,
    log: lines,
    get: (token) => app.get(token, { strict: false }),
    request: () => superagent(url),
    standing,
    close: () => app.close().then(giveBack),
    async keepAs(kept) {
      await app.close();
      await rm(kept.folder, { recursive: true, force: true });
      await cp(folder, kept.folder, { recursive: true });
      await rm(folder, { recursive: true, force: true });
      await database.keepAs(kept.database);
    },
  };
}

type Ground = Pick<TestApp, 'database' | 'clock' | 'standing'> & { readonly folder: string };

const groundOf = ({ config, database, clock, standing }: TestApp): Ground => ({
  folder: config.dataDirectory,
  database,
  clock,
  standing,
});

/** What a house stands on that nobody else uses. */
async function newGround(standing: Standing | null = null): Promise<Ground> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'incident-room-'));
  if (standing) await cp(standing.folder, folder, { recursive: true });
  return { folder, standing, clock: new TestClock(), database: await openTestDatabase(standing?.database) };
}

/** `const house = testApp();` at the top of a spec: ready in its tests, gone after them. */
export function testApp(options?: TestAppOptions): TestApp {
  let opened: TestApp | undefined;
  beforeAll(async () => {
    opened = await openTestApp(options);
  });
  afterAll(() => opened?.close());
  return new Proxy({} as TestApp, {
    get: (_, name: keyof TestApp) => {
      if (!opened) throw new Error('The house stands from beforeAll on, not while the file is read.');
      return opened[name];
    },
  });
}

function linesInto(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
}
