import { spokenName } from './spoken-name';

describe('a public name as it is said on the telephone', () => {
  it.each([
    ['Larkfield', 'LARKFIELD'],
    ['Harbour View', 'HARBOUR-VIEW'],
    ["St Mary's Road", 'ST-MARYS-ROAD'],
    ['St Mary’s  Road', 'ST-MARYS-ROAD'],
    ['Llŷn', 'LLYN'],
  ])('%s is %s', (name, spoken) => {
    expect(spokenName(name)).toBe(spoken);
  });
});
