import { unreachableStates } from '../../kernel';
import { certifiedUntil } from './certificate-life';
import { mayEnrol, officerStates } from './officer-state';

describe('the states of an account', () => {
  it('can all be reached', () => {
    expect(unreachableStates(officerStates, 'invited')).toEqual([]);
  });

  it('let everybody use a code but the revoked', () => {
    expect(['invited' as const, 'enrolled' as const, 'revoked' as const].filter(mayEnrol)).toEqual([
      'invited',
      'enrolled',
    ]);
  });
});

describe('a certificate', () => {
  it('holds for two years, to the second', () => {
    expect(certifiedUntil(new Date('2025-12-01T09:00:00.250Z')).toISOString()).toBe(
      '2027-12-01T09:00:00.000Z',
    );
  });
});
