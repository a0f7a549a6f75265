import { robotsFile, securityFile, sitemapFile } from './site-files';

describe('what programs read', () => {
  it('leaves alone where people tell us something', () => {
    const file = robotsFile('https://appeals.example/sitemap.xml');
    expect(file).toContain('User-agent: *\n');
    expect(file).toContain('Disallow: /appeals/*/tip\n');
    expect(file.endsWith('Sitemap: https://appeals.example/sitemap.xml\n')).toBe(true);
    expect(file).not.toMatch(/Disallow: \/\n/);
  });

  it('lists pages, and when an appeal changed', () => {
    const changed = new Date('2025-12-01T09:00:00Z');
    const file = sitemapFile([
      { address: 'https://a.example/?a=1&b=2' },
      { address: 'https://a.example/x', changed },
    ]);
    expect(file).toContain('<loc>https://a.example/?a=1&amp;b=2</loc></url>');
    expect(file).toContain('<loc>https://a.example/x</loc><lastmod>2025-12-01T09:00:00.000Z</lastmod>');
  });

  it('says whom to tell of a weakness, for less than a year and the same all day', () => {
    const at = (moment: string) => securityFile('press@a.example', 'https://a.example/s', new Date(moment));
    expect(at('2025-12-01T09:00:00Z')).toBe(at('2025-12-01T23:59:59Z'));
    expect(at('2025-12-01T09:00:00Z')).toContain('Contact: mailto:press@a.example\n');
    expect(at('2025-12-01T09:00:00Z')).toContain('Expires: 2026-05-30T00:00:00.000Z\n');
  });
});
