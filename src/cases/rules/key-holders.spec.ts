import fc from 'fast-check';
import { keyHolders } from './key-holders';

describe('who rightly holds the key of an epoch', () => {
  it('is its signer and whoever a holder vouched for, in any order of rows', () => {
    const vouchings = [
      { officerId: 'rosa', voucherId: 'cora' },
      { officerId: 'cora', voucherId: 'sol' },
    ];
    expect([...keyHolders('sol', vouchings)].sort()).toEqual(['cora', 'rosa', 'sol']);
  });

  it('is nobody who vouched only for themselves or was vouched for by an outsider', () => {
    const vouchings = [
      { officerId: 'mallory', voucherId: 'mallory' },
      { officerId: 'trent', voucherId: 'mallory' },
    ];
    expect([...keyHolders('sol', vouchings)]).toEqual(['sol']);
  });

  it('never reaches anybody without a chain of vouchings from the signer', () => {
    const officer = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const vouching = fc.record({ officerId: officer, voucherId: officer });
    fc.assert(
      fc.property(fc.array(vouching, { maxLength: 12 }), (vouchings) => {
        const holders = keyHolders('a', vouchings);
        for (const holder of holders) {
          const vouched = vouchings.some((v) => v.officerId === holder && holders.has(v.voucherId));
          expect(holder === 'a' || vouched).toBe(true);
        }
      }),
    );
  });
});
