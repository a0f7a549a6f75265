import path from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createServingRole } from './serving-role';

/** Two processes that start at once must not both create the first table: the second waits here, then has nothing to do. */
const MIGRATING_LOCK = 0x1c1d_0002;

/** `*.ts` beside the sources under Jest, `*.js` in the build: the folder stands in the same place above both. */
const MIGRATIONS = path.join(__dirname, '../../../migrations', `*${path.extname(__filename)}`);

/** Knows the migrations and, on purpose, no entity: what a migration needs it says in SQL. */
export const migrationSource = (ownerUrl: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [MIGRATIONS],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'all',
    synchronize: false,
    poolSize: 2,
  });

/** Brings the database up to date as its owner, and answers the names of the migrations that were run. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const lock = new Client({ connectionString: ownerUrl, application_name: 'incident-room-migrate' });
  // A lost connection also fails the migration itself, which is where it is reported.
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATING_LOCK]);
    await createServingRole(lock);
    const source = await migrationSource(ownerUrl).initialize();
    try {
      return (await source.runMigrations()).map(({ name }) => name);
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}
