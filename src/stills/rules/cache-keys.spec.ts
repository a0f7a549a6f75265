import { cacheKeys } from './cache-keys';

const ID = '0a1b2c3d-0000-4000-8000-000000000000';

describe('the names a cache knows a picture by', () => {
  it.each([
    ['LARKFIELD-3', 'case-larkfield'],
    ['LARKFIELD-3B', 'case-larkfield'],
    ['HARBOUR-VIEW-12AA', 'case-harbour-view'],
  ])('%s are the still and the public name of its case', (reference, name) => {
    expect(cacheKeys(ID, reference)).toEqual([`still-${ID}`, name]);
  });

  it('hold no separator of any list of such names', () => {
    expect(cacheKeys(ID, 'HARBOUR-VIEW-12').join('')).toMatch(/^[a-z0-9-]+$/);
  });
});
