import { mayBecome, unreachableStates } from '../../kernel';
import { EDITION_STATE_TABLE, EDITION_STATES, isOpen, mayGoOut, OPEN_STATES } from './edition-state';

describe('the states of an edition', () => {
  it('can all be reached from a draft', () => {
    expect(unreachableStates(EDITION_STATE_TABLE, 'draft')).toEqual([]);
  });

  it('lets nothing be published that was not authorised, or public a moment ago', () => {
    const before = EDITION_STATES.filter((state) => mayBecome(EDITION_STATE_TABLE, state, 'published'));
    expect(before).toEqual(['authorised', 'scheduled', 'withdrawn']);
  });

  it('goes out from an authority or its moment, and never from a withdrawal', () => {
    expect(EDITION_STATES.filter(mayGoOut)).toEqual(['authorised', 'scheduled']);
  });

  it('lets nothing be scheduled that was not authorised, and lets that be taken back', () => {
    const before = EDITION_STATES.filter((state) => mayBecome(EDITION_STATE_TABLE, state, 'scheduled'));
    expect(before).toEqual(['authorised']);
    expect(mayBecome(EDITION_STATE_TABLE, 'scheduled', 'authorised')).toBe(true);
  });

  it('lets nothing be written again once it was put forward', () => {
    expect(EDITION_STATES.filter((state) => mayBecome(EDITION_STATE_TABLE, state, 'draft'))).toEqual([]);
  });

  it('never brings a superseded edition back, and a withdrawn one only as it was', () => {
    expect(EDITION_STATE_TABLE.withdrawn).toEqual(['published']);
    expect(EDITION_STATE_TABLE.superseded).toEqual([]);
  });

  it('lets one officer withdraw from wherever it stands', () => {
    const withdrawable = EDITION_STATES.filter((state) => mayBecome(EDITION_STATE_TABLE, state, 'withdrawn'));
    expect(withdrawable).toEqual([...OPEN_STATES, 'published']);
  });

  it('counts no public state as open work', () => {
    expect(isOpen('published')).toBe(false);
    expect(isOpen('refused')).toBe(true);
  });
});
