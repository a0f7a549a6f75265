import { caseApiPaths } from '../../src/cases';
import { RecordProceedings } from '../../src/persons-sought';
import { testApp } from '../support/app';
import { type Cast, GROUNDS, LARKFIELD_CONTENT, type Person, theWorld, World } from '../world';
import { traces } from './left-behind';

describe('the API of appeals', () => {
  const house = testApp({ standing: theWorld('stills') });
  let world: World;
  let cast: Cast;
  const as = (who: Person) => ({ authorization: `Bearer ${who.token}` });
  const get = (path: string, who = cast.ada) => house.request().get(`/api/v1${path}`).set(as(who));
  const patch = (path: string, body: object, who = cast.ada) =>
    house.request().patch(`/api/v1${path}`).set(as(who)).send(body);
  const post = (path: string, body?: object, who = cast.ada) =>
    house.request().post(`/api/v1${path}`).set(as(who)).send(body);
  const anybody = (path: string) => house.request().get(`/api/v1${path}`);
  const STILLS = ['LARKFIELD-1', 'LARKFIELD-2', 'LARKFIELD-3'];

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.larkfield();
  });

  it('takes an appeal from its first word to the public, and back', async () => {
    // Its pictures are approved, as somebody else's work.
    await world.appeal({ state: 'draft' });
    const drafted = await post('/cases/NM-4471-25/appeals', { headline: 'Do you know them?' });
    expect([drafted.status, drafted.body]).toMatchObject([
      201,
      { ref: 'larkfield-2', case: 'NM-4471-25', edition: 1, version: 1, state: 'draft', offenceCount: 72 },
    ]);
    const path = '/appeals/larkfield-2';
    const grounds = { purpose: 'To identify three people.' };
    const content = { ...LARKFIELD_CONTENT, stills: STILLS, lossPence: null, grounds };
    const revised = await patch(`${path}/draft`, { edition: 1, version: 1, ...content });
    expect([revised.status, revised.body]).toMatchObject([
      200,
      {
        version: 2,
        lossPence: null,
        publicAreas: drafted.body.publicAreas,
        contacts: LARKFIELD_CONTENT.contacts,
      },
    ]);
    expect(revised.body.pictures[2]).toEqual({
      ref: 'LARKFIELD-3',
      person: 3,
      state: 'approved',
      excepted: false,
    });
    expect(revised.body.warnings.map(({ reason }: { reason: string }) => reason)).toEqual([
      'offence_count_differs',
      'proceedings_active_for_others',
    ]);
    expect(revised.body.wording).toMatchObject([
      {
        rule: 'victim_recognisable',
        field: 'narrative[2]',
        words: 'a woman of 88 from Redbridge',
        kept: null,
      },
    ]);
    const [{ point }] = revised.body.wording as [{ point: string }];
    const kept = await post(`${path}/wording`, { edition: 1, point, reason: 'Her daughter agreed.' });
    expect([kept.status, kept.body.wording[0].kept.reason]).toEqual([200, 'Her daughter agreed.']);
    expect((await post(`${path}/submission`, { edition: 1 })).body.state).toBe('submitted');
    const granted = await post(`${path}/authority`, { edition: 1, ...GROUNDS }, cast.bello);
    expect([granted.status, granted.body]).toMatchObject([200, { state: 'authorised', blockers: [] }]);
    expect((await anybody(path)).status).toBe(404);
    const published = await post(`${path}/publication`, { edition: 1 });
    expect([published.status, published.body]).toMatchObject([200, { state: 'published', liveEdition: 1 }]);
    expect((await anybody(path)).status).toBe(200);
    const withdrawn = await post(`${path}/withdrawal`, undefined, cast.dara);
    expect([withdrawn.status, withdrawn.body]).toMatchObject([
      200,
      { state: 'withdrawn', liveEdition: null },
    ]);
    const gone = await anybody(path);
    expect([gone.status, gone.body.code]).toEqual([410, 'appeal_withdrawn']);
  });

  it('tells anybody of live appeals, with their people and pictures that can be loaded', async () => {
    const { appeal } = await world.appeal({ state: 'live' });
    const { body } = await anybody('/appeals');
    expect(body).toMatchObject({ items: [{ ref: appeal.slug, name: 'Larkfield' }], next: null });
    const shown = await anybody(`/appeals/${appeal.slug}`);
    expect(shown.body).toEqual(body.items[0]);
    expect(shown.body.persons[2]).toMatchObject({
      number: 3,
      label: 'Man in a red cap in a betting shop',
      apparentAge: '30 to 45',
      sought: true,
      href: `/appeals/${appeal.slug}/persons/3`,
      tipHref: `/appeals/${appeal.slug}/tip?person=3`,
      stills: [{ ref: 'LARKFIELD-3', place: 'Betting shop, Ilford' }],
    });
    const [{ href }] = shown.body.persons[2].stills[0].pictures as [{ href: string }];
    expect((await house.request().get(href)).status).toBe(200);
    // Of the case nothing but its public name.
    expect(JSON.stringify(body)).not.toMatch(/Operation|To identify|NM.4471|[0-9a-f-]{36}(?!\/)/);
    await post(`/appeals/${appeal.slug}/withdrawal`);
  });

  it('says "no longer sought", never why, and shows no picture and no word of them', async () => {
    const { appeal } = await world.appeal({ state: 'live' });
    const personId = (await world.persons())[1]!.id;
    const record = { personId, state: 'active', reason: 'Arrested in Leyton.' } as const;
    await house.get(RecordProceedings).run(cast.sol.actor, record);
    const { body } = await anybody(`/appeals/${appeal.slug}`);
    expect(body.persons[1]).toMatchObject({ sought: false, description: '', apparentAge: '', stills: [] });
    expect(JSON.stringify(body)).not.toMatch(/active|Leyton|rrested in/);
    await house.get(RecordProceedings).run(cast.sol.actor, { ...record, state: 'ended' });
    await post(`/appeals/${appeal.slug}/withdrawal`);
  });

  it('answers a stale edition with 409, and what is no content with 422 at its fields', async () => {
    const { appeal } = await world.appeal({ state: 'draft', content: { stills: [] } });
    const path = `/appeals/${appeal.slug}`;
    const stale = { edition: 1, version: 9, headline: 'Late' };
    const before = await traces(house);
    const answers = [
      await patch(`${path}/draft`, stale),
      await patch(`${path}/draft`, { ...stale, edition: 2, version: 1 }),
      await post(`${path}/submission`, { edition: 2 }),
      await post(`${path}/publication`, { edition: 2 }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [409, 'appeal_edition_stale']),
    );
    const now = { edition: 1, version: 1 };
    const unreadable = [
      { headline: 7 },
      { narrative: 'one' },
      { contacts: [{ kind: 'pub', label: 'x', phone: '1' }] },
      { colour: 'red' },
      { stills: ['LARKFIELD-99'] },
      { arrests: { count: 1, asAt: 'yesterday' } },
      { contacts: [{ kind: 'other', label: 'x', phone: '101', hours: { opens: '22:00', closes: '08:00' } }] },
    ];
    for (const content of unreadable) {
      expect((await patch(`${path}/draft`, { ...now, ...content })).status).toBe(422);
    }
    const long = await patch(`${path}/draft`, { ...now, headline: 'Secret words '.repeat(20) });
    expect([long.status, long.body.errors]).toMatchObject([
      422,
      [{ field: 'headline', message: 'The headline must be 140 characters or fewer' }],
    ]);
    expect(JSON.stringify(long.body)).not.toContain('Secret');
    // A NUL is typed by nobody and kept nowhere.
    expect((await patch(`${path}/draft`, { ...now, headline: 'a\u0000b' })).status).toBe(400);
    expect((await anybody('/appeals/%00')).status).toBe(400);
    expect(await traces(house)).toEqual(before);
  });

  it('lists what stands in the way of publishing with 422', async () => {
    const { appeal } = await world.appeal({ state: 'draft', content: { stills: [] } });
    const refused = await post(`/appeals/${appeal.slug}/publication`, { edition: 1 });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        {
          field: 'authority',
          code: 'appeal_blocked_not_authorised',
          message: 'Nobody has authorised this edition.',
        },
        { field: 'reviewOn', code: 'appeal_blocked_no_review_date', message: 'There is no review date.' },
      ],
    ]);
    const draft = await get(`/appeals/${appeal.slug}/draft`, cast.cora);
    expect(draft.body.blockers).toEqual([{ reason: 'not_authorised' }, { reason: 'no_review_date' }]);
  });

  it('lists the appeals of a case, newest first', async () => {
    house.clock.advance({ minutes: 5 });
    const { appeal } = await world.appeal({ state: 'draft', content: { stills: [] } });
    const { body } = await get('/cases/NM-4471-25/appeals', cast.cora);
    expect(body.items[0].ref).toBe(appeal.slug);
    expect(body.items.length).toBeGreaterThan(3);
  });

  it('lists for the press office and for whoever decides what waits for them, and nothing of it elsewhere', async () => {
    const { appeal } = await world.appeal({ state: 'submitted', content: { stills: [] } });
    for (const who of [cast.ada, cast.bello]) {
      const { status, body } = await get('/press', who);
      expect(status).toBe(200);
      expect(body.items).toContainEqual(expect.objectContaining({ ref: appeal.slug, list: 'waiting' }));
    }
    expect((await get('/press', cast.egan)).body).toMatchObject({ items: [], changed: [], next: null });
    expect((await get('/press', cast.devi)).status).toBe(404);
    expect((await anybody('/press')).status).toBe(401);
  });

  it('is closed to strangers, to roles without the permission, and to Egan', async () => {
    const { appeal } = await world.appeal({ state: 'live', content: { stills: [] } });
    const statuses = async (slug: string, who?: Person) => {
      const path = `/api/v1/appeals/${slug}`;
      const ask = house.request();
      const calls = [
        ask.get(`${path}/draft`),
        ask.patch(`${path}/draft`).send({ edition: 1, version: 1, headline: 'Mine' }),
        ask.post(`${path}/submission`).send({ edition: 1 }),
        ask.post(`${path}/wording`).send({ edition: 1, point: 'hard_to_read-narrative', reason: 'Mine.' }),
        ask.post(`${path}/authority`).send({ edition: 1, ...GROUNDS }),
        ask.post(`${path}/publication`).send({ edition: 1 }),
        ask.post(`${path}/withdrawal`).send({ reason: 'x' }),
        ask.get(`${caseApiPaths.show('NM-4471-25')}/appeals`),
        ask.post(`${caseApiPaths.show('NM-4471-25')}/appeals`).send({}),
      ];
      const answers: number[] = [];
      for (const call of calls) answers.push((await (who ? call.set(as(who)) : call)).status);
      return answers;
    };
    const before = await traces(house);
    expect(await statuses(appeal.slug)).toEqual(Array(9).fill(401));
    expect(await statuses('made-up')).toEqual(Array(9).fill(401));
    for (const who of [cast.egan, cast.esme, cast.admin, cast.devi]) {
      expect(await statuses(appeal.slug, who)).toEqual(Array(9).fill(404));
      expect(await statuses('made-up', who)).toEqual(Array(9).fill(404));
    }
    expect(await traces(house)).toEqual(before);
    expect((await anybody('/appeals/made-up')).status).toBe(404);
  });
});
