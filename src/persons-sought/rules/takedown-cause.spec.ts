import fc from 'fast-check';
import { mayBeShown, type ShowablePerson } from './may-be-shown';
import { PROCEEDINGS_STATES } from './proceedings-state';
import { SEARCH_STATES } from './search-state';
import { takedownCause } from './takedown-cause';

const SOUGHT: ShowablePerson = {
  searchState: 'sought',
  proceedingsState: 'none',
  stillNeeded: false,
  stillAtLarge: false,
};
const person = (change: Partial<ShowablePerson>): ShowablePerson => ({ ...SOUGHT, ...change });
const anyPerson: fc.Arbitrary<ShowablePerson> = fc.record({
  searchState: fc.constantFrom(...SEARCH_STATES),
  proceedingsState: fc.constantFrom(...PROCEEDINGS_STATES),
  stillNeeded: fc.boolean(),
  stillAtLarge: fc.boolean(),
});

describe('why the clock starts', () => {
  it.each(['identified', 'located', 'cleared', 'concluded'] as const)('%s', (searchState) => {
    expect(takedownCause(SOUGHT, person({ searchState }))).toBe(searchState);
  });

  it('proceedings that become active', () => {
    expect(takedownCause(SOUGHT, person({ proceedingsState: 'active' }))).toBe('proceedings_active');
    expect(takedownCause(person({ proceedingsState: 'ended' }), person({ proceedingsState: 'active' }))).toBe(
      'proceedings_active',
    );
  });

  it('elimination, though an identification has taken them down already', () => {
    expect(takedownCause(person({ searchState: 'identified' }), person({ searchState: 'cleared' }))).toBe(
      'cleared',
    );
  });

  it('the end of a further authority', () => {
    const identified = person({ searchState: 'identified', stillNeeded: true });
    expect(takedownCause(identified, { ...identified, stillNeeded: false })).toBe('identified');
    const atLarge = person({ proceedingsState: 'active', stillAtLarge: true });
    expect(takedownCause(atLarge, { ...atLarge, stillAtLarge: false })).toBe('proceedings_active');
  });

  it.each([
    ['nothing new', person({ searchState: 'identified' }), person({ searchState: 'identified' })],
    ['a further authority', SOUGHT, person({ searchState: 'identified', stillNeeded: true })],
    ['still at large', SOUGHT, person({ proceedingsState: 'active', stillAtLarge: true })],
    [
      'back to sought while proceedings go on',
      person({ searchState: 'identified', proceedingsState: 'active' }),
      person({ proceedingsState: 'active' }),
    ],
    ['a mistake, back to sought', person({ searchState: 'identified' }), SOUGHT],
    ['an end of proceedings', person({ proceedingsState: 'active' }), person({ proceedingsState: 'ended' })],
  ])('not by %s', (_, before, after) => {
    expect(takedownCause(before, after)).toBeNull();
  });

  it('never while they may be shown, and always when they come down', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (before, after) => {
        const cause = takedownCause(before, after);
        if (mayBeShown(after)) expect(cause).toBeNull();
        else if (mayBeShown(before)) expect(cause).not.toBeNull();
      }),
    );
  });
});
