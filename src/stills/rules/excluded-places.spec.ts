import fc from 'fast-check';
import { namesPlace } from './excluded-places';

describe('a place that may not be named', () => {
  it.each([
    ['CAM 3 ILFORD LANE 14-11-2025', 'Ilford Lane'],
    ['ilford-lane', 'Ilford Lane'],
    ['ILFORDLANE SHOP', 'Ilford Lane'],
    ['St. Mary’s refuge', "st mary's REFUGE"],
    ['Café Rosé, Barking', 'cafe rose'],
    ['Smith & Sons', 'Smith and Sons'],
    ['Ｉｌｆｏｒｄ　Ｌａｎｅ', 'Ilford Lane'],
    ['Ilford\nLane', 'Ilford   Lane'],
  ])('is found in %j when it is %j', (words, place) => {
    expect(namesPlace(words, ['Elsewhere', place])).toBe(true);
  });

  it.each([
    ['Betting shop, Ilford', 'Ford'],
    ['Betting shop, Ilford', 'Ilford Lane'],
    ['', 'Ilford'],
    ['Ilford', ''],
    ['Ilford', ' - '],
    ['Oxford road', 'Ford Road'.slice(0, 4)],
  ])('is not found in %j when it is %j', (words, place) => {
    expect(namesPlace(words, [place])).toBe(false);
  });

  it('is found wherever it stands in other words, and never when there are no places', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word), word, fc.array(word), (before, place, after) => {
        const words = [...before, place.toUpperCase(), ...after].join(' - ');
        expect(namesPlace(words, [place])).toBe(true);
        expect(namesPlace(words, [])).toBe(false);
      }),
    );
  });
});
