import { publicName } from './public-name';

describe('the public name of a case', () => {
  it.each([
    ['Larkfield', 'Larkfield', 'larkfield'],
    ['  st mary’s   road ', "st mary's road", 'st-marys-road'],
    ['Café Noir', 'Café Noir', 'cafe-noir'],
    ['Dunmow-Vale', 'Dunmow-Vale', 'dunmow-vale'],
  ])('reads %p as %p, addressed as %p', (typed, name, slug) => {
    expect(publicName(typed)).toEqual({ publicName: name, slug });
  });

  it.each(['', 'L', 'Larkfield 3', 'LARKFIELD-3', 'Łódź!', 'a'.repeat(31), 'two  -  dashes', '<b>'])(
    'refuses %p',
    (typed) => expect(publicName(typed)).toBeNull(),
  );
});
