import { unreachableStates } from '../../kernel';
import {
  nextProceedingsStates,
  proceedingsMayBecome,
  PROCEEDINGS_STATES,
  PROCEEDINGS_STATE_TABLE,
} from './proceedings-state';
import { nextSearchStates, searchMayBecome, SEARCH_STATES, SEARCH_STATE_TABLE } from './search-state';

describe('the search for a person', () => {
  it('begins at sought, and every state can be reached from there', () => {
    expect(unreachableStates(SEARCH_STATE_TABLE, 'sought')).toEqual([]);
  });

  it('goes forward by any number of steps, so that a picture never waits for a form', () => {
    expect(nextSearchStates('sought')).toEqual(['identified', 'located', 'cleared', 'concluded']);
    expect(nextSearchStates('identified')).toEqual(['located', 'cleared', 'concluded', 'sought']);
    expect(nextSearchStates('located')).toEqual(['cleared', 'concluded', 'sought']);
  });

  it('comes back to sought from anywhere, because an identification can be a mistake', () => {
    for (const state of SEARCH_STATES.filter((one) => one !== 'sought')) {
      expect(searchMayBecome(state, 'sought')).toBe(true);
    }
  });

  it('never stays where it is, never goes back half-way, and ends at one outcome', () => {
    for (const state of SEARCH_STATES) expect(searchMayBecome(state, state)).toBe(false);
    expect(searchMayBecome('located', 'identified')).toBe(false);
    expect(searchMayBecome('cleared', 'concluded')).toBe(false);
    expect(searchMayBecome('concluded', 'cleared')).toBe(false);
  });
});

describe('proceedings against a person', () => {
  it('begin at none, and every state can be reached from there', () => {
    expect(unreachableStates(PROCEEDINGS_STATE_TABLE, 'none')).toEqual([]);
  });

  it('become active, end, and can begin again', () => {
    expect(nextProceedingsStates('none')).toEqual(['active']);
    expect(nextProceedingsStates('active')).toEqual(['ended']);
    expect(nextProceedingsStates('ended')).toEqual(['active']);
  });

  it('do not end before they began, nor become as if they had never been', () => {
    expect(proceedingsMayBecome('none', 'ended')).toBe(false);
    for (const state of PROCEEDINGS_STATES) expect(proceedingsMayBecome(state, 'none')).toBe(false);
  });
});
