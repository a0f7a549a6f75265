import path from 'node:path';
import type { Config } from '../config';
import { startEmbeddedPostgres } from './embedded-postgres';
import { migrate } from './migrate';
import { servingDatabase, type ServingDatabase } from './serving';

/** A database that is ready to serve, and how to let go of it. */
export interface OpenedDatabase {
  readonly serving: ServingDatabase;
  close(): Promise<void>;
}

/**
 * The given database, or the embedded one started (and ended again by `close`). Either is migrated, then handed to
 * `prepare` as its owner, for what is no migration: the queue's own tables.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  prepare: (ownerUrl: string) => Promise<void>,
): Promise<OpenedDatabase> {
  if (config.databaseUrl !== null) {
    await migrate(config.databaseUrl);
    await prepare(config.databaseUrl);
    return { serving: servingDatabase(config.databaseUrl), close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres(path.join(config.dataDirectory, 'postgres'));
  try {
    await migrate(embedded.url);
    await prepare(embedded.url);
    return { serving: servingDatabase(embedded.url), close: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
