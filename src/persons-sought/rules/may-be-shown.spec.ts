import { mayBeShown, notShownBecause, type ShowablePerson } from './may-be-shown';

const sought: ShowablePerson = {
  searchState: 'sought',
  proceedingsState: 'none',
  stillNeeded: false,
  stillAtLarge: false,
};

describe('whether a person may be shown', () => {
  it('says yes to somebody who is sought and in no proceedings', () => {
    expect(notShownBecause(sought)).toEqual([]);
    expect(mayBeShown(sought)).toBe(true);
  });

  it.each(['identified', 'located', 'cleared', 'concluded'] as const)(
    'says no once they are %s',
    (searchState) => {
      expect(notShownBecause({ ...sought, searchState })).toEqual(['no_longer_sought']);
      expect(mayBeShown({ ...sought, searchState })).toBe(false);
    },
  );

  it('says yes to somebody identified whom a further authority still needs, and only at that state', () => {
    expect(mayBeShown({ ...sought, searchState: 'identified', stillNeeded: true })).toBe(true);
    expect(mayBeShown({ ...sought, searchState: 'located', stillNeeded: true })).toBe(false);
    expect(mayBeShown({ ...sought, searchState: 'identified', stillAtLarge: true })).toBe(false);
  });

  it('says no while proceedings are active, unless a further authority says still at large', () => {
    expect(notShownBecause({ ...sought, proceedingsState: 'active' })).toEqual(['proceedings_active']);
    expect(mayBeShown({ ...sought, proceedingsState: 'active', stillAtLarge: true })).toBe(true);
    expect(mayBeShown({ ...sought, proceedingsState: 'active', stillNeeded: true })).toBe(false);
  });

  it('says yes again after proceedings have ended', () => {
    expect(mayBeShown({ ...sought, proceedingsState: 'ended' })).toBe(true);
  });

  it('gives every reason there is', () => {
    expect(notShownBecause({ ...sought, searchState: 'located', proceedingsState: 'active' })).toEqual([
      'no_longer_sought',
      'proceedings_active',
    ]);
  });
});
