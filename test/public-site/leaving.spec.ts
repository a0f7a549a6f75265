import { load } from 'cheerio';
import { WithdrawAppeal } from '../../src/appeals';
import { RecordProceedings, RecordSearchState } from '../../src/persons-sought';
import { homePage } from '../../src/public-site/http/public/home.page';
import { SiteAppeals } from '../../src/public-site/data/site-appeals';
import { testApp } from '../support/app';
import { theWorld, World } from '../world';

describe('what leaves the public site', () => {
  const house = testApp({ standing: theWorld('stills') });
  const world = new World(house);
  const get = (path: string) => house.request().get(path).redirects(0);
  const REASON = 'Named by his former employer.';

  beforeAll(async () => {
    await world.appeal({ state: 'live' });
  }, 60_000);

  it('is a person, who keeps a plate and loses face, words and form', async () => {
    const { sol } = await world.officers();
    const [, , three] = await world.persons();
    const before = load((await get('/appeals/larkfield/persons/3')).text);
    const face = before('.side-by img').attr('src')!;
    const named = { personId: three!.id, state: 'identified', reason: REASON } as const;
    await house.get(RecordSearchState).run(sol.actor, named);
    const answered = await get('/appeals/larkfield/persons/3');
    const $ = load(answered.text);
    expect(answered.status).toBe(410);
    expect($('h1').text()).toBe('No longer sought');
    expect($('.ended .plate').text()).toBe('LARKFIELD-3');
    expect($('.ended img').length).toBe(0);
    expect($('.ended .btn').attr('href')).toBe('/appeals/larkfield/tip');
    expect(answered.text).not.toMatch(/red cap|beard|identified|employer/i);
    expect((await get(face)).status).toBe(410);
  });

  it('is a person against whom proceedings are active, and the two look the same', async () => {
    const { sol } = await world.officers();
    const [, two] = await world.persons();
    const arrested = { personId: two!.id, state: 'active', reason: 'Arrested on Tuesday.' } as const;
    await house.get(RecordProceedings).run(sol.actor, arrested);
    const said = async (number: number) =>
      load((await get(`/appeals/larkfield/persons/${number}`)).text)('.ended')
        .text()
        .replaceAll(`LARKFIELD-${number}`, 'THEM');
    expect(await said(2)).toBe(await said(3));
    const $ = load((await get('/appeals/larkfield')).text);
    expect($('.people .plate').length).toBe(3);
    expect($('.people img').length).toBe(1);
    expect($('.tile--ended h3').first().text()).toBe('No longer sought, LARKFIELD-2');
    expect($('.tile--ended .btn').length).toBe(0);
    expect(load((await get('/')).text)('.strip img').length).toBe(1);
    expect(load((await get('/verify?appeal=LARKFIELD-2')).text)('.answer h3').text()).toContain(
      'no longer sought',
    );
  });

  it('says whose an appeal is on the site of somebody else', async () => {
    const { eastholm } = await world.officers();
    const contents = await house.get(SiteAppeals).shownAt('localhost:3000');
    const { model } = homePage({ ...contents, force: eastholm }, { language: 'en', now: house.clock.now() });
    expect(model).toMatchObject({ lead: { kind: expect.stringMatching(/^Northmere Police, Seven east/) } });
  });

  it('is an appeal, within a second and for good, but never what somebody still knows', async () => {
    const { ada } = await world.officers();
    await house
      .get(WithdrawAppeal)
      .run(ada.actor, { slug: 'larkfield', reason: 'Everybody has been found.' });
    for (const path of [
      '/appeals/larkfield',
      '/appeals/larkfield/persons/1',
      '/appeals/larkfield/persons/77',
    ]) {
      const answered = await get(path);
      const $ = load(answered.text);
      expect(answered.status).toBe(410);
      expect(answered.headers['cache-control']).toBe('no-store');
      expect($('h1').text()).toBe('This appeal has ended');
      expect($('.ended .plate').text()).toBe('LARKFIELD');
      expect($('.ended .btn').attr('href')).toBe('/appeals/larkfield/tip');
      expect($('img').length).toBe(0);
      expect(answered.text).not.toMatch(/found|seven people|scams/i);
    }
    const home = load((await get('/')).text);
    expect(home('.plain').text()).toContain('LARKFIELD: the appeal ended on 1 December 2025');
    expect(home('img').length).toBe(0);
    expect((await get('/sitemap.xml')).text).not.toContain('larkfield');
    expect(load((await get('/verify?appeal=larkfield')).text)('.answer h3').text()).toContain('it has ended');
  });
});
