import fc from 'fast-check';
import {
  formatStillReference,
  MAX_PERSON_NUMBER,
  MAX_PICTURE_NUMBER,
  nextPictureNumber,
  parseStillReference,
} from './still-reference';

const reference = fc.record({
  publicName: fc.stringMatching(/^[A-Z][A-Z0-9]{0,11}(-[A-Z0-9]{1,6}){0,2}$/),
  person: fc.integer({ min: 1, max: MAX_PERSON_NUMBER }),
  picture: fc.integer({ min: 1, max: MAX_PICTURE_NUMBER }),
});

describe('a still reference', () => {
  it.each([
    [{ publicName: 'LARKFIELD', person: 3, picture: 1 }, 'LARKFIELD-3'],
    [{ publicName: 'LARKFIELD', person: 3, picture: 2 }, 'LARKFIELD-3B'],
    [{ publicName: 'LARKFIELD', person: 3, picture: 3 }, 'LARKFIELD-3C'],
    [{ publicName: 'LARKFIELD', person: 12, picture: 26 }, 'LARKFIELD-12Z'],
    [{ publicName: 'LARKFIELD', person: 12, picture: 27 }, 'LARKFIELD-12AA'],
    [{ publicName: 'LARKFIELD', person: 12, picture: 28 }, 'LARKFIELD-12AB'],
    [{ publicName: 'LARKFIELD', person: 12, picture: 53 }, 'LARKFIELD-12BA'],
    [{ publicName: 'HARBOUR-VIEW', person: 1, picture: MAX_PICTURE_NUMBER }, 'HARBOUR-VIEW-1ZZ'],
    [{ publicName: 'ROUTE-66', person: 2, picture: 2 }, 'ROUTE-66-2B'],
  ])('%j is printed as %s and read back', (one, text) => {
    expect(formatStillReference(one)).toBe(text);
    expect(parseStillReference(text)).toEqual(one);
  });

  it('is read back as it was printed, whatever it is', () => {
    fc.assert(
      fc.property(reference, (one) => expect(parseStillReference(formatStillReference(one))).toEqual(one)),
      { numRuns: 1000 },
    );
  });

  it('belongs to one still only', () => {
    fc.assert(
      fc.property(reference, reference, (one, other) => {
        const same = formatStillReference(one) === formatStillReference(other);
        expect(same).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('can be said over a telephone: capitals, figures and hyphens', () => {
    fc.assert(fc.property(reference, (one) => expect(formatStillReference(one)).toMatch(/^[A-Z0-9-]+$/)));
  });

  it.each(['larkfield 3b', ' LARKFIELD-3-B ', 'Larkfield – 3 b', 'LARKFIELD\u20113B', 'larkfield  3   B'])(
    'is understood when keyed as %j',
    (text) => {
      expect(parseStillReference(text)).toEqual({ publicName: 'LARKFIELD', person: 3, picture: 2 });
    },
  );

  it.each([
    '',
    'LARKFIELD',
    '3B',
    '-3B',
    'LARKFIELD-0',
    'LARKFIELD-03',
    'LARKFIELD-3A',
    'LARKFIELD-3ABC',
    'LARKFIELD-3B!',
  ])('is not %j', (text) => {
    expect(parseStillReference(text)).toBeNull();
  });
});

describe('the number of the next still', () => {
  it('starts at one and is never used again, even when stills in between are gone', () => {
    expect(nextPictureNumber([])).toBe(1);
    expect(nextPictureNumber([1])).toBe(2);
    expect(nextPictureNumber([3, 1])).toBe(4);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 })), (issued) => {
        const next = nextPictureNumber(issued);
        expect(issued.every((number) => number < next)).toBe(true);
      }),
    );
  });
});
