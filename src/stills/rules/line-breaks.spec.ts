import { breakInTwo } from './line-breaks';

describe('where a line is broken', () => {
  it.each([
    ['Dyfed-Powys and Llŷn Police', ['Dyfed-Powys and', 'Llŷn Police']],
    ['ST-MARYS-ROAD', ['ST-MARYS-', 'ROAD']],
    ['northmere.example/appeals/larkfield', ['northmere.example/', 'appeals/larkfield']],
    [
      'appeals.dyfed-powys.police.uk/appeals/st-marys',
      ['appeals.dyfed-powys.police.uk/', 'appeals/st-marys'],
    ],
    ['a b', ['a', 'b']],
  ])('breaks %s nearest its middle', (text, lines) => {
    expect(breakInTwo(text)).toEqual(lines);
  });

  it.each(['LARKFIELD', '', 'A', 'LARKFIELD-'])('leaves %j whole', (text) => {
    expect(breakInTwo(text)).toEqual([text]);
  });
});
