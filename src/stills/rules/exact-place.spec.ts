import fc from 'fast-check';
import { namesExactPlace } from './exact-place';

describe('where a victim lives', () => {
  it.each([
    '12 Elm Road, Ilford',
    'Elm Road, Ilford',
    'elm road',
    'ELM ROAD ILFORD',
    'Doorbell camera, Ilford Lane',
    'Front door in Elm Close, Wanstead',
    'elm close, wanstead',
    'Elm Drive',
    'The Crescent Lane',
    'St Mary’s Avenue',
    'King’s Mews',
    'Elm St, Romford',
    'Elm Rd.',
    'Acacia Ave (front)',
    'Flat 3, Wanstead',
    'Flat B, Wanstead',
    'flat three, Wanstead',
    'House number twelve',
    'Number ten',
    'Doorbell camera, IG1 4QR',
    'ig14qr',
    'Doorbell camera, Wanstead E11',
    'Doorbell at number １２',
    'Rose Cottage, Epping',
    'Maple Court',
    '///filled.count.soap',
    'filled.count.soap',
    '51.5074, -0.1278',
  ])('is told too exactly by %j', (words) => {
    expect(namesExactPlace(words)).toBe(true);
  });

  it.each([
    'Betting shop, Ilford',
    'Doorbell camera, Wanstead',
    'Doorbell camera 2, Wanstead',
    'Doorbell, cam 1',
    'Front door, Ilford',
    'A street in Ilford',
    'Residential street, Barking',
    'On the road, Romford',
    'Victim’s road',
    'Shared drive, Dagenham',
    'Front gardens, Redbridge',
    'Close to the station, Ilford',
    'Public place',
    'Public house',
    'Near St Albans',
    'Doorbell camera, St Albans',
    'Broadway Market',
    'Notting Hill',
    'Palmers Green',
    'Driveway, Stratford',
    'Dr. Martens shop, Stratford',
    '',
  ])('is not told by %j', (words) => {
    expect(namesExactPlace(words)).toBe(false);
  });

  it('is never told with a house number or a postcode, whatever stands around it', () => {
    const around = fc.constantFrom('Doorbell camera', 'Front door', 'Wanstead', 'a flat', 'Hallway');
    const number = fc.integer({ min: 1, max: 999 }).map(String);
    const postcode = fc.stringMatching(/^[A-Z]{1,2}[0-9]{1,2} ?[0-9][A-Z]{2}$/);
    fc.assert(
      fc.property(around, fc.oneof(number, postcode), around, (before, exact, after) => {
        expect(namesExactPlace(`${before}, ${exact}, ${after}`)).toBe(true);
        expect(namesExactPlace(`${before}, ${after}`)).toBe(false);
      }),
    );
  });
});
