import { Jobs, QueueUpkeep, type JobPayload, type QueueName } from '../../src/jobs';
import { UnitOfWork } from '../../src/platform';
import { eventually } from '../support/eventually';
import { openWorker, queueRows, testWorker } from '../support/jobs';
import { asOwner } from '../support/owner';

const owner = (database: { ownerUrl: string }, sql: string) =>
  asOwner(database, async (client) => void (await client.query(sql)));

describe('a job whose handler fails', () => {
  const tried: string[] = [];
  const house = testWorker(
    {
      'send-mail': async ({ officerId }) => {
        tried.push(String(officerId));
        if (officerId === 'unlucky' && tried.length === 1) throw new Error('550 bello@northmere.example: no');
        if (officerId === 'doomed') throw new Error('550 cora@northmere.example: no such person');
      },
    },
    // The policies of the house wait for hours between tries; here a job dies of its second.
    (database) =>
      owner(database, 'UPDATE pgboss.queue SET retry_limit = 1, retry_delay = 0, retry_backoff = false'),
  );
  const send = (queue: QueueName, payload: JobPayload) =>
    house.get(UnitOfWork).run((tx) => house.get(Jobs).send(tx, queue, payload));
  const rows = (queue: QueueName) => queueRows(house.database.dataSource, queue);
  beforeEach(() => void tried.splice(0));

  it('is tried again', async () => {
    await send('send-mail', { officerId: 'unlucky' });
    await eventually(
      () => rows('send-mail'),
      ({ length }) => length === 0,
    );
    expect(tried).toEqual(['unlucky', 'unlucky']);
  });

  it('dies visibly in the end, with its day and without its moment', async () => {
    await send('send-mail', { officerId: 'doomed' });
    await eventually(
      () => rows('send-mail'),
      (held) => held.some(({ state }) => state === 'failed'),
    );
    expect(tried).toEqual(['doomed', 'doomed']);

    const upkeep = house.get(QueueUpkeep);
    await upkeep.run();
    await upkeep.run();
    expect(await upkeep.dead()).toEqual(new Map([['send-mail', 1]]));
    expect(house.log.filter((line) => line.includes('job dead'))).toHaveLength(1);
    const [row] = await rows('send-mail');
    expect(row).toMatchObject({ data: { officerId: 'doomed' }, output: { error: 'Error' } });
    const moments = await house.database.dataSource.query<object[]>(
      `SELECT 1 FROM pgboss.job WHERE name = 'send-mail'
          AND (created_on, started_on, completed_on, start_after, keep_until)
              <> (date_trunc('day', created_on), date_trunc('day', started_on), date_trunc('day', completed_on),
                  date_trunc('day', start_after), date_trunc('day', keep_until))`,
    );
    expect(moments).toEqual([]);
  });

  it('tells neither the log nor the queue what the error said', async () => {
    const told = house.log.join() + JSON.stringify(await rows('send-mail'));
    // Premise: the failures were told.
    expect(told).toContain('job failed');
    expect(told).not.toMatch(/northmere\.example|no such person|\b550 /);
  });
});

describe('a job whose process is lost', () => {
  let letGo = () => undefined as void;
  const house = testWorker({
    prerender: () => new Promise((resolve) => (letGo = resolve)),
  });
  const rows = () => queueRows(house.database.dataSource, 'prerender');

  it('goes to another process when its lease is over', async () => {
    await house.get(UnitOfWork).run((tx) => house.get(Jobs).send(tx, 'prerender', { appealId: 'larkfield' }));
    // The first process hangs over it, and says nothing more.
    await eventually(rows, (held) => held.some(({ state }) => state === 'active'));
    await owner(house.database, `UPDATE pgboss.job SET started_on = now() - interval '1 hour'`);

    const rendered: unknown[] = [];
    const other = await openWorker(house.database, {
      prerender: async (payload) => void rendered.push(payload),
    });
    await other.get(QueueUpkeep).run();
    await eventually(
      () => rendered,
      ({ length }) => length > 0,
      10_000,
    );
    expect(rendered).toEqual([{ appealId: 'larkfield' }]);
    await other.close();
    letGo();
  });
});
