import { isNothing, keyWork, type FoundKeys } from './key-work';

const now = new Date('2025-12-01T09:00:00Z');
const found: FoundKeys = {
  members: [
    { officerId: 'sol', key: 'holds' },
    { officerId: 'ada', key: 'attached' },
    { officerId: 'mallory', key: 'not_vouched_for' },
    { officerId: 'nia', key: 'waits_for_enrolment' },
  ],
  signerCurrent: true,
  notAfter: new Date('2028-12-01T09:00:00Z'),
};
const work = (change: Partial<FoundKeys>) => keyWork({ ...found, ...change }, now);

describe('what waits for a member’s keys', () => {
  it('is nothing while everybody stands where they should; a planted row is nobody', () => {
    expect(isNothing(work({}))).toBe(true);
  });

  it('is the key for whoever enrolled since they were vouched for', () => {
    const enrolled = work({ members: [{ officerId: 'nia', key: 'waits_for_member' }] });
    expect(enrolled).toEqual({ dismiss: [], rotate: false, give: ['nia'] });
    expect(isNothing(enrolled)).toBe(false);
  });

  it('is the rotation that a revocation left', () => {
    const revoked = work({ members: [{ officerId: 'cora', key: 'revoked' }] });
    expect(revoked).toEqual({ dismiss: ['cora'], rotate: false, give: [] });
    expect(isNothing(revoked)).toBe(false);
  });

  it('is a new certificate when its signer is revoked, or it ends within 90 days', () => {
    expect(work({ signerCurrent: false }).rotate).toBe(true);
    expect(work({ notAfter: new Date('2026-03-01T08:59:59Z') }).rotate).toBe(true);
    expect(work({ notAfter: new Date('2026-03-01T09:00:00Z') }).rotate).toBe(false);
  });
});
