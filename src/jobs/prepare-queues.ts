import { Client } from 'pg';
import PgBoss from 'pg-boss';
import { openSchema } from '../platform';
import { KEPT_DAYS, SCHEMA } from './boss';
import { QUEUES, type QueuePolicy } from './queues';

/** Two processes that start at once must not both make the tables: the second waits, then finds them made. */
const PREPARING_LOCK = 0x1c1d_0004;

/**
 * Makes the tables of the queue, and every queue of `queues.ts`, as the owner: after the migrations and
 * before anything is served. Again and again does no harm, and brings changed policies
 * into force.
 */
export async function prepareQueues(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'incident-room-queues' });
  // A lost connection also fails the statement under way, which is where it is reported.
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [PREPARING_LOCK]);
    const boss = new PgBoss({
      db: { executeSql: (text, values) => owner.query(text, values) },
      schema: SCHEMA,
      supervise: false,
      schedule: false,
    });
    await boss.start();
    const made = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const [name, policy] of Object.entries(QUEUES)) {
      const options = { name, ...optionsOf(policy) };
      await (made.has(name) ? boss.updateQueue(name, options) : boss.createQueue(name, options));
    }
    await owner.query(openSchema(SCHEMA));
  } finally {
    await owner.end();
  }
}

/** `short` is pg-boss's word for "one waiting job a key". */
function optionsOf({ retries, retryAfterSeconds, leaseSeconds }: QueuePolicy) {
  return {
    policy: 'short' as const,
    retryLimit: retries,
    retryDelay: retryAfterSeconds,
    retryBackoff: true,
    expireInSeconds: leaseSeconds,
    // The one unit of time that pg-boss keeps with a queue.
    retentionMinutes: KEPT_DAYS * 24 * 60,
  };
}
