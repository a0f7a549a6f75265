import fc from 'fast-check';
import { keyHolders, provenMembers } from './key-holders';

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

describe('which rows of a team are proven', () => {
  const holders = new Set(['sol', 'cora', 'nia']);
  const voucherOf = new Map([
    ['cora', 'sol'],
    ['nia', 'cora'],
  ]);
  const sol = { officerId: 'sol', granted: true };
  const cora = { officerId: 'cora', granted: true };
  const nia = { officerId: 'nia', granted: false };

  it('are those of holders, and of newcomers whose voucher is still there', () => {
    expect([...provenMembers([sol, cora, nia], holders, voucherOf)]).toEqual(['sol', 'cora', 'nia']);
  });

  it('leave out whoever waits on the word of somebody who left', () => {
    expect([...provenMembers([sol, nia], holders, voucherOf)]).toEqual(['sol']);
  });

  it('keep whoever holds the key when their voucher leaves', () => {
    expect([...provenMembers([sol, { ...nia, granted: true }], holders, voucherOf)]).toEqual(['sol', 'nia']);
  });

  it('leave out a planted row, with or without a planted grant', () => {
    const mallory = { officerId: 'mallory', granted: true };
    expect([...provenMembers([sol, mallory], holders, voucherOf)]).toEqual(['sol']);
  });
});
