import path from 'node:path';
import { DataSource } from 'typeorm';
import { SnakeNamingStrategy } from './naming';
import type { ServingDatabase } from './serving';

/** The rows of every feature: a table is found where its owner keeps it. */
export const entities = [path.join(__dirname, '../../*/data/*.entity.{js,ts}')];

/** Connections a process may hold: enough for its own concurrency, few enough for several processes. */
const POOL_SIZE = 12;

/** The data source the process serves from. It changes no schema; see `migrate`. */
export function servingDataSource(
  database: ServingDatabase,
  onPoolError: (error: Error) => void,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: database.url,
    applicationName: 'incident-room',
    synchronize: false,
    entities,
    namingStrategy: new SnakeNamingStrategy(),
    poolSize: POOL_SIZE,
    poolErrorHandler: onPoolError,
    extra: {
      options: database.options,
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}
