import { penceOf } from './pounds';

describe('an amount in pounds', () => {
  it.each([
    ['', null],
    ['1200', 120_000],
    ['£1,200', 120_000],
    ['£ 12 000', 1_200_000],
    ['1,234.5', 123_450],
    ['80.05 pounds', 8005],
    ['about a thousand', 'invalid'],
    ['12,00', 'invalid'],
    ['-5', 'invalid'],
  ])('%j is %j', (typed, pence) => {
    expect(penceOf(typed)).toBe(pence);
  });
});
