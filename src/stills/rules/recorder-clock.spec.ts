import fc from 'fast-check';
import { clockOffsetWords, trueTime } from './recorder-clock';

describe('the clock of a recorder', () => {
  const stamped = new Date('2025-11-14T17:52:00Z');

  it('gives the true time once somebody has compared it', () => {
    expect(trueTime(stamped, 125)).toEqual(new Date('2025-11-14T17:49:55Z'));
    expect(trueTime(stamped, -60)).toEqual(new Date('2025-11-14T17:53:00Z'));
    expect(trueTime(stamped, null)).toBeNull();
  });

  it('is back where it was when it is set right and wrong again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (ahead) => {
        const right = trueTime(stamped, ahead)!;
        expect(trueTime(right, -ahead)).toEqual(stamped);
      }),
    );
  });

  it.each([
    [null, 'Not compared with the true time'],
    [0, 'Right to the second'],
    [1, '1 second ahead'],
    [-3725, '1 hour 2 minutes 5 seconds behind'],
    [2 * 86_400, '2 days ahead'],
  ])('%s is said as “%s”', (seconds, words) => {
    expect(clockOffsetWords(seconds)).toBe(words);
  });
});
