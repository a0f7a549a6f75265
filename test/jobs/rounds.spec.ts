import type { Round } from '../../src/jobs';
import { testDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { openWorker, type WorkerProcess } from '../support/jobs';

describe('a round of the house', () => {
  const database = testDatabase();
  const begin = (...rounds: Round[]): Promise<WorkerProcess> => openWorker(database, {}, rounds);

  /** A round that counts, and how to wait until it has come some more times. */
  function counting(name = 'count') {
    let made = 0;
    const round: Round = { name, everyMs: 20, run: async () => void made++ };
    const more = (times: number) => {
      const goal = made + times;
      return eventually(
        () => made,
        (now) => now >= goal,
      );
    };
    return { round, more, made: () => made };
  }

  it('is made at the start, and again by its timer, until the house closes', async () => {
    const { round, more, made } = counting();
    const later = counting('later');
    const worker = await begin(round, { ...later.round, everyMs: 3_600_000, atStart: false });
    expect(made()).toBeGreaterThan(0);
    await more(3);
    await worker.close();
    expect(later.made()).toBe(0);

    const whenClosed = made();
    const neighbour = counting();
    const next = await begin(neighbour.round);
    await neighbour.more(5);
    await next.close();
    expect(made()).toBe(whenClosed);
  });

  it('is logged by its name when it fails, without what the error says, and comes again', async () => {
    let tries = 0;
    const run = async () => {
      tries++;
      if (tries === 1) throw new RangeError('cora@northmere.example');
    };
    const worker = await begin({ name: 'stumble', everyMs: 20, run });
    await eventually(
      () => tries,
      (times) => times > 1,
    );
    await worker.close();
    const [failed] = worker.log.filter((line) => line.includes('a round failed'));
    expect(JSON.parse(failed!)).toMatchObject({ round: 'stumble', error: 'RangeError' });
    expect(worker.log.join('')).not.toContain('cora');
  });

  it('is never made twice at once, and the house closes when it is over', async () => {
    const told: string[] = [];
    let end = (): void => undefined;
    const run = async () => {
      told.push('begun');
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      told.push('over');
    };
    const beside = counting();
    const worker = await begin({ name: 'linger', everyMs: 10, run }, beside.round);
    await beside.more(5);
    expect(told).toEqual(['begun']);
    const closed = worker.close().then(() => told.push('closed'));
    end();
    await closed;
    expect(told).toEqual(['begun', 'over', 'closed']);
  });
});
