import {
  AppealsOfOfficer,
  LiftEmbargoes,
  PublicAppeals,
  PublishAppeal,
  ReviseAppeal,
  ScheduleAppeal,
  UnscheduleAppeal,
  WithdrawAppeal,
  type OfficersAppeal,
} from '../../src/appeals';
import { WithdrawStill } from '../../src/stills';
import { refusalOf } from '../cases/refusals';
import { openTestApp, testApp } from '../support/app';
import { waitingJobs } from '../support/jobs';
import { signIn, World, type Cast } from '../world';
import { traces } from './left-behind';

const UNTIL = '2025-12-02T18:00:00Z';

/** Without a worker: nothing goes out but by the calls made here. */
describe('an appeal that is scheduled', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  let world: World;
  let cast: Cast;
  let waiting: OfficersAppeal;
  const seen = () => ({ slug: waiting.appeal.slug, edition: 1 });
  const schedule = (who = cast.ada, wish: { until?: string; reason?: string } = {}) =>
    house.get(ScheduleAppeal).run(who.actor, {
      ...seen(),
      embargoUntil: new Date(wish.until ?? UNTIL),
      reason: wish.reason ?? 'For the evening news.',
    });
  const lift = () => house.get(LiftEmbargoes).run();
  const again = () => house.get(AppealsOfOfficer).forActor(cast.ada.actor, waiting.appeal.slug);
  /** Every public address under which something of it could be read or seen. */
  const addresses = () => {
    const { slug } = waiting.appeal;
    const pictures = waiting.latest.stills.flatMap(({ still }) =>
      ['avif', 'webp', 'jpg'].map((format) => `/stills/${still.id}/320.${format}`),
    );
    const pages = ['', '/persons/1', '/card.png', '/tip', '/that-is-me', '/poster.pdf'];
    return [...pages.map((page) => `/appeals/${slug}${page}`), `/api/v1/appeals/${slug}`, ...pictures];
  };
  const LISTS = ['/', '/sitemap.xml', '/api/v1/appeals'];

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });
  beforeEach(async () => {
    house.clock.set('2025-12-01T09:00:00Z');
    waiting = await world.appeal({ state: 'authorised', content: { headline: 'Did you hear the bell?' } });
    await house.database.dataSource.query(`DELETE FROM pgboss.job WHERE name = 'mail-appeals'`);
  });
  afterEach(() => house.get(WithdrawAppeal).run(cast.ada.actor, seen()));

  it('is on no public route in any format until its second, and on all of them after it', async () => {
    await schedule();
    house.clock.set('2025-12-02T17:59:59.999Z');
    expect(await lift()).toBe(0);
    for (const address of addresses()) {
      expect([address, (await house.request().get(address)).status]).toEqual([address, 404]);
    }
    for (const list of LISTS) {
      const { text } = await house.request().get(list);
      expect([list, text.includes('the bell'), text.includes(waiting.appeal.slug)]).toEqual([
        list,
        false,
        false,
      ]);
    }
    house.clock.set(UNTIL);
    expect(await lift()).toBe(1);
    expect((await house.request().get(`/api/v1/appeals/${waiting.appeal.slug}`)).status).toBe(200);
    expect((await house.request().get(addresses().at(-1)!)).status).toBe(200);
    expect((await again()).latest).toMatchObject({
      state: 'published',
      publishedBy: null,
      scheduledBy: cast.ada.id,
    });
  });

  it('is hidden by the clock and not by its row: one that was put back hides words and pictures again', async () => {
    await schedule();
    house.clock.set(UNTIL);
    await lift();
    house.clock.set('2025-12-02T17:59:30Z');
    for (const address of addresses().filter((one) => !one.startsWith('/stills'))) {
      expect([address, (await house.request().get(address)).status]).toEqual([address, 404]);
    }
    const pictures = addresses().filter((one) => one.startsWith('/stills'));
    for (const address of pictures) expect((await house.request().get(address)).status).not.toBe(200);
    expect(await house.get(PublicAppeals).all()).toEqual([]);
    house.clock.set(UNTIL);
    expect((await house.request().get(pictures[0]!)).status).toBe(200);
  });

  it('goes out once, however many lift it and press at the same moment', async () => {
    await schedule();
    house.clock.set(UNTIL);
    const press = () =>
      house
        .get(PublishAppeal)
        .run(cast.ada.actor, seen())
        .then(
          () => 1,
          () => 0,
        );
    const went = await Promise.all([lift(), press(), lift(), press(), lift()]);
    expect(went.reduce((one, other) => one + other, 0)).toBe(1);
    const [row] = await house.database.dataSource.query<{ live: number; said: number }[]>(
      `SELECT (SELECT count(*)::int FROM editions WHERE state = 'published' AND appeal_id = $1) AS live,
        (SELECT count(*)::int FROM audit_entries WHERE act = 'appeal.published' AND subject_id = $1::text) AS said`,
      [waiting.appeal.id],
    );
    expect(row).toEqual({ live: 1, said: 1 });
  });

  it('does not go out by a press before its moment', async () => {
    await schedule();
    const before = await traces(house);
    expect(await refusalOf(house.get(PublishAppeal).run(cast.ada.actor, seen()))).toMatchObject({
      code: 'appeal_has_blockers',
      fields: [{ field: 'embargo', code: 'appeal_blocked_embargoed' }],
    });
    expect(await traces(house)).toEqual(before);
  });

  it('stays where it is authorised when something stands in its way at its moment, and says so to the press office', async () => {
    await schedule();
    const ref = waiting.latest.stills[0]!.still.reference;
    await house.get(WithdrawStill).run(cast.ada.actor, { ref, reason: 'A neighbour can be seen.' });
    house.clock.set(UNTIL);
    expect(await lift()).toBe(0);
    expect((await again()).latest).toMatchObject({ state: 'authorised', embargoUntil: null });
    expect(await waitingJobs(house.database.dataSource, 'mail-appeals')).toEqual([
      { about: 'not_lifted', appealId: waiting.appeal.id, officerId: cast.ada.id },
    ]);
    expect(await lift()).toBe(0);
    expect(await waitingJobs(house.database.dataSource, 'mail-appeals')).toHaveLength(1);
  });

  it('is refused for a moment that has come, without a reason, past its review day, and to who is not press of it', async () => {
    const before = await traces(house);
    const refused = async (wish: object, who = cast.ada) => await refusalOf(schedule(who, wish));
    expect(await refused({ until: '2025-12-01T09:00:00Z' })).toMatchObject({
      fields: [{ field: 'embargoOn', code: 'appeal_embargo_past' }],
    });
    expect(await refused({ reason: ' ' })).toMatchObject({
      fields: [{ field: 'reason', code: 'appeal_embargo_reason_missing' }],
    });
    expect(await refused({ until: '2025-12-29T09:00:00Z' })).toMatchObject({
      fields: [{ field: 'reviewOn', code: 'appeal_blocked_review_date_past' }],
    });
    for (const who of [cast.egan, cast.esme]) expect((await refused({}, who)).code).toBe('appeal_not_found');
    expect(await traces(house)).toEqual(before);
    const draft = await world.appeal({ state: 'draft' });
    const early = { slug: draft.appeal.slug, edition: 1, embargoUntil: new Date(UNTIL), reason: 'x' };
    expect((await refusalOf(house.get(ScheduleAppeal).run(cast.ada.actor, early))).code).toBe(
      'appeal_has_blockers',
    );
  });

  it('can be taken back, and loses its moment with an edit', async () => {
    await schedule();
    await house.get(UnscheduleAppeal).run(cast.ada.actor, seen());
    expect((await again()).latest).toMatchObject({ state: 'authorised', embargoUntil: null });
    await schedule();
    const { version } = (await again()).latest;
    const edit = { ...seen(), version, content: { advice: 'Hang up.' } };
    await house.get(ReviseAppeal).run(cast.ada.actor, edit);
    house.clock.set(UNTIL);
    expect(await lift()).toBe(0);
    expect((await again()).latest).toMatchObject({ number: 2, state: 'draft', embargoUntil: null });
  });

  it('is scheduled on a page by the clock in London, which asks about a time that comes twice or never', async () => {
    const ada = await signIn(house, cast.ada.email);
    const address = `/office/appeals/${waiting.appeal.slug}/schedule`;
    const post = (to: string, form: object) =>
      house
        .request()
        .post(to)
        .set('Cookie', ada.cookie)
        .set('Origin', house.url)
        .type('form')
        .send({ edition: 1, reason: 'For the evening news.', ...form });
    const never = await post(address, { embargoOn: '2026-03-29', embargoTime: '01:30' });
    expect([never.status, never.text.includes('the clocks go forward')]).toEqual([422, true]);
    const twice = await post(address, { embargoOn: '2026-10-25', embargoTime: '01:30' });
    expect([twice.status, twice.text.includes('Which do you mean?')]).toEqual([422, true]);
    const done = await post(address, { embargoOn: '2025-12-02', embargoTime: '18:00:30' });
    expect([done.status, done.headers.location]).toEqual([
      303,
      `/office/appeals/${waiting.appeal.slug}?said=scheduled`,
    ]);
    expect((await again()).latest.embargoUntil).toEqual(new Date('2025-12-02T18:00:30Z'));
    const page = await house.request().get(address).set('Cookie', ada.cookie);
    expect(page.text).toContain('18.00.30');
    expect((await post(`${address}/removal`, {})).status).toBe(303);
    expect((await again()).latest.state).toBe('authorised');
  });

  it('has a twin for programs', async () => {
    const { token } = await signIn(house, cast.ada.email);
    const address = `/api/v1/appeals/${waiting.appeal.slug}/schedule`;
    const call = (method: 'post' | 'delete', body: object) =>
      house.request()[method](address).set('Authorization', `Bearer ${token}`).send(body);
    const body = { edition: 1, embargoUntil: '2025-12-02T18:00:00+00:00', reason: 'For the evening news.' };
    expect(await call('post', body)).toMatchObject({
      status: 200,
      body: { state: 'scheduled', embargoUntil: '2025-12-02T18:00:00.000Z' },
    });
    expect((await call('post', { ...body, embargoUntil: 'tonight' })).status).toBe(422);
    expect(await call('delete', { edition: 1 })).toMatchObject({
      status: 200,
      body: { state: 'authorised' },
    });
  });

  it('goes out when a worker starts, if the house was stopped at its moment', async () => {
    await schedule();
    house.clock.set('2025-12-03T07:00:00Z');
    const worker = await openTestApp({ beside: house });
    await worker.close();
    expect((await again()).latest.state).toBe('published');
  });
});
