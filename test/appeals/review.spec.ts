import { load } from 'cheerio';
import {
  appealPaths,
  AppealsOfOfficer,
  LapseReviews,
  PublicAppeals,
  RenewReview,
  WarnReviews,
  type OfficersAppeal,
} from '../../src/appeals';
import { refusalOf } from '../cases/refusals';
import { openTestApp, testApp, type TestApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { waitingJobs } from '../support/jobs';
import { asOwner } from '../support/owner';
import { signIn, World, type Cast } from '../world';
import { traces } from './left-behind';

/** Without a worker: nothing here happens by itself, and no mail leaves the queue. */
describe('the review of a live appeal', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  let world: World;
  let cast: Cast;
  let live: OfficersAppeal;
  const renewal = { edition: 1, reason: 'Calls still come in.', reviewOn: '2026-01-19' };
  const renew = (who = cast.bello, wish: Partial<typeof renewal> = {}) =>
    house.get(RenewReview).run(who.actor, { slug: live.appeal.slug, ...renewal, ...wish });
  const again = () => house.get(AppealsOfOfficer).forActor(cast.ada.actor, live.appeal.slug);
  const picture = () => `/stills/${live.latest.stills[0]!.still.id}/320.avif`;
  const mails = () => waitingJobs(house.database.dataSource, 'mail-appeals');

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });
  beforeEach(async () => {
    house.clock.set('2025-12-01T09:00:00Z');
    live = await world.appeal({ state: 'live' });
    await house.database.dataSource.query(`DELETE FROM pgboss.job WHERE name = 'mail-appeals'`);
  });
  afterEach(async () => {
    house.clock.set('2099-01-01T00:00:00Z');
    await house.get(LapseReviews).run();
  });

  it('lets it stand, with a reason, until the day that was given', async () => {
    house.clock.set('2025-12-22T09:00:00Z');
    await renew();
    expect((await again()).live).toMatchObject({ reviewOn: '2026-01-19', state: 'published' });
    expect(await lastEntryAbout(house.database.dataSource, live.appeal.id)).toMatchObject({
      act: 'appeal.review_renewed',
      facts: { edition: 1, from: '2025-12-29', reviewOn: '2026-01-19' },
    });
    const [row] = await house.database.dataSource.query<{ reason: string; officer_id: string }[]>(
      'SELECT reason, officer_id FROM review_renewals',
    );
    expect(row).toEqual({ reason: 'Calls still come in.', officer_id: cast.bello.id });
    house.clock.set('2026-01-19T23:59:59Z');
    expect((await house.request().get(picture())).status).toBe(200);
    expect(await house.get(PublicAppeals).live(live.appeal.slug)).toMatchObject({ reviewOn: '2026-01-19' });
  });

  it('is refused to whoever wrote it, without a reason, too far, for another edition, and after its day', async () => {
    const before = await traces(house);
    const both = { ...cast.ada, actor: { ...cast.ada.actor, roles: ['authorising_officer'] as const } };
    expect((await refusalOf(renew(both))).code).toBe('appeal_review_by_drafter');
    expect(await refusalOf(renew(cast.bello, { reason: ' ' }))).toMatchObject({
      code: 'appeal_renewal_not_valid',
      fields: [{ field: 'reason', code: 'appeal_renewal_reason_missing' }],
    });
    expect(await refusalOf(renew(cast.bello, { reviewOn: '2026-06-01' }))).toMatchObject({
      fields: [{ field: 'reviewOn', code: 'appeal_review_too_far' }],
    });
    expect((await refusalOf(renew(cast.bello, { edition: 2 }))).code).toBe('appeal_edition_stale');
    house.clock.set('2025-12-30T00:00:00Z');
    expect((await refusalOf(renew(cast.bello, { reviewOn: '2026-01-19' }))).code).toBe(
      'appeal_review_lapsed',
    );
    expect(await traces(house)).toEqual(before);
  });

  it('is nothing to Egan, to Esme, or to whoever may not decide', async () => {
    for (const who of [cast.egan, cast.esme])
      expect((await refusalOf(renew(who))).code).toBe('appeal_not_found');
    expect((await refusalOf(renew(cast.dara))).code).toBe('appeal_not_found');
  });

  it('shows nothing after its day on any route, though no job has run, and ends on the day after', async () => {
    const { slug } = live.appeal;
    house.clock.set('2025-12-29T23:59:59Z');
    expect((await house.request().get(picture())).status).toBe(200);
    expect((await house.request().get(`/api/v1/appeals/${slug}`)).status).toBe(200);
    house.clock.set('2025-12-30T00:00:00Z');
    expect((await house.request().get(picture())).status).toBe(410);
    expect((await house.request().get(`/api/v1/appeals/${slug}`)).status).toBe(410);
    expect(await house.get(PublicAppeals).all()).toEqual([]);
    expect(await house.get(PublicAppeals).ended()).toContainEqual(
      expect.objectContaining({ slug, endedOn: '2025-12-30' }),
    );
    const target = await house.get(PublicAppeals).tipTarget(slug);
    expect([target.live, target.persons.some(({ sought }) => sought)]).toEqual([false, false]);
    const home = await house.request().get('/');
    expect(home.text).not.toContain(live.latest.headline);
  });

  it('withdraws it when the day is over: by the house itself, once, and tells the press office', async () => {
    house.clock.set('2025-12-29T23:59:59Z');
    expect(await house.get(LapseReviews).run()).toBe(0);
    house.clock.set('2025-12-30T00:00:00Z');
    const twice = await Promise.all([house.get(LapseReviews).run(), house.get(LapseReviews).run()]);
    expect(twice[0] + twice[1]).toBe(1);
    expect((await again()).latest).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: null,
      withdrawalCause: 'review_lapsed',
    });
    expect(await lastEntryAbout(house.database.dataSource, live.appeal.id)).toMatchObject({
      act: 'appeal.withdrawn',
      facts: { cause: 'review_lapsed' },
    });
    const [entry] = await house.database.dataSource.query<{ actor_kind: string; actor_name: string }[]>(
      `SELECT actor_kind, actor_name FROM audit_entries WHERE act = 'appeal.withdrawn' ORDER BY serial DESC LIMIT 1`,
    );
    expect(entry).toEqual({ actor_kind: 'system', actor_name: 'Incident Room' });
    const told = { about: 'review_lapsed', appealId: live.appeal.id, officerId: cast.ada.id };
    expect(await mails()).toEqual([told]);
  });

  it('withdraws all the others when one cannot be withdrawn, and says so', async () => {
    const other = await world.appeal({ state: 'live', content: { stills: [] } });
    const first = [live, other].toSorted((one, two) => (one.appeal.id < two.appeal.id ? -1 : 1))[0]!;
    await asOwner(house.database, async (owner) => {
      await owner.query(`CREATE FUNCTION no_withdrawal() RETURNS trigger LANGUAGE plpgsql
      AS 'BEGIN IF OLD.appeal_id = TG_ARGV[0]::uuid THEN RAISE ''held''; END IF; RETURN NEW; END'`);
      await owner.query(`CREATE TRIGGER no_withdrawal BEFORE UPDATE ON editions
        FOR EACH ROW EXECUTE FUNCTION no_withdrawal('${first.appeal.id}')`);
    });
    house.clock.set('2025-12-30T00:00:00Z');
    await expect(house.get(LapseReviews).run()).rejects.toThrow('held');
    await asOwner(house.database, (owner) =>
      owner.query('DROP TRIGGER no_withdrawal ON editions; DROP FUNCTION no_withdrawal()'),
    );
    const states = await Promise.all(
      [live, other].map(({ appeal: { slug } }) => house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug)),
    );
    expect(states.map(({ latest }) => latest.state).toSorted()).toEqual(['published', 'withdrawn']);
    expect(await house.get(LapseReviews).run()).toBe(1);
  });

  it('is warned of 7 days and 1 day before, each once, and anew after a renewal', async () => {
    const abouts = async () => (await mails()).map(({ about }) => about);
    const round = async (moment: string) => {
      house.clock.set(moment);
      await Promise.all([house.get(WarnReviews).run(), house.get(WarnReviews).run()]);
    };
    await round('2025-12-21T23:00:00Z');
    expect(await abouts()).toEqual([]);
    await round('2025-12-22T00:00:00Z');
    await round('2025-12-24T09:00:00Z');
    expect(await abouts()).toEqual(['review_7']);
    await round('2025-12-28T00:00:00Z');
    await round('2025-12-29T12:00:00Z');
    expect(await abouts()).toEqual(['review_7', 'review_1']);
    await renew();
    await round('2026-01-11T12:00:00Z');
    expect(await abouts()).toHaveLength(2);
    await round('2026-01-12T12:00:00Z');
    expect(await abouts()).toEqual(['review_7', 'review_1', 'review_7']);
  });

  it('is one page for one thumb: a reason, a press, and its own sentence for whoever cannot', async () => {
    house.clock.set('2025-12-28T09:00:00Z');
    const [bello, ada] = [await signIn(house, cast.bello.email), await signIn(house, cast.ada.email)];
    const address = `/office/appeals/${live.appeal.slug}/review`;
    const get = (cookie: string) => house.request().get(address).set('Cookie', cookie);
    const post = (cookie: string, form: object) =>
      house.request().post(address).set('Cookie', cookie).set('Origin', house.url).type('form').send(form);
    expect((await get(ada.cookie)).text).toContain('An authorising officer of the force does');
    const page = await get(bello.cookie);
    expect(page.text).toContain('Let it stand');
    const empty = await post(bello.cookie, { edition: 1, reason: '', reviewOn: '2026-01-19' });
    expect([empty.status, empty.text.includes('Say why it is still needed')]).toEqual([422, true]);
    const done = await post(bello.cookie, {
      edition: 1,
      reason: 'Calls still come in.',
      reviewOn: '2026-01-19',
    });
    expect([done.status, done.headers.location]).toEqual([
      303,
      `/office/appeals/${live.appeal.slug}?said=renewed`,
    ]);
    expect((await again()).live?.reviewOn).toBe('2026-01-19');
    const esme = await signIn(house, cast.esme.email);
    expect((await get(esme.cookie)).status).toBe(404);
  });

  it('has a twin for programs', async () => {
    const { token } = await signIn(house, cast.bello.email);
    const answer = await house
      .request()
      .post(`/api/v1/appeals/${live.appeal.slug}/review`)
      .set('Authorization', `Bearer ${token}`)
      .send({ edition: 1, reason: 'Calls still come in.', reviewOn: '2026-01-19' });
    expect([answer.status, (answer.body as { reviewOn: string }).reviewOn]).toEqual([200, '2026-01-19']);
  });
});

describe('a house that was stopped over a review day', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });

  it('shows what lapsed as lapsed, and withdraws it when a worker starts', async () => {
    const world = new World(house);
    const { ada } = await world.officers();
    const { appeal } = await world.appeal({ state: 'live', content: { stills: [] } });
    house.clock.set('2026-01-05T09:00:00Z');
    const { cookie } = await signIn(house, ada.email);
    const shown = load(
      (await house.request().get(appealPaths.office(appeal.slug)).set('Cookie', cookie)).text,
    );
    expect(shown('.tag').text()).toContain('Lapsed');
    expect(shown('main').text()).not.toContain('See the public page');
    expect((await house.request().get(appealPaths.show(appeal.slug))).status).toBe(410);
    const worker: TestApp = await openTestApp({ beside: house });
    await worker.close();
    const { latest } = await house.get(AppealsOfOfficer).forActor(ada.actor, appeal.slug);
    expect([latest.state, latest.withdrawalCause]).toEqual(['withdrawn', 'review_lapsed']);
  });
});
