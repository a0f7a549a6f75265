import { rm } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'cheerio';
import { WithdrawAppeal } from '../../src/appeals';
import { openTestApp, testApp } from '../support/app';
import { World } from '../world';

const HEADLINE = 'Three people sought over card scams';

describe('the card that stands for a link', () => {
  const house = testApp();
  const world = new World(house);
  const card = (slug: string) => house.request().get(`/appeals/${slug}/card.png`).responseType('blob');
  const bytesOf = async (slug: string): Promise<Buffer> => (await card(slug)).body as Buffer;
  const page = async (address: string) => load((await house.request().get(address)).text);

  it('is not there for what was never public', async () => {
    await world.appeal({ state: 'authorised', content: { headline: HEADLINE } });
    expect((await card('larkfield')).status).toBe(404);
    expect((await card('no-such-appeal')).status).toBe(404);
  });

  it('is a picture of the size that messengers ask for, kept for a day and told again by its tag', async () => {
    await world.appeal({ state: 'live', content: { headline: HEADLINE } });
    const answered = await card('larkfield-2');
    expect(answered.status).toBe(200);
    expect(answered.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': 'inline; filename="LARKFIELD.png"',
    });
    expect(answered.headers['set-cookie']).toBeUndefined();
    const bytes = answered.body as Buffer;
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const again = await card('larkfield-2').set('if-none-match', answered.headers['etag']!);
    expect(again.status).toBe(304);
  });

  it('is drawn without a picture: there is none left to look at', async () => {
    const before = await bytesOf('larkfield-2');
    const uploads = path.join(house.config.dataDirectory, 'uploads');
    await rm(path.join(uploads, 'cards'), { recursive: true });
    await rm(path.join(uploads, 'stills'), { recursive: true });
    const fresh = await openTestApp({ beside: house });
    const drawn = await fresh.request().get('/appeals/larkfield-2/card.png').responseType('blob');
    await fresh.close();
    expect(drawn.status).toBe(200);
    expect((drawn.body as Buffer).equals(before)).toBe(true);
  });

  it('is what the pages of an appeal name, and they say nothing else that lasts', async () => {
    for (const [address, reference] of [
      ['/appeals/larkfield-2', 'LARKFIELD'],
      ['/appeals/larkfield-2/persons/3', 'LARKFIELD-3'],
    ] as const) {
      const $ = await page(address);
      const said = (name: string) => $(`meta[property="${name}"], meta[name="${name}"]`).attr('content');
      expect(said('og:image')).toBe(`${house.config.baseUrl}/appeals/larkfield-2/card.png`);
      expect(said('twitter:image')).toBe(said('og:image'));
      expect(said('twitter:card')).toBe('summary_large_image');
      expect(said('og:url')).toBe(house.config.baseUrl + address);
      expect(said('og:title')).toBe(`Police appeal ${reference}: see current status`);
      expect(said('twitter:image:alt')).toContain('Police appeal LARKFIELD, Northmere Police');
      const lasting = $('meta[property^="og:"], meta[name^="twitter:"]')
        .map((_, one) => $(one).attr('content'))
        .get()
        .join('\n');
      for (const word of [HEADLINE, 'cap', 'scam', '/stills/']) expect(lasting).not.toContain(word);
    }
  });

  it('goes with a page that search engines forget on the day after its last', async () => {
    const $ = await page('/appeals/larkfield-2');
    expect($('meta[name="robots"]').attr('content')).toBe(
      'max-image-preview:none, noarchive, unavailable_after: 2025-12-30T00:00:00.000Z',
    );
  });

  it('stays the same when the appeal is withdrawn, for it never said more than where to look', async () => {
    const { ada } = await world.officers();
    const before = await bytesOf('larkfield-2');
    await house.get(WithdrawAppeal).run(ada.actor, { slug: 'larkfield-2', reason: 'It is over.' });
    expect((await bytesOf('larkfield-2')).equals(before)).toBe(true);
    const $ = await page('/appeals/larkfield-2');
    expect($('meta[property="og:image"]').length).toBe(0);
  });
});
