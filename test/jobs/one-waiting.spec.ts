import { Jobs, type JobPayload, type QueueName, type SendOptions } from '../../src/jobs';
import { UnitOfWork } from '../../src/platform';
import { eventually } from '../support/eventually';
import { queueRows, testWorker, waitingJobs } from '../support/jobs';
import { asOwner } from '../support/owner';

const inAnHour = () => new Date(Date.now() + 60 * 60 * 1000);

describe('jobs with one key', () => {
  const seen: number[] = [];
  /** Stands for a handler that renders what is committed: it counts how many things there are. */
  const count = async () => {
    const [row] = await house.database.dataSource.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM sealed.thing',
    );
    seen.push(row?.n ?? -1);
  };
  const house = testWorker({ prerender: count }, (database) =>
    asOwner(database, async (owner) => void (await owner.query('CREATE TABLE sealed.thing (n int)'))),
  );
  const send = (queue: QueueName, payload: JobPayload, options?: SendOptions) =>
    house.get(UnitOfWork).run((tx) => house.get(Jobs).send(tx, queue, payload, options));

  it('wait as one, and the sooner moment counts', async () => {
    const singletonKey = 'appeal larkfield';
    await send('notify-officers', { n: 1 }, { singletonKey, startAfter: inAnHour() });
    await send('notify-officers', { n: 1 }, { singletonKey });
    await send('notify-officers', { n: 2 }, { singletonKey: 'another' });
    await send('notify-officers', { n: 3 });
    await send('notify-officers', { n: 3 });
    const waiting = await waitingJobs(house.database.dataSource, 'notify-officers');
    expect(waiting.map(({ n }) => n)).toEqual([1, 2, 3, 3]);
    const [row] = await house.database.dataSource.query<{ late: number }[]>(
      `SELECT count(*)::int AS late FROM pgboss.job WHERE name = 'notify-officers' AND start_after > now()`,
    );
    expect(row).toEqual({ late: 0 });
  });

  it('do not start before the last transaction that counts on them has committed', async () => {
    const singletonKey = 'appeal larkfield';
    await send('prerender', {}, { singletonKey, startAfter: inAnHour() });
    await house.get(UnitOfWork).run(async (tx) => {
      await tx.query('INSERT INTO sealed.thing VALUES (1)');
      await house.get(Jobs).send(tx, 'prerender', {}, { singletonKey });
      // Premise: the worker takes other jobs of this queue meanwhile, and sees nothing of the open transaction.
      await send('prerender', {}, { singletonKey: 'goes by' });
      await eventually(
        () => seen.length,
        (length) => length > 0,
      );
      expect(seen).toEqual([0]);
    });
    await eventually(
      () => queueRows(house.database.dataSource, 'prerender'),
      ({ length }) => length === 0,
    );
    expect(seen).toEqual([0, 1]);
  });

  it('lose nobody when many are sent at once', async () => {
    seen.splice(0);
    const singletonKey = 'appeal larkfield';
    await Promise.all(
      Array.from({ length: 20 }, () =>
        house.get(UnitOfWork).run(async (tx) => {
          await tx.query('INSERT INTO sealed.thing VALUES (1)');
          await house.get(Jobs).send(tx, 'prerender', {}, { singletonKey });
        }),
      ),
    );
    await eventually(
      () => queueRows(house.database.dataSource, 'prerender'),
      ({ length }) => length === 0,
    );
    expect(seen.at(-1)).toBe(21);
  });
});
