import { nextSlug } from './appeal-slug';

describe('the address of an appeal', () => {
  it.each([
    [[], 'larkfield'],
    [['larkfield'], 'larkfield-2'],
    [['larkfield', 'larkfield-2', 'larkfield-10'], 'larkfield-3'],
    [['larkfield-2'], 'larkfield'],
  ])('with %j taken is %s', (taken, slug) => {
    expect(nextSlug('larkfield', taken)).toBe(slug);
  });
});
