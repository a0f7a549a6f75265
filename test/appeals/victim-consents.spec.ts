import { load } from 'cheerio';
import {
  appealApiPaths,
  appealPaths,
  AppealsOfOfficer,
  KeepConsent,
  PublicAppeals,
  PublishAppeal,
  RestoreAppeal,
  SubmitAppeal,
  WithdrawAppeal,
} from '../../src/appeals';
import { refusalOf } from '../cases/refusals';
import { openTestApp, testApp, type TestApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { LARKFIELD_CONTENT, takeAppeal, World, type Cast, type Person } from '../world';
import { consoleOf, errorsIn, formOn } from './console';

const TAKEN = {
  whose: 'Victim of offence 31',
  givenBy: 'relative',
  takenOn: '2025-11-28',
  takenBy: 'PC Ines Duarte',
  how: 'signed_form',
  purposes: ['appeal'],
  reference: 'Exhibit ID/4',
} as const;
const WORDS = 'I still hear his voice on the line.';
const account = (consent: number | null) => ({
  name: 'One of the people called',
  rank: '',
  role: '',
  text: WORDS,
  victim: { consent },
});

describe('a victim’s words', () => {
  const house = testApp();
  const world = new World(house);
  const { get, post } = consoleOf(house);
  let beside: TestApp;
  let cast: Cast;
  const content = (consent: number | null) => ({
    stills: [],
    quotes: [...LARKFIELD_CONTENT.quotes, account(consent)],
  });
  const keep = (slug: string, change: Partial<typeof TAKEN> = {}) =>
    house.get(KeepConsent).run(cast.ada.actor, { ...TAKEN, ...change, slug });
  const takeBack = (slug: string, who = cast.ada) => house.get(KeepConsent).withdraw(who.actor, slug, 1);
  const call = (method: 'get' | 'post', path: string, who: Person) =>
    house.request()[method](path).set('authorization', `Bearer ${who.token}`);
  const publicly = (slug: string) => [`/appeals/${slug}`, `/api/v1/appeals/${slug}`, '/api/v1/appeals'];
  const readIn = async (slug: string) => {
    const texts = await Promise.all(publicly(slug).map((path) => beside.request().get(path)));
    return texts.map(({ text }) => text.includes('I still hear his voice'));
  };
  const draft = async (consent: number | null) =>
    (await world.appeal({ state: 'draft', content: content(consent) })).appeal;
  const advance = (slug: string, state: 'submitted' | 'authorised' | 'live') =>
    takeAppeal(house, cast, { slug, edition: 1 }, state);

  beforeAll(async () => {
    cast = await world.officers();
    await world.persons();
    beside = await openTestApp({ beside: house });
  }, 60_000);
  afterAll(() => beside.close());

  it('are read with their consent, and nowhere from the moment it is taken back', async () => {
    const { slug, id } = await draft(1);
    expect(await keep(slug)).toBe(1);
    await advance(slug, 'live');
    expect(await readIn(slug)).toEqual([true, true, true]);
    const { body } = await house.request().get(`/api/v1/appeals/${slug}`);
    expect(body.quotes.at(-1)).toEqual({ ...account(1), victim: undefined });
    expect(JSON.stringify(body)).not.toContain('offence 31');

    await takeBack(slug, cast.dara);
    expect(await readIn(slug)).toEqual([false, false, false]);
    expect((await beside.get(PublicAppeals).live(slug)).editionNumber).toBe(1);
    expect(await lastEntryAbout(house.database.dataSource, id)).toMatchObject({
      act: 'appeal.consent_withdrawn',
      facts: { consent: 1, wasPublic: true, edition: 1 },
    });
    const sealed = (await call('get', appealApiPaths.snapshots(slug), cast.ada)).body;
    expect(JSON.stringify(sealed)).not.toBe('{}');
    expect(sealed.items).toHaveLength(2);
    await takeBack(slug);
    expect(
      (await house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug)).latest.consents[0],
    ).toMatchObject({
      withdrawnBy: cast.dara.actor.id,
    });

    await house.get(WithdrawAppeal).run(cast.ada.actor, { slug });
    await house.get(RestoreAppeal).run(cast.sol.actor, { slug, edition: 1 });
    expect(await readIn(slug)).toEqual([false, false, false]);
  });

  it('are not put forward without one, and the field says so', async () => {
    const { slug } = await draft(null);
    const refused = await refusalOf(
      house.get(SubmitAppeal).run(cast.ada.actor, { slug, edition: 1, wording: 'open' }),
    );
    const field = `quotes[${LARKFIELD_CONTENT.quotes.length}].victim`;
    expect(refused.fields).toEqual([{ field, code: 'appeal_blocked_consent_missing' }]);
    const path = appealPaths.draft(slug);
    const form = formOn((await get(path, cast.ada)).text);
    for (const why of Object.keys(form).filter((name) => name.startsWith('why-'))) form[why] = 'Agreed.';
    const page = await post(appealPaths.submission(slug), form, cast.ada);
    const at = `quote-${LARKFIELD_CONTENT.quotes.length + 1}-victim`;
    expect([page.status, errorsIn(page.text)]).toEqual([422, [`#${at}`]]);

    await keep(slug, { purposes: ['newsrooms' as 'appeal'] });
    await keep(slug);
    const choices = load((await get(path, cast.ada)).text)(`#${at} option`);
    expect(
      choices
        .map((_, one) => load(one).text())
        .get()
        .join(),
    ).toContain('consent 2: Victim of offence 31');
    const again = formOn((await get(path, cast.ada)).text);
    expect((await post(path, { ...again, [at]: '2' }, cast.ada)).status).toBe(303);
    await advance(slug, 'submitted');
    const decides = load((await get(appealPaths.authority(slug), cast.bello)).text);
    expect(decides('.checks').text()).toContain('stand by consent 2: Victim of offence 31, by a relative');
  });

  it('stop what was authorised once they are taken back', async () => {
    const { slug } = await draft(1);
    await keep(slug);
    await advance(slug, 'authorised');
    await takeBack(slug);
    const refused = await refusalOf(house.get(PublishAppeal).run(cast.ada.actor, { slug, edition: 1 }));
    const field = `quotes[${LARKFIELD_CONTENT.quotes.length}].victim`;
    expect(refused.fields).toContainEqual({ field, code: 'appeal_blocked_consent_withdrawn' });
    const page = load((await get(appealPaths.publication(slug), cast.ada)).text);
    expect(page('main').text()).toContain('The consent to these words was taken back.');
  });

  it('have a page on which a consent is written down and taken back, and a twin', async () => {
    const { slug } = await draft(1);
    const path = appealPaths.consents(slug);
    const empty = await post(path, { ...TAKEN, whose: '', purposes: [] }, cast.cora);
    expect([empty.status, errorsIn(empty.text)]).toEqual([422, ['#whose', '#purposes']]);
    const kept = await post(path, TAKEN, cast.cora);
    expect([kept.status, kept.headers.location]).toEqual([303, `${path}?said=consent_recorded`]);
    const page = load((await get(path, cast.cora)).text);
    expect(page('.comments').text()).toContain('Words stand by it in edition 1.');
    const back = page('.comments form').attr('action')!;
    expect((await post(back, {}, cast.cora)).headers.location).toBe(`${path}?said=consent_withdrawn`);
    expect(load((await get(path, cast.ada)).text)('.comments').text()).toContain('noted by Cora');

    const api = appealApiPaths.consents(slug);
    expect((await call('post', api, cast.ada).send(TAKEN)).body.items[0]).toMatchObject({
      ...TAKEN,
      number: 2,
    });
    expect((await call('post', `${api}/2/withdrawal`, cast.ada)).status).toBe(204);
    expect((await call('post', `${api}/7/withdrawal`, cast.ada)).status).toBe(404);
    expect((await call('get', api, cast.ada)).body.items).toHaveLength(2);
  });

  it('and their consents are not there for another force', async () => {
    const { slug } = await draft(1);
    await keep(slug);
    const api = appealApiPaths.consents(slug);
    for (const who of [cast.egan, cast.esme]) {
      expect((await call('get', api, who)).status).toBe(404);
      expect((await call('post', api, who).send(TAKEN)).status).toBe(404);
      expect((await call('post', `${api}/1/withdrawal`, who)).status).toBe(404);
      expect((await get(appealPaths.consents(slug), who)).status).toBe(404);
    }
    expect((await call('get', api, cast.ada)).body.items[0].withdrawnAt).toBeNull();
  });
});
