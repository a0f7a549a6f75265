import { besideTexts, besideThing, readBeside, shieldedBeside, type BesidePicture } from './beside';

const PICTURE: BesidePicture = {
  person: 3,
  label: 'Man in a red cap',
  description: 'Slim, short hair.',
  place: 'Betting shop, Ilford',
  day: 'Friday 3 May 2025',
};
const found = (field: string, text: string, whole = text) =>
  shieldedBeside({ field, text }, whole).map(({ start, end, better }) => {
    expect(better).toBeNull();
    return text.slice(start, end);
  });

describe('the victim shield beside pictures', () => {
  it('reads who is seen, the place and the day as part of the edition', () => {
    expect(readBeside(PICTURE)).toBe(
      'Man in a red cap. Slim, short hair.\nat Betting shop, Ilford on Friday 3 May 2025',
    );
  });

  it('takes each text of the chosen pictures once, by the thing that it belongs to', () => {
    const second = { ...PICTURE, place: 'Park' };
    const other = { ...PICTURE, person: 12, description: '' };
    const beside = new Map([
      ['LARKFIELD-3', PICTURE],
      ['LARKFIELD-3B', second],
      ['LARKFIELD-12', other],
    ]);
    expect(besideTexts(['LARKFIELD-3', 'LARKFIELD-3B', 'LARKFIELD-9'], beside)).toEqual([
      { field: 'persons.3.label', text: 'Man in a red cap' },
      { field: 'persons.3.description', text: 'Slim, short hair.' },
      { field: 'stills.LARKFIELD-3.place', text: 'Betting shop, Ilford' },
      { field: 'stills.LARKFIELD-3B.place', text: 'Park' },
    ]);
    // What is empty has no word in it.
    expect(besideTexts(['LARKFIELD-12'], beside).map(({ field }) => field)).toEqual([
      'persons.12.label',
      'stills.LARKFIELD-12.place',
    ]);
  });

  it.each([
    ['persons.3.label', { of: 'person', number: 3, part: 'label' }],
    ['persons.12.description', { of: 'person', number: 12, part: 'description' }],
    ['stills.HARBOUR-VIEW-12AA.place', { of: 'still', reference: 'HARBOUR-VIEW-12AA', part: 'place' }],
    ['persons.3.age', null],
    ['xpersons.3.label', null],
    ['stills.LARKFIELD-3.place.other', null],
    ['headline', null],
    ['narrative[2]', null],
  ])('knows what %s is', (field, thing) => {
    expect(besideThing(field)).toEqual(thing);
  });

  it('points at words about the victim in a label or a description', () => {
    const label = 'Man who followed her stepfather';
    expect(found('persons.3.label', label, `${label}\nin Leyton`)).toEqual(['her stepfather']);
    expect(found('persons.3.label', label)).toEqual([]);
    expect(found('persons.3.description', 'Left her school with a girl aged 14', 'in Leyton')).toEqual([
      'her school',
      'a girl aged 14',
    ]);
    expect(found('persons.3.description', 'Slim, short hair.', 'in Leyton on Friday')).toEqual([]);
    // A school in somebody's description is no place where they were.
    expect(found('persons.3.description', 'Wears a school tie.')).toEqual([]);
  });

  it('points at a place that is itself an address, a school, a home or the like', () => {
    expect(found('stills.WILLOW-1.place', 'Stairs of 12 Harrow Lane, Leyton')).toEqual(['12 Harrow Lane']);
    expect(found('stills.WILLOW-1.place', 'St Mary’s Primary School, Leyton')).toEqual(['Primary School']);
    expect(found('stills.WILLOW-1.place', 'Gate of a children’s home')).toEqual(['children’s home']);
    expect(found('stills.WILLOW-1.place', 'Betting shop, Ilford')).toEqual([]);
  });

  it('points at the whole place where somebody’s relation to the victim is told anywhere', () => {
    const place = 'Betting shop, Ilford, near St Mary’s Primary School';
    expect(found('stills.WILLOW-1.place', place, `She knew her stepfather.\nat ${place}`)).toEqual([place]);
    expect(found('persons.1.label', 'Man in a cap', 'She knew her stepfather.')).toEqual([]);
  });
});
