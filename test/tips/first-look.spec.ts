import { load } from 'cheerio';
import { DemoMailbox } from '../../src/platform';
import { RemindFirstLooks } from '../../src/routing';
import { DisposeTip, FirstLooks, OpenTip, SetFirstLook, tipOfficePaths } from '../../src/tips';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { eventually } from '../support/eventually';
import { type Cast, type Person, theWorld, World } from '../world';

const CASE = '/office/cases/NM-4471-25';
const PICTURED = { kind: 'wrong_person', names: [], text: 'You have the wrong man, by the canal.' } as const;

describe('the clock for people pictured', () => {
  const house = testApp({ standing: theWorld('live') });
  let world: World;
  let cast: Cast;
  let caseId: string;
  const page = async (path: string, who: Person) =>
    load((await house.request().get(path).set('cookie', who.cookie)).text);
  const looks = () => house.get(FirstLooks).standingOf(caseId);
  const api = (who: Person, minutes?: number) => {
    const path = '/api/v1/settings/first-look';
    const request =
      minutes === undefined ? house.request().get(path) : house.request().put(path).send({ minutes });
    return request.set('authorization', `Bearer ${who.token}`);
  };

  /** Sessions end when nobody does anything: everybody looks in meanwhile. */
  const pass = async (minutes: number) => {
    const everybody = [cast.ada, cast.cora, cast.admin, cast.esme, cast.egan];
    for (let left = minutes; left > 0; left -= 10) {
      house.clock.advance({ minutes: Math.min(left, 10) });
      for (const who of everybody) await page('/office', who);
    }
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.liveAppeal();
    caseId = (await world.larkfield()).id;
  });

  it('runs for an hour from when they wrote, and for nobody else', async () => {
    await world.tip();
    expect(await looks()).toEqual({ waiting: [], looked: 0, answered: 0 });
    expect((await page(CASE, cast.ada))('main').text()).not.toContain('people pictured');
    await world.tip({ body: PICTURED });
    expect(await looks()).toEqual({ waiting: [new Date('2025-12-01T10:00:00Z')], looked: 0, answered: 0 });
  });

  it('counts down on the case’s page and beside the withdrawals, for press too, without a word of it', async () => {
    await pass(22);
    for (const path of [CASE, `${CASE}/takedowns`]) {
      const shown = await page(path, cast.ada);
      const notice = shown('[aria-label="From people pictured, or for them"]');
      expect(notice.text()).toContain('38 minutes left');
      expect(notice.text()).toContain('1 nobody has looked at, 0 looked at, 0 answered.');
      expect([shown.html().includes('canal'), notice.find('a').length]).toEqual([false, 0]);
    }
    const reader = await page(CASE, cast.cora);
    expect(reader('[aria-label="From people pictured, or for them"] a').attr('href')).toBe(
      tipOfficePaths.inbox('NM-4471-25'),
    );
    const home = (await page('/office', cast.cora))('.rows li').first().text();
    expect(home).toContain('Somebody pictured waits in Larkfield');
    expect((await page('/office', cast.ada)).text()).not.toContain('Somebody pictured');
  });

  it('stands above every other unread tip in the list', async () => {
    await world.tip();
    const list = await page(`${tipOfficePaths.inbox('NM-4471-25')}?queue=case`, cast.cora);
    expect(list('.rows .t').first().text()).toMatch(/wrong person/i);
  });

  it('tells every reader of the case once when nobody has looked in time, and not what', async () => {
    const mails = () =>
      house
        .get(DemoMailbox)
        .all()
        .filter(({ subject }) => subject.startsWith('Nobody has looked'));
    expect(await house.get(RemindFirstLooks).run()).toBe(0);
    await pass(39);
    expect((await page(CASE, cast.ada)).text()).toContain('1 minute late');
    expect(await house.get(RemindFirstLooks).run()).toBe(3);
    expect(await house.get(RemindFirstLooks).run()).toBe(0);
    const told = await eventually(mails, ({ length }) => length === 3);
    expect(told.flatMap(({ to }) => to).sort()).toEqual(
      [cast.cora.email, cast.rosa.email, cast.sol.email].sort(),
    );
    expect(told.map(({ subject, text }) => subject + text).join('')).not.toMatch(/canal|wrong/);
  });

  it('stops at the first reading, and its time is gone; closing it is the answer', async () => {
    const { tip } = await world.tip({ body: { ...PICTURED, kind: 'that_is_me' } });
    await house.get(OpenTip).run(cast.cora.actor, { tipId: tip.id, purpose: 'investigation' });
    expect(await looks()).toMatchObject({ looked: 1, answered: 0 });
    expect((await looks()).waiting).toHaveLength(1);
    const rows = 'SELECT count(*)::int AS n FROM first_looks WHERE tip_id = $1';
    expect(await house.database.dataSource.query(rows, [tip.id])).toEqual([{ n: 0 }]);
    const closing = { tipId: tip.id, disposition: 'useful', reason: 'Answered by letter.' } as const;
    await house.get(DisposeTip).run(cast.cora.actor, closing);
    expect(await looks()).toMatchObject({ looked: 0, answered: 1 });
  });

  it('takes as long as the force says, by its administrator', async () => {
    expect((await api(cast.admin)).body).toEqual({ minutes: 60 });
    expect((await api(cast.admin, 20)).status).toBe(200);
    expect((await api(cast.admin, 5)).status).toBe(422);
    for (const who of [cast.ada, cast.cora, cast.egan]) expect((await api(who, 600)).status).toBe(404);
    expect((await refusalOf(house.get(SetFirstLook).run(cast.admin.actor, 1441))).code).toBe(
      'tip_first_look_not_valid',
    );
    expect((await api(cast.esme)).body).toEqual({ minutes: 60 });
    await world.tip({ body: PICTURED });
    const due = new Date(house.clock.now().getTime() + 20 * 60_000);
    expect((await looks()).waiting).toContainEqual(due);
  });

  it('shows Egan nothing, on a case of his own or this', async () => {
    await world.dunmow();
    expect((await house.request().get(CASE).set('cookie', cast.egan.cookie)).status).toBe(404);
    expect((await page('/office', cast.egan)).text()).not.toContain('Somebody pictured');
  });
});
