import { withoutFurther, withProceedingsState, withSearchState, type RecordedPerson } from './recorded-state';

const sought: RecordedPerson = {
  searchState: 'sought',
  proceedingsState: 'none',
  stillNeeded: false,
  stillAtLarge: false,
  showingRound: 1,
};

describe('recording a state', () => {
  it('ends the round in which pictures were shown, so that coming back to sought shows none of them', () => {
    const identified = withSearchState(sought, 'identified');
    expect(identified).toMatchObject({ searchState: 'identified', showingRound: 2 });
    expect(withSearchState(identified, 'sought')).toMatchObject({ searchState: 'sought', showingRound: 2 });
    expect(withProceedingsState(sought, 'active')).toMatchObject({
      proceedingsState: 'active',
      showingRound: 2,
    });
  });

  it('counts one round for one coming down, however many reasons follow', () => {
    const located = withSearchState(withSearchState(sought, 'identified'), 'located');
    expect(withProceedingsState(located, 'active')).toMatchObject({ showingRound: 2 });
  });

  it('leaves the pictures up where a further authority covers the new state', () => {
    const needed = withSearchState({ ...sought, stillNeeded: true }, 'identified');
    expect(needed).toMatchObject({ stillNeeded: true, showingRound: 1 });
    const atLarge = withProceedingsState({ ...sought, stillAtLarge: true }, 'active');
    expect(atLarge).toMatchObject({ stillAtLarge: true, showingRound: 1 });
  });

  it('forgets a further authority with the state it was for', () => {
    const needed = withSearchState({ ...sought, stillNeeded: true }, 'identified');
    expect(withSearchState(needed, 'located')).toMatchObject({ stillNeeded: false, showingRound: 2 });
    expect(withSearchState(needed, 'sought')).toMatchObject({ stillNeeded: false, showingRound: 1 });
    const atLarge = withProceedingsState({ ...sought, stillAtLarge: true }, 'active');
    expect(withProceedingsState(atLarge, 'ended')).toMatchObject({ stillAtLarge: false, showingRound: 1 });
  });

  it('ends the round when a further authority is over and its state is not', () => {
    const needed = { ...sought, searchState: 'identified' as const, stillNeeded: true };
    expect(withoutFurther(needed, 'stillNeeded')).toMatchObject({ stillNeeded: false, showingRound: 2 });
    const unneeded = { ...sought, stillAtLarge: true };
    expect(withoutFurther(unneeded, 'stillAtLarge')).toMatchObject({ stillAtLarge: false, showingRound: 1 });
  });
});
