import { load } from 'cheerio';
import { appealApiPaths, appealPaths, AppealsOfOfficer, CommentOnAppeal } from '../../src/appeals';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { World, type Cast, type Person } from '../world';
import { consoleOf, errorsIn, formOn } from './console';

const SAID = 'Has the daughter agreed to “Redbridge”?';

describe('comments for a colleague', () => {
  const house = testApp();
  const world = new World(house);
  const { get, post } = consoleOf(house);
  let cast: Cast;
  let appealId: string;
  const slug = 'larkfield';
  const [draft, authority, api] = [
    appealPaths.draft(slug),
    appealPaths.authority(slug),
    appealApiPaths.comments(slug),
  ];
  const latest = async () => (await house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug)).latest;
  const call = (method: 'get' | 'post', path: string, who: Person) =>
    house.request()[method](path).set('authorization', `Bearer ${who.token}`);
  const commentsOn = async (path: string, who: Person) => {
    const page = load((await get(path, who)).text);
    return page('.comments li')
      .map((_, one) => page(one).text().replace(/\s+/g, ' ').trim())
      .get();
  };

  beforeAll(async () => {
    cast = await world.officers();
    appealId = (await world.appeal({ state: 'draft' })).appeal.id;
  }, 60_000);

  it('are left by any button of the editor, which keeps what is typed first', async () => {
    const form = formOn((await get(draft, cast.ada)).text);
    const typed = { ...form, headline: 'Do you know them?', comment: SAID, commentPart: 'narrative' };
    const left = await post(draft, typed, cast.ada);
    expect([left.status, left.headers.location]).toEqual([303, `${draft}?said=saved`]);
    expect(await latest()).toMatchObject({ number: 1, headline: 'Do you know them?', state: 'draft' });
    const [said] = await commentsOn(draft, cast.sol);
    expect(said).toContain(cast.ada.actor.name);
    expect(said).toContain('What happened, edition 1');
    expect(said).toContain(SAID);
    const entry = await lastEntryAbout(house.database.dataSource, appealId);
    expect(entry).toMatchObject({ act: 'appeal.commented', facts: { part: 'narrative', edition: 1 } });
    expect(JSON.stringify(entry)).not.toContain('daughter');
  });

  it('are shown again where they cannot be kept, with everything else kept', async () => {
    const form = formOn((await get(draft, cast.ada)).text);
    const long = 'x'.repeat(601);
    const refused = await post(draft, { ...form, comment: long, advice: 'Hang up.' }, cast.ada);
    expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['#comment']]);
    expect(formOn(refused.text)).toMatchObject({ comment: long, advice: 'Hang up.' });
    expect(await latest()).toMatchObject({ advice: 'Hang up.' });
    expect(await commentsOn(draft, cast.ada)).toHaveLength(1);
  });

  it('reach whoever decides, who settles and answers them without touching the edition', async () => {
    const form = formOn((await get(draft, cast.ada)).text);
    for (const why of Object.keys(form).filter((name) => name.startsWith('why-')))
      form[why] = 'It is agreed.';
    expect((await post(appealPaths.submission(slug), form, cast.ada)).status).toBe(303);
    expect(await latest()).toMatchObject({ state: 'submitted' });
    const page = load((await get(authority, cast.bello)).text);
    expect(page('#comments').text()).toBe('One comment to settle');
    const settle = page('.comments form').attr('action')!;
    expect((await post(settle, {}, cast.bello)).headers.location).toBe(`${authority}#comments`);
    expect((await post(settle, {}, cast.ada)).status).toBe(303);
    const [settled] = await commentsOn(authority, cast.bello);
    expect(settled).toContain(`Settled by ${cast.bello.actor.name}`);

    const write = appealPaths.comments(slug);
    const empty = await post(write, { comment: ' ' }, cast.bello);
    expect([empty.status, errorsIn(empty.text)]).toEqual([422, ['#comment']]);
    const left = await post(write, { comment: 'Thank you.' }, cast.bello);
    expect(left.headers.location).toBe(`${authority}?said=commented#comments`);
    expect((await commentsOn(draft, cast.ada))[0]).toContain('Thank you.');
    expect(await latest()).toMatchObject({ state: 'submitted', number: 1 });
  });

  it('have a twin for programs', async () => {
    const body = { text: 'From a program.', part: 'quotes' };
    const answer = await call('post', api, cast.bello).send(body);
    expect(answer.status).toBe(200);
    const { items: all } = answer.body as { items: { id: string; text: string }[] };
    const { id, ...said } = all.find(({ text }) => text === body.text)!;
    expect(said).toMatchObject({ ...body, edition: 1, writtenBy: cast.bello.actor.name, settledBy: null });
    expect((await call('post', `${api}/${id}/settlement`, cast.ada)).status).toBe(204);
    const { items } = (await call('get', api, cast.ada)).body;
    expect(items.find((one: { id: string }) => one.id === id).settledBy).toBe(cast.ada.actor.name);
    expect((await call('post', `${api}/not-one/settlement`, cast.ada)).status).toBe(404);
    expect((await call('post', api, cast.ada).send({ text: 'x', part: 'teeth' })).status).toBe(422);
  });

  it('are not there for another force, nor for who neither writes nor decides', async () => {
    const made = appealApiPaths.comments('made-up');
    const press = cast.esme;
    const stranger = await call('get', api, press);
    const nobody = await call('get', made, press);
    expect([stranger.status, stranger.body.code]).toEqual([404, nobody.body.code]);
    expect((await call('post', api, press).send({ text: 'Hello' })).status).toBe(404);
    expect((await post(appealPaths.comments(slug), { comment: 'Hello' }, press)).status).toBe(404);
    expect((await call('get', api, cast.cora)).status).toBe(404);
    expect(await commentsOn(authority, cast.cora)).toEqual([]);
  });

  it('are nowhere in what the public reads or newsrooms get', async () => {
    await world.appeal({ state: 'live' });
    await house.get(CommentOnAppeal).run(cast.ada.actor, { slug: 'larkfield-2', part: null, text: SAID });
    for (const path of [
      '/',
      '/appeals/larkfield-2',
      '/api/v1/appeals',
      '/api/v1/appeals/larkfield-2',
      '/sitemap.xml',
    ])
      expect((await house.request().get(path)).text).not.toContain('daughter agreed');
  });
});
