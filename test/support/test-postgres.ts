import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { prepareQueues } from '../../src/jobs/prepare-queues';
import { projectRoot } from '../../src/platform/config/project-root';
import {
  startEmbeddedPostgres,
  stopIfUnused,
  type EmbeddedPostgres,
} from '../../src/platform/database/embedded-postgres';
import { migrate } from '../../src/platform/database/migrate';
import { isCurrentWorld } from './standing';

/** Apart from the one of `npm start`: a test run must never meet, or end, what somebody is looking at. */
const DIRECTORY = path.join(projectRoot, '.data/postgres-test');
const TEMPLATE_LOCK = 0x1c1d_0003;
const TEMPLATE = 'incident_template_';
const TEST = 'incident_test_';

/** Starts the test Postgres, or joins it where a neighbouring spec or run has it running. */
export const joinTestPostgres = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres(DIRECTORY, { durable: false });

/** Ends the test Postgres after a run, unless another run is in the middle of its own. */
export async function endTestPostgres(): Promise<void> {
  await stopIfUnused(DIRECTORY, dropLeftovers);
}

/**
 * A database of one's own, copied in some forty milliseconds: from the template named, else from one with every migration and nothing
 * in it.
 */
export async function createTestDatabase(ownerUrl: string, from?: string): Promise<string> {
  const template = from ?? (await migratedTemplate(ownerUrl));
  const name = `${TEST}${process.pid}_${process.hrtime.bigint().toString(36)}`;
  await asOwner(ownerUrl, (owner) => owner.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return databaseUrl(ownerUrl, name);
}

export async function dropTestDatabase(ownerUrl: string, url: string): Promise<void> {
  await asOwner(ownerUrl, (owner) =>
    owner.query(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`),
  );
}

/** Keeps a database, to which nobody is connected any more, as a template for others. */
export async function keepAsTemplate(ownerUrl: string, url: string, template: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await asOwner(ownerUrl, (owner) => owner.query(`ALTER DATABASE ${name} RENAME TO ${template}`));
}

/** Has `make` make the template unless it is there. Whoever comes meanwhile waits for the first. */
export async function ensureTemplate(
  ownerUrl: string,
  template: string,
  make: () => Promise<void>,
): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    const exists = async () =>
      (await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])).rowCount === 1;
    if (await exists()) return;
    // The number of a name: two worlds can be made at once, as one can be made out of another.
    await owner.query('SELECT pg_advisory_lock($1, hashtext($2))', [TEMPLATE_LOCK, template]);
    if (!(await exists())) await make();
  });
}

/** An empty database, for those who test the migrations themselves. */
export async function createEmptyDatabase(ownerUrl: string): Promise<string> {
  const name = `${TEST}${process.pid}_${process.hrtime.bigint().toString(36)}`;
  await asOwner(ownerUrl, (owner) => owner.query(`CREATE DATABASE ${name}`));
  return databaseUrl(ownerUrl, name);
}

/** Made once for each content of `migrations/`, under a name of its own, and kept from run to run. */
async function migratedTemplate(ownerUrl: string): Promise<string> {
  const name = TEMPLATE + migrationsHash();
  await ensureTemplate(ownerUrl, name, async () => {
    // Renamed last, so that a run killed half-way leaves no half-migrated template.
    const draft = databaseUrl(ownerUrl, 'incident_draft');
    await dropTestDatabase(ownerUrl, draft);
    await asOwner(ownerUrl, (owner) => owner.query('CREATE DATABASE incident_draft'));
    await migrate(draft);
    await prepareQueues(draft);
    await keepAsTemplate(ownerUrl, draft, name);
  });
  return name;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['migrations', 'src/platform/database', 'src/jobs']) {
    for (const file of readdirSync(path.join(projectRoot, folder)).sort()) {
      if (/^\d+-.*\.ts$|^(migrate|serving|serving-role|queues|prepare-queues)\.ts$/.test(file)) {
        hash.update(`${file}\n`).update(readFileSync(path.join(projectRoot, folder, file)));
      }
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The last one out also takes away what killed runs left: their databases, and templates of earlier days. */
async function dropLeftovers(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'incident\\_%' AND datname <> $1`,
      [TEMPLATE + migrationsHash()],
    );
    for (const { datname } of rows.filter((row) => !isCurrentWorld(row.datname)))
      await owner.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}

function databaseUrl(ownerUrl: string, name: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
