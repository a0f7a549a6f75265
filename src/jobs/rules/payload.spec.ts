import { LONGEST_TEXT, payloadFault } from './payload';

describe('what a job may carry', () => {
  it('is flat and short', () => {
    expect(payloadFault({ tipId: 'a3f1', seq: 3, hazard: false, person: null })).toBeNull();
    expect(payloadFault({})).toBeNull();
    expect(payloadFault({ name: 'x'.repeat(LONGEST_TEXT) })).toBeNull();
  });

  it.each([
    [{ text: 'x'.repeat(LONGEST_TEXT + 1) }, 'text_too_long'],
    [{ tip: { id: 'a3f1' } }, 'not_flat'],
    [{ names: ['a', 'b'] }, 'not_flat'],
    [{ at: new Date(0) }, 'not_flat'],
    [{ id: undefined }, 'not_flat'],
    [{ seq: Number.NaN }, 'number_not_finite'],
    [['a3f1'], 'not_flat'],
    ['a3f1', 'not_flat'],
    [null, 'not_flat'],
    [Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`n${n}`, n])), 'too_many_entries'],
    [{ ['x'.repeat(LONGEST_TEXT + 1)]: 1 }, 'too_many_entries'],
  ])('is refused when it could hold what somebody wrote: %j', (payload, fault) => {
    expect(payloadFault(payload)).toBe(fault);
  });
});
