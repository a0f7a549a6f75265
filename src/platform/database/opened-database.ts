import path from 'node:path';
import type { Config } from '../config';
import { startEmbeddedPostgres } from './embedded-postgres';
import { migrate } from './migrate';
import { servingDatabase, type ServingDatabase } from './serving';

/** A migrated database, and how to let go of it. */
export interface OpenedDatabase {
  readonly serving: ServingDatabase;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** The given database, or the embedded one started (and stopped on `close`); migrated either way. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
): Promise<OpenedDatabase> {
  if (config.databaseUrl !== null) {
    await migrate(config.databaseUrl);
    return {
      ownerUrl: config.databaseUrl,
      serving: servingDatabase(config.databaseUrl),
      close: () => Promise.resolve(),
    };
  }
  const embedded = await startEmbeddedPostgres(path.join(config.dataDirectory, 'postgres'));
  try {
    await migrate(embedded.url);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { ownerUrl: embedded.url, serving: servingDatabase(embedded.url), close: () => embedded.stop() };
}
