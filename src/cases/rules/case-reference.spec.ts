import { caseReference, INTAKE_REFERENCE } from './case-reference';

describe('the reference of a case', () => {
  it.each([
    ['NM/4471/25', 'NM/4471/25', 'NM-4471-25'],
    [' nm / 4471 / 25 ', 'NM/4471/25', 'NM-4471-25'],
    ['nm 4471 25', 'NM/4471/25', 'NM-4471-25'],
    ['NM–4471–25', 'NM-4471-25', 'NM-4471-25'],
    ['A.12', 'A.12', 'A-12'],
  ])('reads %p as %p, addressed as %p', (typed, reference, ref) => {
    expect(caseReference(typed)).toEqual({ reference, ref });
  });

  it.each(['', 'NM', 'new', INTAKE_REFERENCE, 'NM//25', '/4471', 'NM/44?71', 'NM/é1', `N${'1'.repeat(30)}`])(
    'refuses %p',
    (typed) => expect(caseReference(typed)).toBeNull(),
  );
});
