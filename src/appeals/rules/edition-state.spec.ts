import { mayBecome, unreachableStates } from '../../kernel';
import { editionStates, OPEN_STATES } from './edition-state';

describe('the states of an edition', () => {
  it('can all be reached from a draft', () => {
    expect(unreachableStates(editionStates, 'draft')).toEqual([]);
  });

  it('lets nothing be published that was not authorised', () => {
    const before = Object.keys(editionStates).filter((state) =>
      mayBecome(editionStates, state as keyof typeof editionStates, 'published'),
    );
    expect(before).toEqual(['authorised']);
  });

  it('never brings a withdrawn or superseded edition back', () => {
    expect(editionStates.withdrawn).toEqual([]);
    expect(editionStates.superseded).toEqual([]);
  });

  it('counts no public state as open work', () => {
    expect(OPEN_STATES).not.toContain('published');
  });
});
