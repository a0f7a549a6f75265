import { load } from 'cheerio';
import {
  appealApiPaths,
  appealPaths,
  AuthorityQueue,
  DecideAuthority,
  KeepRota,
  RemindDeciders,
  ReviseAppeal,
  SetReminders,
  SubmitAppeal,
} from '../../src/appeals';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { waitingJobs } from '../support/jobs';
import { GROUNDS, World, type Cast, type Person } from '../world';
import { consoleOf, errorsIn } from './console';

describe('a reminder of what waits for authority', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  const { get, post } = consoleOf(house);
  let world: World;
  let cast: Cast;
  const page = async (path: string, who: Person) => load((await get(path, who)).text);
  const lists = async (who: Person) => {
    const shown = await page(appealPaths.waiting(), who);
    const said = (list: string) =>
      shown(`section[aria-labelledby="${list}"] .rows li`)
        .map((_, row) => shown(row).text().replace(/\s+/g, ' ').trim())
        .get();
    return { yours: said('yours'), others: said('others'), ring: said('ring') };
  };
  const api = (who: Person) => ({
    get: (path: string) => house.request().get(path).set('Authorization', `Bearer ${who.token}`),
    put: (path: string) => house.request().put(path).set('Authorization', `Bearer ${who.token}`),
    post: (path: string) => house.request().post(path).set('Authorization', `Bearer ${who.token}`),
    delete: (path: string) => house.request().delete(path).set('Authorization', `Bearer ${who.token}`),
  });
  const told = async () =>
    (await waitingJobs(house.database.dataSource, 'mail-appeals')).map(({ officerId }) => officerId);
  const round = async (moment: string) => {
    house.clock.set(moment);
    await Promise.all([house.get(RemindDeciders).run(), house.get(RemindDeciders).run()]);
  };
  const night = { beginsAt: new Date('2025-12-01T18:00:00Z'), endsAt: new Date('2025-12-02T08:00:00Z') };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });
  beforeEach(async () => {
    house.clock.set('2025-12-01T09:00:00Z');
    await house.database.dataSource.query(`DELETE FROM pgboss.job WHERE name = 'mail-appeals'`);
  });
  afterEach(async () => {
    house.clock.set('2025-12-01T09:00:00Z');
    for (const { appeal, latest } of await house.get(AuthorityQueue).yours(cast.sutton.actor)) {
      const refusal = { ...GROUNDS, decision: 'refused', reason: 'It was a test.' } as const;
      await house
        .get(DecideAuthority)
        .run(cast.sutton.actor, { slug: appeal.slug, edition: latest.number, ...refusal });
    }
  });

  it('goes after an hour to everybody who could decide, once', async () => {
    await world.appeal({ state: 'submitted' });
    await round('2025-12-01T09:59:59Z');
    expect(await told()).toEqual([]);
    await round('2025-12-01T10:00:00Z');
    await round('2025-12-01T11:00:00Z');
    expect((await told()).toSorted()).toEqual([cast.bello.id, cast.sutton.id].toSorted());
  });

  it('goes out of hours to whoever is on duty then, and in the morning to the others', async () => {
    await house.get(KeepRota).add(cast.admin.actor, { officerId: cast.dara.id, ...night });
    house.clock.set('2025-12-01T19:00:00Z');
    await world.appeal({ state: 'submitted' });
    await round('2025-12-01T20:00:00Z');
    await round('2025-12-02T07:59:59Z');
    expect(await told()).toEqual([cast.dara.id]);
    await round('2025-12-02T08:00:00Z');
    expect((await told()).toSorted()).toEqual([cast.bello.id, cast.dara.id, cast.sutton.id].toSorted());
  });

  it('waits as long as the force says', async () => {
    await house
      .get(SetReminders)
      .run(cast.admin.actor, { afterMinutes: 5, outFrom: '18:00', outUntil: '08:00' });
    await world.appeal({ state: 'submitted' });
    await round('2025-12-01T09:05:00Z');
    expect(await told()).toHaveLength(2);
  });

  it('is for duty officers of the force, and no other', async () => {
    const add = (officerId: string) => house.get(KeepRota).add(cast.admin.actor, { officerId, ...night });
    for (const officerId of [cast.ada.id, cast.egan.id]) {
      expect((await refusalOf(add(officerId))).fields).toEqual([
        { field: 'officer', code: 'duty_officer_not_valid' },
      ]);
    }
  });

  it('shows what waits to whoever decides, to its team, and to a duty officer without a word of it', async () => {
    const { appeal, latest } = await world.appeal({ state: 'submitted' });
    house.clock.set('2025-12-01T09:12:00Z');
    const name = `Larkfield${appeal.slug === 'larkfield' ? '' : `, appeal ${appeal.slug.split('-')[1]}`}`;
    const pictures = 'Edition 1, three pictures';
    const mine = `${name}: ${latest.headline}12 min${pictures}`;
    expect(await lists(cast.bello)).toEqual({ yours: [mine], others: [], ring: [] });
    const theirs = `${name}: ${latest.headline}12 minInspector Bello Adeyemi, Superintendent Sutton Hale`;
    expect(await lists(cast.ada)).toEqual({ yours: [], others: [theirs], ring: [] });
    const unread = `${name}12 minInspector Bello Adeyemi, Superintendent Sutton Hale`;
    expect(await lists(cast.dara)).toEqual({ yours: [], others: [], ring: [unread] });
    expect((await get(appealPaths.waiting(), cast.dara)).text).not.toContain(latest.headline);
    expect((await page('/office', cast.dara))('main').text()).toContain(`Waiting for authority: ${name}`);
    expect((await page(appealPaths.waiting(), cast.egan))('main').text()).toContain(
      'Nothing waits for authority.',
    );

    const told = async (who: Person) =>
      (await api(who).get(appealApiPaths.waiting())).body as { items: object[] };
    const item = { ref: appeal.slug, edition: 1, rank: 'inspector', pressing: null };
    expect((await told(cast.bello)).items).toMatchObject([
      { ...item, standing: 'yours', headline: latest.headline },
    ]);
    expect((await told(cast.dara)).items).toMatchObject([{ ...item, standing: 'ring', headline: null }]);
    expect((await told(cast.egan)).items).toEqual([]);
    expect((await get(appealPaths.waiting(), cast.admin)).status).toBe(404);
  });

  it('puts in front what is to follow something that ends soon', async () => {
    const { appeal, live } = await world.appeal({ state: 'live' });
    const seen = { slug: appeal.slug, edition: 1, version: 1 };
    await house
      .get(ReviseAppeal)
      .run(cast.ada.actor, { ...seen, content: { headline: 'Do you know them?' } });
    const older = await world.appeal({ state: 'submitted' });
    await house.get(SubmitAppeal).run(cast.ada.actor, { slug: appeal.slug, edition: 2 });
    const order = async () =>
      (await house.get(AuthorityQueue).yours(cast.bello.actor)).map(({ appeal: { slug } }) => slug);
    expect(await order()).toEqual([older.appeal.slug, appeal.slug]);
    house.clock.set(`${live?.reviewOn}T09:00:00Z`);
    expect(await order()).toEqual([appeal.slug, older.appeal.slug]);
    const [first] = await house.get(AuthorityQueue).yours(cast.bello.actor);
    expect(first?.pressing?.because).toBe('review');
  });

  it('keeps the rota on a page and for programs, of the own force', async () => {
    const form = {
      officer: cast.dara.id,
      fromOn: '2025-12-05',
      fromTime: '18:00',
      untilOn: '2025-12-06',
      untilTime: '08:00',
    };
    const path = appealPaths.duty();
    for (const who of [cast.ada, cast.cora]) expect((await post(path, form, who)).status).toBe(404);
    const wrong = { ...form, officer: '', untilOn: '2025-12-04' };
    expect(errorsIn((await post(path, wrong, cast.dara)).text)).toEqual(['#officer']);
    expect(errorsIn((await post(path, { ...wrong, officer: cast.dara.id }, cast.dara)).text)).toEqual([
      '#untilOn',
    ]);
    expect(errorsIn((await post(path, { ...form, fromTime: 'six' }, cast.dara)).text)).toEqual(['#fromOn']);
    expect((await post(path, form, cast.dara)).headers.location).toBe(`${path}?said=turn_kept`);
    expect((await page(path, cast.ada))('main').text()).toContain(
      '5 Dec 2025, 18.00 until 6 Dec 2025, 08.00',
    );
    expect((await page(path, cast.esme))('main').text()).not.toContain('Dara');

    const turn = { officer: cast.dara.email, from: '2025-12-06T18:00:00Z', until: '2025-12-07T08:00:00Z' };
    const added = await api(cast.admin).post(appealApiPaths.duty()).send(turn);
    expect(added.status).toBe(201);
    const refused = await api(cast.admin)
      .post(appealApiPaths.duty())
      .send({ ...turn, officer: cast.egan.email });
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'duty_not_valid']);
    const { items } = added.body as { items: { id: string; officer: string }[] };
    expect(items.map(({ officer }) => officer)).toContain('Dara Kelleher');
    for (const { id } of items) {
      expect((await api(cast.esme).delete(appealApiPaths.dutyTurn(id))).status).toBe(404);
      expect((await api(cast.admin).delete(appealApiPaths.dutyTurn(id))).status).toBe(204);
    }
    expect((await post(appealPaths.dutyRemoval('made-up'), {}, cast.dara)).status).toBe(404);
  });

  it('is set on the page about releases, and by programs of an administrator', async () => {
    const form = { afterMinutes: '30', outFrom: '17:30', outUntil: '07:00' };
    const path = appealPaths.reminders();
    const wrong = await post(path, { ...form, afterMinutes: 'soon', outUntil: '24:00' }, cast.admin);
    expect([wrong.status, errorsIn(wrong.text)]).toEqual([422, ['#afterMinutes', '#outUntil']]);
    expect((await post(path, form, cast.admin)).headers.location).toBe(
      `${appealPaths.settings()}?said=settings_kept`,
    );
    expect((await page(appealPaths.settings(), cast.admin))('#afterMinutes').val()).toBe('30');
    expect((await post(path, form, cast.dara)).status).toBe(404);
    const set = { afterMinutes: 45, outFrom: '18:00', outUntil: '08:00' };
    const address = appealApiPaths.reminders();
    expect((await api(cast.admin).put(address).send(set)).body).toEqual(set);
    expect(
      (
        await api(cast.admin)
          .put(address)
          .send({ ...set, afterMinutes: 4 })
      ).status,
    ).toBe(422);
    expect((await api(cast.esme).get(address)).body).toMatchObject({ afterMinutes: 60 });
    expect((await api(cast.ada).get(address)).status).toBe(404);
  });
});
