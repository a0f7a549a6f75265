import PgBoss from 'pg-boss';
import type { DataSource, Tx } from '../platform';

/** The schema of the queue's own tables: made by `prepareQueues`, entered only from this folder. */
export const SCHEMA = 'pgboss';

/** Injection token for the one `PgBoss` of the process. */
export const BOSS = Symbol('PgBoss');

const DAY_SECONDS = 24 * 60 * 60;

/** How long a dead job, or one that nobody ever took, can be looked at. */
export const KEPT_DAYS = 30;

/**
 * pg-boss as the owner of the SQL and nothing else: never started, it opens no connection and sets no timer. Its own
 * workers are not used, because they complete and fail a job without awaiting the answer: a database that stops at
 * that moment ends the process by an unhandled rejection.
 */
export function bossOver(db: PgBoss.Db): PgBoss {
  return new PgBoss({
    db,
    schema: SCHEMA,
    archiveFailedAfterSeconds: KEPT_DAYS * DAY_SECONDS,
    archiveCompletedAfterSeconds: DAY_SECONDS,
    // What leaves the job table is not wanted in an archive either.
    deleteAfterSeconds: 1,
  });
}

/**
 * Runs pg-boss inside our transaction. The third argument matters: without it TypeORM answers `[rows, count]` for
 * UPDATE and DELETE.
 */
export const insideTx = (tx: Tx): PgBoss.Db => ({
  executeSql: async (text, values) => {
    const runner = tx.queryRunner;
    if (!runner) throw new Error('A Tx has the connection of its transaction; this one has none');
    return { rows: (await runner.query(text, values, true)).records };
  },
});

/** Runs pg-boss on a connection of the process's own pool. */
export const overPool = (db: DataSource): PgBoss.Db => ({
  executeSql: async (text, values) => {
    const runner = db.createQueryRunner();
    try {
      return { rows: (await runner.query(text, values, true)).records };
    } catch (error) {
      // Its maintenance statements bring their own BEGIN. Should the connection be lost as well, there is no
      // transaction left to end, and the first error is the one that says why.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  },
});
