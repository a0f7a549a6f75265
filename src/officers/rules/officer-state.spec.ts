import { unreachableStates } from '../../kernel';
import { certifiedUntil } from './certificate-life';
import { officerStates } from './officer-state';

describe('the states of an account', () => {
  it('can all be reached', () => {
    expect(unreachableStates(officerStates, 'invited')).toEqual([]);
  });
});

describe('a certificate', () => {
  it('holds for two years, to the second', () => {
    expect(certifiedUntil(new Date('2025-12-01T09:00:00.250Z')).toISOString()).toBe(
      '2027-12-01T09:00:00.000Z',
    );
  });
});
