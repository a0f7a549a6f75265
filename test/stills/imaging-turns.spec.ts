import { ImagingUnavailable, inspectPicture } from '../../src/stills/imaging';
import { Turns } from '../../src/stills/imaging/turns';
import { AT_ONCE, MAY_WAIT } from '../../src/stills/imaging/workers';
import { photograph } from './imaging-hostile-pictures';

/** Work that is done when the test says so. */
function workInHand<T>(result: T) {
  let finish: () => void = () => undefined;
  const done = new Promise<T>((resolve) => {
    finish = () => resolve(result);
  });
  return { work: () => done, finish };
}

describe('pictures take turns', () => {
  it('one at a time and in the order they came', async () => {
    const turns = new Turns(1, 5);
    const order: string[] = [];
    const first = workInHand('first');
    const all = [
      turns.take(() => (order.push('first'), first.work())),
      turns.take(async () => order.push('second')),
      turns.take(async () => order.push('third')),
    ];
    await Promise.resolve();
    expect(order).toEqual(['first']);
    first.finish();
    await Promise.all(all);
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('until the line is full, and again when it has moved on', async () => {
    const turns = new Turns(1, 1);
    const held = workInHand(1);
    const working = turns.take(held.work);
    const waiting = turns.take(async () => 2);
    await expect(turns.take(async () => 3)).rejects.toBeInstanceOf(ImagingUnavailable);
    held.finish();
    expect(await Promise.all([working, waiting])).toEqual([1, 2]);
    expect(await turns.take(async () => 4)).toBe(4);
  });

  it('and one that fails gives up its place', async () => {
    const turns = new Turns(1, 1);
    const failed = turns.take(() => Promise.reject(new RangeError('spoiled')));
    const next = turns.take(async () => 'next');
    await expect(failed).rejects.toThrow('spoiled');
    expect(await next).toBe('next');
    expect(await turns.take(async () => 'after')).toBe('after');
  });

  it('at the front door: a crowd is told to come back, and nobody in the line is lost', async () => {
    const bytes = await photograph(40, 50);
    const crowd = await Promise.allSettled(
      Array.from({ length: AT_ONCE + MAY_WAIT + 20 }, () => inspectPicture(bytes)),
    );
    const served = crowd.filter((one) => one.status === 'fulfilled');
    const sentAway = crowd.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(served).toHaveLength(AT_ONCE + MAY_WAIT);
    expect(
      sentAway.every((reason) => reason instanceof ImagingUnavailable && reason.code === 'unavailable'),
    ).toBe(true);
    expect(await inspectPicture(bytes)).toMatchObject({ width: 40, height: 50 });
  });
});
