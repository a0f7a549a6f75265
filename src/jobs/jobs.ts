import { Inject, Injectable } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { newId, type Tx } from '../platform';
import { BOSS, insideTx, SCHEMA } from './boss';
import { QUEUES, type QueueName } from './queues';
import { payloadFault, type JobPayload } from './rules/payload';

export interface SendOptions {
  /** Not before this moment, by the database's clock. */
  readonly startAfter?: Date;
  /**
   * While a job of this queue with the same key waits, another is not added: the waiting one does for both. It
   * cannot start before this transaction has committed, so it sees what this transaction did.
   */
  readonly singletonKey?: string;
}

/** Somebody sent to a queue that `queues.ts` does not list, or that `db:migrate` has not made yet. */
export class UnknownQueue extends Error {
  constructor(queue: string) {
    super(`There is no queue "${queue}": it must be listed in queues.ts and made by db:migrate`);
    this.name = 'UnknownQueue';
  }
}

/** A payload holds more than ids: see `payloadFault`. Says where, never what. */
export class PayloadNotIds extends Error {
  constructor(queue: string, fault: string) {
    super(`A job for "${queue}" may carry ids only: ${fault}`);
    this.name = 'PayloadNotIds';
  }
}

/** Two sends can take turns with a worker over one key this often before something is wrong. */
const MOST_TURNS = 10;

/** The sending side of the queue. What a transaction sends exists when and only when it commits. */
@Injectable()
export class Jobs {
  constructor(@Inject(BOSS) private readonly boss: PgBoss) {}

  /** Leaves a job for the handler of `queue`. */
  async send(tx: Tx, queue: QueueName, payload: JobPayload, options: SendOptions = {}): Promise<void> {
    if (!Object.hasOwn(QUEUES, queue)) throw new UnknownQueue(queue);
    const fault = payloadFault(payload) ?? payloadFault({ key: options.singletonKey ?? null });
    if (fault) throw new PayloadNotIds(queue, fault);
    // The queues keep one waiting job a key; what brings no key is given one of its own.
    const key = options.singletonKey ?? newId();
    const startAfter = await stillToCome(tx, options.startAfter);
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const sent = { db: insideTx(tx), singletonKey: key, startAfter };
      if ((await this.boss.send(queue, payload, sent)) !== null) return;
      if (await holdWaiting(tx, queue, key, startAfter)) return;
      // Neither added nor waiting: a worker took it in between. Unless the queue is not there at all.
      if ((await this.boss.getQueue(queue)) === null) break;
    }
    throw new UnknownQueue(queue);
  }
}

/**
 * A moment that is over is now. pg-boss counts from it how long a job may wait before upkeep sweeps it away, so a job
 * asked for by a clock that is months behind would be gone before anybody took it.
 */
async function stillToCome(tx: Tx, moment?: Date): Promise<Date | undefined> {
  if (!moment) return undefined;
  const { rows } = await insideTx(tx).executeSql('SELECT $1::timestamptz > now() AS "toCome"', [
    moment.toISOString(),
  ]);
  return (rows as { toCome: boolean }[])[0]?.toCome ? moment : undefined;
}

/**
 * Keeps the waiting job of this key from being taken until this transaction ends, and brings it forward where this
 * one wants it sooner. False when there is none any more.
 */
async function holdWaiting(tx: Tx, queue: string, key: string, startAfter?: Date): Promise<boolean> {
  const { rows } = await insideTx(tx).executeSql(
    `UPDATE ${SCHEMA}.job SET start_after = least(start_after, coalesce($3::timestamptz, now()))
      WHERE name = $1 AND singleton_key = $2 AND state = 'created'
      RETURNING id`,
    [queue, key, startAfter?.toISOString() ?? null],
  );
  return rows.length > 0;
}
