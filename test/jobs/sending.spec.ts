import {
  Events,
  Jobs,
  QueueUpkeep,
  type EventName,
  type JobPayload,
  type QueueName,
  type SendOptions,
} from '../../src/jobs';
import { HealthChecks, UnitOfWork, type Tx } from '../../src/platform';
import { eventually } from '../support/eventually';
import { queueRows, testWorker, waitingJobs } from '../support/jobs';
import { asOwner } from '../support/owner';

describe('sending a job', () => {
  const done: unknown[] = [];
  const house = testWorker({ 'send-mail': async (payload) => void done.push(payload) });
  const work = (verb: (tx: Tx) => Promise<void>) => house.get(UnitOfWork).run(verb);
  const send = (queue: QueueName, payload: JobPayload, options?: SendOptions) =>
    work((tx) => house.get(Jobs).send(tx, queue, payload, options));
  const someDone = () =>
    eventually(
      () => done.length,
      (length) => length > 0,
    );
  const noRows = () =>
    eventually(
      () => queueRows(house.database.dataSource, 'send-mail'),
      ({ length }) => length === 0,
    );
  beforeEach(() => void done.splice(0));

  it('happens when the transaction commits, once, and leaves no row behind', async () => {
    await send('send-mail', { officerId: 'cora' });
    await someDone();
    await noRows();
    expect(done).toEqual([{ officerId: 'cora' }]);
  });

  it('never happens when the transaction does not commit', async () => {
    const changedItsMind = work(async (tx) => {
      await house.get(Jobs).send(tx, 'send-mail', { officerId: 'nobody' });
      throw new Error('changed my mind');
    });
    await expect(changedItsMind).rejects.toThrow('changed my mind');
    // The worker takes jobs in the order they were sent: once this one is done, that one would have been.
    await send('send-mail', { officerId: 'ada' });
    await someDone();
    expect(done).toEqual([{ officerId: 'ada' }]);
  });

  it('is not seen by a worker before the commit', async () => {
    await work(async (tx) => {
      await house.get(Jobs).send(tx, 'send-mail', { officerId: 'cora' });
      expect(await waitingJobs(house.database.dataSource, 'send-mail')).toEqual([]);
      expect(done).toEqual([]);
    });
    await someDone();
  });

  it('waits for its moment', async () => {
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
    await send('prerender', { appealId: 'larkfield' }, { startAfter: tomorrow });
    const [row] = await house.database.dataSource.query<{ start: Date }[]>(
      `SELECT start_after AS start FROM pgboss.job WHERE name = 'prerender'`,
    );
    expect(row?.start).toEqual(tomorrow);
    await asOwner(house.database, (owner) => owner.query(`DELETE FROM pgboss.job WHERE name = 'prerender'`));
  });

  it('is not swept away before it was taken, where its moment was long ago', async () => {
    await send('prerender', { appealId: 'larkfield' }, { startAfter: new Date('2020-01-01T00:00:00Z') });
    await house.get(QueueUpkeep).run();
    expect(await waitingJobs(house.database.dataSource, 'prerender')).toContainEqual({
      appealId: 'larkfield',
    });
  });

  it('fails when the queue is not listed, or not made', async () => {
    await expect(send('nobody-listed-this' as QueueName, {})).rejects.toThrow(
      'no queue "nobody-listed-this"',
    );

    await asOwner(house.database, async (owner) => {
      await owner.query(`DELETE FROM pgboss.job WHERE name = 'prerender'`);
      await owner.query(`SELECT pgboss.delete_queue('prerender')`);
    });
    await expect(send('prerender', {})).rejects.toThrow('no queue "prerender"');
    const answers = await house.get(HealthChecks).ask(() => undefined);
    expect(answers).toMatchObject({ database: 'ok', queue: 'failed' });
  });

  it('refuses to carry words', async () => {
    const words = 'I worked beside him on the vans until the spring. '.repeat(5);
    const error: unknown = await send('send-mail', { text: words }).catch((refused: unknown) => refused);
    expect(String(error)).toContain('may carry ids only: text_too_long');
    expect(String(error)).not.toContain('vans');
  });

  it('refuses an event that nobody listed', async () => {
    const unlisted = 'appeal.dreamt_of' as EventName;
    await expect(work((tx) => house.get(Events).send(tx, unlisted, {}))).rejects.toThrow(
      'no event "appeal.dreamt_of"',
    );
  });

  it('tells each queue of an event what happened', async () => {
    await work((tx) => house.get(Events).send(tx, 'tip.received', { tipId: 'a3f1' }));
    expect(await waitingJobs(house.database.dataSource, 'notify-officers')).toEqual([
      { tipId: 'a3f1', event: 'tip.received' },
    ]);
  });
});
