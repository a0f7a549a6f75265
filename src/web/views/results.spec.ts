import { ForeignRedirect, isLocalPath, redirectTo, view } from './results';

describe('a redirect', () => {
  it.each(['/', '/office/cases/NM-4471-25', '/tips?lang=cy#code'])('leads to %s', (url) => {
    expect(redirectTo(url).url).toBe(url);
  });

  it.each([
    '',
    'https://example.org/',
    '//example.org/',
    '/\\example.org',
    '\\/example.org',
    '/\t/example.org',
    '/a\nb',
    'javascript:alert(1)',
  ])('never leads to %j', (url) => {
    expect(isLocalPath(url)).toBe(false);
    expect(() => redirectTo(url)).toThrow(ForeignRedirect);
  });
});

describe('a view', () => {
  it('carries what it was given', () => {
    expect(view('a.njk', { n: 1 }, { status: 422 })).toMatchObject({
      template: 'a.njk',
      model: { n: 1 },
      options: { status: 422 },
    });
  });
});
