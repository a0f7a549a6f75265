import { Jobs } from '../../src/jobs';
import { UnitOfWork } from '../../src/platform';
import { eventually } from '../support/eventually';
import { openWorker, queueRows, testWorker } from '../support/jobs';
import { asOwner } from '../support/owner';

describe('stopping a process', () => {
  const house = testWorker({});

  it('waits for the job in hand and takes no other', async () => {
    const done: unknown[] = [];
    let finish = () => undefined as void;
    const leaving = await openWorker(house.database, {
      prerender: async ({ n }) => {
        await new Promise<void>((resolve) => (finish = resolve));
        done.push(n);
      },
    });
    const send = (n: number) =>
      house.get(UnitOfWork).run((tx) => house.get(Jobs).send(tx, 'prerender', { n }));
    await send(1);
    const states = async () =>
      (await queueRows(house.database.dataSource, 'prerender')).map(({ state }) => state);
    await eventually(states, (held) => held.includes('active'));
    await send(2);

    const stopped = leaving.close();
    finish();
    await stopped;
    expect(done).toEqual([1]);
    expect(await states()).toEqual(['created']);
  });
});

describe('a process whose database goes away for a moment', () => {
  const done: unknown[] = [];
  const house = testWorker({ 'send-mail': async ({ n }) => void done.push(n) });

  it('goes on with its jobs', async () => {
    const send = (n: number) =>
      house.get(UnitOfWork).run((tx) => house.get(Jobs).send(tx, 'send-mail', { n }));
    await send(1);
    await eventually(
      () => done.length,
      (length) => length === 1,
    );
    const cut = await asOwner(house.database, (owner) =>
      owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE '%pgboss%' AND pid <> pg_backend_pid()`,
      ),
    );
    expect(cut.rowCount).toBeGreaterThan(0);
    await eventually(
      () => house.log.join(),
      (log) => log.includes('pooled connection lost'),
    );
    await send(2);
    await eventually(
      () => done.length,
      (length) => length === 2,
    );
  });
});
