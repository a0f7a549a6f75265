/** The small files that programs read: where a site's pages are, what to leave alone, whom to tell of a weakness. */

/** Where nothing is for a search engine: the console, the API, and pages on which somebody tells us something. */
const LEFT_ALONE = ['/office', '/api/', '/tips', '/appeals/*/tip', '/appeals/*/that-is-me', '/demo'];

export function robotsFile(sitemap: string): string {
  const rules = LEFT_ALONE.map((path) => `Disallow: ${path}`);
  return `${['User-agent: *', ...rules, '', `Sitemap: ${sitemap}`].join('\n')}\n`;
}

export interface SitePage {
  readonly address: string;
  /** When it last changed; absent for what changes with the site itself. */
  readonly changed?: Date;
}

export function sitemapFile(pages: readonly SitePage[]): string {
  const urls = pages.map(({ address, changed }) => {
    const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '';
    return `<url><loc>${escaped(address)}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** RFC 9116: less than a year from now, in whole days, so that the file is the same all day. */
const SECURITY_FILE_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

export function securityFile(contact: string, canonical: string, now: Date): string {
  const today = Math.floor(now.getTime() / DAY_MS);
  const expires = new Date((today + SECURITY_FILE_DAYS) * DAY_MS);
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
