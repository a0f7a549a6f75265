import { Writable } from 'node:stream';
import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import {
  JobHandlers,
  JobsModule,
  JobsWorker,
  Rounds,
  type JobHandler,
  type JobPayload,
  type QueueName,
  type Round,
} from '../../src/jobs';
import { openLog, PlatformModule, readConfig } from '../../src/platform';
import { TestClock } from './clock';
import { openTestDatabase, type TestDatabase } from './database';

/** A process with the queue, its worker, and nothing of the house above but the handlers it is given. */
export interface WorkerProcess {
  readonly database: TestDatabase;
  readonly log: string[];
  /** Any provider of platform and jobs, by its class. */
  get<T>(token: Type<T>): T;
  close(): Promise<void>;
}

export type Handlers = Readonly<Partial<Record<QueueName, JobHandler>>>;

/** Starts a worker on a database. Several on one database stand for several processes. */
export async function openWorker(
  database: TestDatabase,
  handlers: Handlers,
  rounds: readonly Round[] = [],
): Promise<WorkerProcess> {
  const log: string[] = [];
  const lines = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(chunk.toString());
      done();
    },
  });
  const config = readConfig({ DATABASE_URL: database.ownerUrl, DEMO: 'on' });
  const ground = { config, database: database.serving, log: openLog(config, lines), clock: new TestClock() };
  const module = await Test.createTestingModule({
    imports: [PlatformModule.on(ground), JobsModule, JobsWorker],
  }).compile();
  const registry = module.get(JobHandlers, { strict: false });
  for (const [queue, handler] of Object.entries(handlers)) registry.register(queue as QueueName, handler);
  module.get(Rounds, { strict: false }).register(...rounds);
  await module.init();
  return {
    database,
    log,
    get: (token) => module.get(token, { strict: false }),
    close: () => module.close(),
  };
}

/** `const house = testWorker({ … });` at the top of a spec: a worker on a database of its own, gone after the tests. */
export function testWorker(
  handlers: Handlers,
  prepare?: (database: TestDatabase) => Promise<void>,
): WorkerProcess {
  let database: TestDatabase | undefined;
  let opened: WorkerProcess | undefined;
  beforeAll(async () => {
    database = await openTestDatabase();
    await prepare?.(database);
    opened = await openWorker(database, handlers);
  });
  afterAll(async () => {
    await opened?.close();
    await database?.close();
  });
  return new Proxy({} as WorkerProcess, {
    get: (_, name: keyof WorkerProcess) => {
      if (!opened) throw new Error('The worker runs from beforeAll on, not while the file is read.');
      return opened[name];
    },
  });
}

/** What waits in a queue, oldest first. */
export async function waitingJobs(db: DataSource, queue: QueueName): Promise<JobPayload[]> {
  const rows: { data: JobPayload }[] = await db.query(
    `SELECT data FROM pgboss.job WHERE name = $1 AND state < 'active' ORDER BY created_on, id`,
    [queue],
  );
  return rows.map(({ data }) => data);
}

/** How many jobs wait or are being done. */
export async function jobsLeft(db: DataSource): Promise<number> {
  const [row]: { left: number }[] = await db.query(
    `SELECT count(*)::int AS left FROM pgboss.job WHERE state < 'completed'`,
  );
  return row!.left;
}

/** Every row the queue holds, whatever its state: what a thief of the database would read. */
export async function queueRows(
  db: DataSource,
  queue: QueueName,
): Promise<{ state: string; data: JobPayload; output: unknown; startedOn: Date; createdOn: Date }[]> {
  return db.query(
    `SELECT state, data, output, started_on AS "startedOn", created_on AS "createdOn"
       FROM (SELECT name, state, data, output, started_on, created_on FROM pgboss.job
              UNION ALL SELECT name, state, data, output, started_on, created_on FROM pgboss.archive) AS held
      WHERE name = $1`,
    [queue],
  );
}
