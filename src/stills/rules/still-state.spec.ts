import { may, mayBecome, unreachableStates } from '../../kernel';
import {
  FIRST_STILL_STATE,
  mayBePrepared,
  PERMISSION_TO_BECOME,
  STILL_STATE_TABLE,
  STILL_STATES,
  type StillState,
} from './still-state';

const allowed = (from: StillState, to: StillState) => mayBecome(STILL_STATE_TABLE, from, to);

describe('the life of a still', () => {
  it('has no state that cannot be reached, and one row for each', () => {
    expect(unreachableStates(STILL_STATE_TABLE, FIRST_STILL_STATE)).toEqual([]);
    expect(Object.keys(STILL_STATE_TABLE)).toEqual([...STILL_STATES]);
  });

  it('goes to the public only from approval, or back after a withdrawal', () => {
    expect(STILL_STATES.filter((state) => allowed(state, 'public'))).toEqual(['approved', 'withdrawn']);
  });

  it('is approved only once prepared', () => {
    expect(STILL_STATES.filter((state) => allowed(state, 'approved'))).toEqual(['prepared']);
  });

  it('can be withdrawn from wherever it stands', () => {
    expect(STILL_STATES.filter((state) => !allowed(state, 'withdrawn'))).toEqual(['withdrawn']);
  });

  it('is never an upload twice, and never changed under the eyes of the public', () => {
    expect(STILL_STATES.filter((state) => allowed(state, 'uploaded'))).toEqual([]);
    expect(STILL_STATES.filter((state) => !mayBePrepared(state))).toEqual(['public']);
    for (const state of STILL_STATES.filter(mayBePrepared)) {
      expect(state === 'prepared' || allowed(state, 'prepared')).toBe(true);
    }
  });

  it('lets nobody who authorises or audits prepare or approve, and a duty officer withdraw', () => {
    expect(may(['authorising_officer', 'auditor'], PERMISSION_TO_BECOME.prepared)).toBe(false);
    expect(may(['authorising_officer', 'auditor'], PERMISSION_TO_BECOME.approved)).toBe(false);
    expect(may(['duty_officer'], PERMISSION_TO_BECOME.withdrawn)).toBe(true);
  });
});
