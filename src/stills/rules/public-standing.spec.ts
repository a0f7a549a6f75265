import { isPublic, standing } from './public-standing';
import { STILL_STATES } from './still-state';

const shown = { mayBeShown: true, showingRound: 2 };
const released = { state: 'public', releasedRound: 2 } as const;

describe('where a still stands', () => {
  it('is public while its row, its person and the round agree', () => {
    expect(isPublic(released, shown)).toBe(true);
    expect(standing(released, shown)).toBe('public');
  });

  it('is withdrawn as soon as its person may not be shown', () => {
    const person = { ...shown, mayBeShown: false };
    expect(isPublic(released, person)).toBe(false);
    expect(standing(released, person)).toBe('withdrawn');
  });

  it('stays withdrawn when the person may be shown again, because a new release is needed', () => {
    const again = { mayBeShown: true, showingRound: 3 };
    expect(isPublic(released, again)).toBe(false);
    expect(standing(released, again)).toBe('withdrawn');
  });

  it.each(STILL_STATES.filter((state) => state !== 'public'))('is never public while %s', (state) => {
    expect(isPublic({ ...released, state }, shown)).toBe(false);
    expect(standing({ ...released, state }, shown)).toBe(state);
    expect(standing({ state, releasedRound: null }, shown)).toBe(state);
  });
});
