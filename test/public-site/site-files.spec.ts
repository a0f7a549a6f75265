import { load } from 'cheerio';
import { testApp } from '../support/app';
import { theWorld, World } from '../world';

describe('the files that programs read', () => {
  const house = testApp({ standing: theWorld('stills') });
  const world = new World(house);
  const get = (path: string) => house.request().get(path).redirects(0);

  beforeAll(async () => {
    await world.appeal({ state: 'live' });
  }, 60_000);

  it('lead to pages that are there, at the configured address whatever host was asked for', async () => {
    const answered = await get('/sitemap.xml').set('host', 'evil.example');
    expect(answered.headers['content-type']).toMatch(/^application\/xml/);
    const $ = load(answered.text, { xml: true });
    const addresses = $('loc')
      .map((_, one) => $(one).text())
      .get();
    expect(addresses).toContain(`${house.config.baseUrl}/appeals/larkfield`);
    expect(addresses.some((address) => address.includes('/persons/'))).toBe(false);
    for (const address of addresses) {
      expect(address.startsWith(`${house.config.baseUrl}/`)).toBe(true);
      expect((await get(address.slice(house.config.baseUrl.length))).status).toBe(200);
    }
  });

  it('keep search engines away from the console and from forms', async () => {
    const answered = await get('/robots.txt');
    expect(answered.headers['content-type']).toMatch(/^text\/plain/);
    expect(answered.text).toContain('Disallow: /office');
    expect(answered.text).toContain(`Sitemap: ${house.config.baseUrl}/sitemap.xml`);
  });

  it('say whom to tell of a weakness, and until when that holds', async () => {
    const { text } = await get('/.well-known/security.txt');
    expect(text).toContain('Contact: mailto:press@northmere.example');
    const expires = new Date(/^Expires: (.+)$/m.exec(text)![1]);
    const days = (expires.getTime() - house.clock.now().getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });

  it('stand beside pages that lead nowhere that is not there', async () => {
    const seen = new Set<string>();
    const dead: string[] = [];
    const waiting = ['/'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answered = await get(path);
      if (answered.status >= 400) dead.push(`${answered.status} ${path}`);
      const $ = load(answered.type === 'text/html' ? answered.text : '');
      $('a[href^="/"], link[href^="/"], img[src^="/"]').each((_, one) => {
        const address = $(one).attr('href') ?? $(one).attr('src') ?? '';
        waiting.push(address.split('#')[0]!);
      });
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(dead).toEqual([]);
  }, 60_000);
});
