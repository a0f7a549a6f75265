import fc from 'fast-check';
import { tipReference } from './tip-reference';

describe('the reference of a tip', () => {
  it.each([
    ['00000000-0000-4000-8000-000000000000', 'T-0000'],
    ['ffffffff-ffff-4fff-bfff-ffffffffffff', 'T-ZZZZ'],
    ['15e2e0a1-7d4c-4d2b-9a51-3c1f0f6f5b7e', 'T-2QHE'],
  ])('%s is %s', (id, reference) => {
    expect(tipReference(id)).toBe(reference);
  });

  it('can be said: no letter that sounds or looks like another one or like a digit', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (id) => /^T-[0-9A-HJKMNP-TV-Z]{4}$/.test(tipReference(id))),
    );
  });
});
