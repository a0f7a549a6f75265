import { load, type CheerioAPI } from 'cheerio';
import { ReviseAppeal, SubmitAppeal } from '../../src/appeals';
import { RegisterForce } from '../../src/forces';
import { system } from '../../src/kernel';
import { testApp } from '../support/app';
import { theWorld, World } from '../world';

const WESTBROOK = {
  slug: 'westbrook',
  name: 'Westbrook Police',
  shortName: 'WB',
  publicHost: 'appeals.westbrook.example',
  pressPhone: '01632 960200',
  pressEmail: 'press@westbrook.example',
};

describe('the public site', () => {
  const house = testApp({ standing: theWorld('stills') });
  const world = new World(house);
  const get = (path: string, host?: string) => {
    const request = house.request().get(path).redirects(0);
    return host ? request.set('host', host) : request;
  };
  const page = async (path: string, host?: string): Promise<CheerioAPI> => load((await get(path, host)).text);
  const texts = ($: CheerioAPI, selector: string) =>
    $(selector)
      .map((_, one) => $(one).text().replace(/\s+/g, ' ').trim())
      .get();

  beforeAll(async () => {
    await world.officers();
  });

  it('asks for nothing while nothing is live, and says what to do instead', async () => {
    const $ = await page('/');
    expect($('.empty').text()).toContain('ring 101, or Crimestoppers');
    expect($('.strip, .card').length).toBe(0);
    expect((await get('/appeals/larkfield')).status).toBe(404);
  });

  it('shows nobody a draft, nor an appeal that waits for its authority', async () => {
    await world.appeal({ state: 'submitted' });
    expect((await get('/appeals/larkfield')).status).toBe(404);
    expect((await page('/'))('.lede').length).toBe(0);
    expect((await page('/verify?appeal=larkfield'))('.answer h3').text()).toBe(
      'We know no appeal by that name.',
    );
  });

  it('leads from the first appeal of the site to everybody it seeks', async () => {
    await world.appeal({ state: 'live', content: { headline: 'Three people sought' } });
    const $ = await page('/');
    expect($('h2#lead a').attr('href')).toBe('/appeals/larkfield-2');
    expect($('.lede .btn').text()).toBe('See the three people');
    expect($('.strip img').length).toBe(3);
    expect(
      $('.strip img')
        .map((_, one) => $(one).attr('alt'))
        .get(),
    ).toEqual(['', '', '']);
  });

  it('tells an appeal in the order of its numbers, each with a reference to say', async () => {
    const $ = await page('/appeals/larkfield-2');
    expect(texts($, '.people .plate')).toEqual(['LARKFIELD-1', 'LARKFIELD-2', 'LARKFIELD-3']);
    expect(texts($, '.tile h3').at(-1)).toBe('Not sure, or something else?');
    expect($('.tile .btn').first().attr('href')).toBe('/appeals/larkfield-2/tip?person=1');
    expect($('.tile--ask .btn').attr('href')).toBe('/appeals/larkfield-2/tip');
    expect($('.box--wash .btn').attr('href')).toBe('/appeals/larkfield-2/tip?kind=victim_report');
    expect(texts($, '.facts dt')).toEqual([
      'Published',
      'Linked offences',
      'Where',
      'Arrested so far',
      'Incident room',
    ]);
    expect(texts($, '.steps h3')).toEqual(['A call', 'A knock at the door', 'The card was used']);
    expect($('.fair').text()).toContain('does not mean that someone has done anything wrong');
    expect(texts($, '.promise .kind')).toEqual(['Confidential', 'Anonymous', 'Journalistic']);
  });

  it('says when the incident room does not answer, and whom to ring then', async () => {
    expect((await page('/appeals/larkfield-2'))('.hours').first().text()).toContain('Open now');
    house.clock.set('2025-12-01T23:30:00Z');
    const $ = await page('/appeals/larkfield-2');
    expect($('.hours--closed').text()).toContain('Closed now, ring 101');
    house.clock.set('2025-12-01T09:00:00Z');
  });

  it('shows a person with the whole frame, the way to say that it is you, and the others', async () => {
    const $ = await page('/appeals/larkfield-2/persons/3');
    expect($('h1').text()).toBe('Man in a red cap in a betting shop');
    expect($('.side-by .btn').first().attr('href')).toBe('/appeals/larkfield-2/tip?person=3');
    expect($('img.whole').attr('alt')).toContain('red cap');
    expect($('figcaption time').text()).toBe('Friday 14 November 2025, 3.08pm');
    expect($('a[href="/appeals/larkfield-2/that-is-me?person=3"]').length).toBe(1);
    expect(texts($, '.people--six .plate')).toEqual(['1', '2']);
    const faces = $('img')
      .map((_, one) => $(one).attr('src'))
      .get();
    for (const face of faces) expect((await get(face)).status).toBe(200);
  });

  it.each(['0', '4', '03', '3x', '-1', '99999999999999999999'])(
    'has nobody under the number %s',
    async (number) => {
      expect((await get(`/appeals/larkfield-2/persons/${number}`)).status).toBe(404);
    },
  );

  it('keeps to its edition while the next one is written, and says when it changed', async () => {
    const { ada } = await world.officers();
    house.clock.advance({ days: 3 });
    const { latest } = await world.appeal({ state: 'draft', content: { headline: 'Not yet said' } });
    expect(latest.state).toBe('draft');
    expect((await get('/')).text).not.toContain('Not yet said');
    const slug = 'larkfield-2';
    const begun = await house.get(ReviseAppeal).run(ada.actor, {
      slug,
      edition: 1,
      version: 1,
      content: {
        headline: 'Three people still sought',
        stills: ['LARKFIELD-1', 'LARKFIELD-2', 'LARKFIELD-3'],
      },
    });
    expect((await page(`/appeals/${slug}`))('h1').text()).toBe('Three people sought');
    await house.get(SubmitAppeal).run(ada.actor, { slug, edition: begun.edition });
    expect((await page(`/appeals/${slug}`))('h1').text()).toBe('Three people sought');
  });

  it.each([
    ['larkfield-2', 'Yes. Northmere Police is making this appeal now.'],
    ['LARKFIELD-3', 'Yes. Northmere Police is making this appeal now.'],
    ['larkfield 3b', 'Yes. Northmere Police is making this appeal now.'],
    ['http://localhost:3000/appeals/larkfield-2', 'Yes. Northmere Police is making this appeal now.'],
    ['Larkfield-9', 'The appeal is real. The number on the picture is not.'],
    ['<script>alert(1)</script>', 'We know no appeal by that name.'],
  ])('says of %s what is known', async (asked, answer) => {
    const answered = await get(`/verify?appeal=${encodeURIComponent(asked)}`);
    expect(load(answered.text)('.answer h3').text()).toBe(answer);
    expect(answered.text).not.toContain('<script');
  });

  it('names the force that makes an appeal, and shows a site of its own only its own', async () => {
    await house.get(RegisterForce).run(system('command line'), WESTBROOK);
    const host = WESTBROOK.publicHost;
    const home = await page('/', host);
    expect(home('.brand span').text()).toBe('Westbrook Police');
    expect(home('.empty').text()).toContain('Westbrook Police is not asking');
    expect((await page('/appeals/larkfield-2', host))('.brand span').text()).toBe('Northmere Police');
    expect((await page('/'))('.brand span').text()).toBe('Northmere Police');
  });

  it.each([
    '/',
    '/appeals/larkfield-2',
    '/appeals/larkfield-2/persons/3',
    '/verify',
    '/privacy',
    '/accessibility',
    '/no-such-page',
  ])('needs no cookie and no script at %s, and is kept nowhere', async (path) => {
    const answered = await get(path);
    const $ = load(answered.text);
    expect(answered.headers['set-cookie']).toBeUndefined();
    expect(answered.headers['cache-control']).toBe('no-store');
    expect(answered.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answered.headers['referrer-policy']).toBe('no-referrer');
    expect($('script, style, [style], [onclick], iframe').length).toBe(0);
    expect($('meta[property="og:image"]').attr('content') ?? 'card.png').toMatch(/card\.png$/);
    expect($('h1').length).toBe(1);
    const local = $('a[href^="/"]')
      .map((_, one) => $(one).attr('href'))
      .get();
    expect(local).not.toContain('/newsroom');
  });

  it('asks search engines not to keep what may have to come down', async () => {
    for (const path of ['/appeals/larkfield-2', '/appeals/larkfield-2/persons/1']) {
      const $ = await page(path);
      expect($('meta[name="robots"]').attr('content')).toMatch(
        /^max-image-preview:none, noarchive, unavailable_after: /,
      );
      expect($('meta[name="description"]').attr('content')).not.toBe('');
    }
  });
});
