import { handoutRefusal } from './handout-standing';

describe('a picture that somebody wants to give away', () => {
  it.each([
    ['uploaded', true, 'still_not_approved'],
    ['prepared', true, 'still_not_approved'],
    ['approved', true, null],
    ['public', true, null],
    ['withdrawn', true, 'still_withdrawn'],
    ['approved', false, 'still_person_not_shown'],
    ['withdrawn', false, 'still_withdrawn'],
  ] as const)(
    '%s, of somebody who may be shown: %s, is refused with %s',
    (standing, personMayBeShown, refusal) => {
      expect(handoutRefusal({ standing, personMayBeShown })).toBe(refusal);
    },
  );
});
