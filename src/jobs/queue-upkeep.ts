import { Inject, Injectable } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { DataSource, LOGGER, type Logger } from '../platform';
import { BOSS, overPool, SCHEMA } from './boss';
import { QUEUE_NAMES, type QueueName } from './queues';

/**
 * What keeps the queue honest: jobs whose process was lost go to another, jobs that died are said and kept for a
 * while, and what is too old goes.
 */
@Injectable()
export class QueueUpkeep {
  constructor(
    @Inject(BOSS) private readonly boss: PgBoss,
    private readonly db: DataSource,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** One round. Every process with a worker does it now and then; the queue's own lock keeps them from colliding. */
  async run(): Promise<void> {
    await this.boss.maintain();
    for (const { id, name } of await this.buryDead()) {
      this.log.error({ queue: name, job: id }, 'job dead: tried as often as its queue allows');
    }
  }

  /** How many jobs each queue has given up. */
  async dead(): Promise<ReadonlyMap<QueueName, number>> {
    const rows: { name: QueueName; dead: number }[] = await this.db.query(
      `SELECT name, count(*)::int AS dead FROM ${SCHEMA}.job WHERE state = 'failed' AND name = ANY($1) GROUP BY name`,
      [QUEUE_NAMES],
    );
    return new Map(rows.map(({ name, dead }) => [name, dead]));
  }

  /**
   * A dead job outlives the work, and the moment it was sent can be the moment a tip arrived: it keeps its day and
   * loses everything finer (TIP-PROTOCOL section 5). Answers those that had died since the last round.
   */
  private async buryDead(): Promise<{ id: string; name: string }[]> {
    const { rows } = await overPool(this.db).executeSql(
      `UPDATE ${SCHEMA}.job
          SET created_on = date_trunc('day', created_on), start_after = date_trunc('day', start_after),
              started_on = date_trunc('day', started_on), completed_on = date_trunc('day', completed_on),
              keep_until = date_trunc('day', keep_until)
        WHERE state = 'failed' AND completed_on <> date_trunc('day', completed_on)
        RETURNING id, name`,
      [],
    );
    return rows;
  }
}
