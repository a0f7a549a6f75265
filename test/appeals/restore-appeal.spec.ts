import {
  AppealsOfOfficer,
  LapseReviews,
  PublicAppeals,
  RestoreAppeal,
  WithdrawAppeal,
  type OfficersAppeal,
} from '../../src/appeals';
import { RecordSearchState } from '../../src/persons-sought';
import { WithdrawStill } from '../../src/stills';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { signIn, World, type Cast } from '../world';
import { traces } from './left-behind';

describe('a withdrawal by mistake', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  let world: World;
  let cast: Cast;
  let live: OfficersAppeal;
  const seen = () => ({ slug: live.appeal.slug, edition: 1 });
  const withdraw = (who = cast.ada) => house.get(WithdrawAppeal).run(who.actor, { slug: live.appeal.slug });
  const restore = (who = cast.dara) => house.get(RestoreAppeal).run(who.actor, seen());
  const again = () => house.get(AppealsOfOfficer).forActor(cast.ada.actor, live.appeal.slug);
  const statuses = async () => {
    const pictures = live.latest.stills.map(({ still }) => `/stills/${still.id}/320.avif`);
    const answers = [`/api/v1/appeals/${live.appeal.slug}`, ...pictures].map((one) =>
      house.request().get(one),
    );
    return (await Promise.all(answers)).map(({ status }) => status);
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });
  beforeEach(async () => {
    house.clock.set('2025-12-01T09:00:00Z');
    live = await world.appeal({ state: 'live' });
  });
  afterEach(() => withdraw());

  it('is put right by a second officer: words, pictures and review day are as they were', async () => {
    const before = await house.get(PublicAppeals).live(live.appeal.slug);
    await withdraw();
    expect(await statuses()).toEqual([410, 410, 410, 410]);
    house.clock.advance({ minutes: 30 });
    await restore();
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    expect(await house.get(PublicAppeals).live(live.appeal.slug)).toMatchObject({
      headline: before.headline,
      editionNumber: 1,
      publishedAt: before.publishedAt,
      reviewOn: '2025-12-29',
    });
    expect((await again()).live).toMatchObject({ withdrawnAt: null, withdrawalCause: null });
    expect(await lastEntryAbout(house.database.dataSource, live.appeal.id)).toMatchObject({
      act: 'appeal.restored',
      actor_id: cast.dara.id,
    });
  });

  it('is refused to whoever made it, after half an hour, for what is live, and to strangers', async () => {
    expect((await refusalOf(restore())).code).toBe('appeal_not_withdrawn');
    await withdraw();
    const before = await traces(house);
    expect((await refusalOf(restore(cast.ada))).code).toBe('appeal_restore_same_officer');
    for (const who of [cast.egan, cast.esme])
      expect((await refusalOf(restore(who))).code).toBe('appeal_not_found');
    house.clock.advance({ minutes: 30, seconds: 1 });
    expect((await refusalOf(restore())).code).toBe('appeal_restore_too_late');
    expect(await traces(house)).toEqual(before);
  });

  it('is none when a review day took it down', async () => {
    house.clock.set('2025-12-30T00:00:00Z');
    await house.get(LapseReviews).run();
    expect((await refusalOf(restore())).code).toBe('appeal_restore_not_by_mistake');
  });

  it.each(['before', 'after'])('leaves down what was withdrawn by itself %s it', async (order) => {
    const ref = live.latest.stills[0]!.still.reference;
    const byItself = () =>
      house.get(WithdrawStill).run(cast.ada.actor, { ref, reason: 'A neighbour can be seen.' });
    const presses = order === 'before' ? [byItself, withdraw] : [withdraw, byItself];
    for (const press of presses) {
      await press();
      house.clock.advance({ seconds: 1 });
    }
    await restore();
    expect(await statuses()).toEqual([200, 410, 200, 200]);
  });

  it('is one press on the appeal’s page, which says who else can', async () => {
    await withdraw();
    const [ada, dara] = [await signIn(house, cast.ada.email), await signIn(house, cast.dara.email)];
    const page = `/office/appeals/${live.appeal.slug}`;
    const shown = async (cookie: string) => (await house.request().get(page).set('Cookie', cookie)).text;
    expect(await shown(ada.cookie)).toContain('a second officer can put it back');
    expect(await shown(dara.cookie)).toContain('Put it back');
    const pressed = await house
      .request()
      .post(`${page}/restoration`)
      .set('Cookie', dara.cookie)
      .set('Origin', house.url)
      .type('form')
      .send({ edition: 1 });
    expect([pressed.status, pressed.headers.location]).toEqual([303, `${page}?said=restored`]);
    expect(await statuses()).toEqual([200, 200, 200, 200]);
  });

  it('has a twin for programs', async () => {
    await withdraw();
    const { token } = await signIn(house, cast.dara.email);
    const answer = await house
      .request()
      .post(`/api/v1/appeals/${live.appeal.slug}/restoration`)
      .set('Authorization', `Bearer ${token}`)
      .send({ edition: 1 });
    expect([answer.status, (answer.body as { state: string }).state]).toEqual([200, 'published']);
  });

  it('is none for somebody whose state took them down meanwhile', async () => {
    await withdraw();
    const { id } = live.latest.persons[0]!.person;
    await house
      .get(RecordSearchState)
      .run(cast.sol.actor, { personId: id, state: 'identified', reason: 'A colleague knew him.' });
    expect((await refusalOf(restore())).code).toBe('appeal_restore_person');
    expect(await statuses()).toEqual([410, 410, 410, 410]);
  });
});
