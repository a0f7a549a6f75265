import { load } from 'cheerio';
import {
  appealPaths,
  AppealsOfOfficer,
  CheckDecisions,
  PublicAppeals,
  PublishSmallEdit,
  ReviseAppeal,
  type EditionContent,
  type OfficersAppeal,
} from '../../src/appeals';
import { RecordSearchState, RevisePerson } from '../../src/persons-sought';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { waitingJobs } from '../support/jobs';
import { World, type Cast, type Person } from '../world';
import { consoleOf, formOn } from './console';
import { traces } from './left-behind';

describe('an edit of what is live that needs no new authority', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  const { get, post } = consoleOf(house);
  let world: World;
  let cast: Cast;
  let live: OfficersAppeal;
  const slug = () => live.appeal.slug;
  const again = (who = cast.ada) => house.get(AppealsOfOfficer).forActor(who.actor, slug());
  const revise = async (content: Partial<EditionContent>) => {
    const { latest } = await again();
    const place = { slug: slug(), edition: latest.number, version: latest.version };
    await house.get(ReviseAppeal).run(cast.ada.actor, { ...place, content });
  };
  const publish = (who = cast.ada, edition = 2) =>
    house.get(PublishSmallEdit).run(who.actor, { slug: slug(), edition });
  const withoutFirst = () => live.latest.stills.slice(1).map(({ still }) => still.reference);
  const shownAt = (path: string, who: Person) => get(path, who).then(({ text }) => load(text)('main'));

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });
  beforeEach(async () => {
    live = await world.appeal({ state: 'live' });
    await house.database.dataSource.query(`DELETE FROM pgboss.job WHERE name = 'mail-appeals'`);
  });

  it('goes out by the authority there is, with its day, without the picture that was taken away', async () => {
    const [gone] = live.latest.stills;
    await revise({ stills: withoutFirst(), advice: '' });
    await publish();
    const { latest } = await again();
    expect(latest).toMatchObject({ number: 2, state: 'published', reviewOn: live.latest.reviewOn });
    expect(latest.authority).toMatchObject({
      carriedFrom: live.latest.authority!.id,
      carriedAs: 'removal',
      officerId: cast.bello.id,
      decidedAt: live.latest.authority!.decidedAt,
    });
    expect((await house.get(PublicAppeals).live(slug())).advice).toBe('');
    expect((await house.request().get(`/stills/${gone!.still.id}/320.avif`)).status).toBe(410);
    // What was signed is the decision, and that was on the edition before.
    expect(await house.get(CheckDecisions).of([latest])).toMatchObject([
      { editionNumber: 1, decision: 'granted', standing: 'verified' },
    ]);
  });

  it('is told to whoever authorised it, on their list until they have looked, in the log, the history and the snapshot', async () => {
    await revise({ advice: '' });
    await publish();
    expect(await waitingJobs(house.database.dataSource, 'mail-appeals')).toEqual([
      { about: 'small_edit', appealId: live.appeal.id, officerId: cast.bello.id },
    ]);
    const acts = await house.database.dataSource.query<{ act: string; facts: object }[]>(
      `SELECT act, facts FROM audit_entries WHERE subject_id = $1 AND act = 'appeal.small_edit'`,
      [live.appeal.id],
    );
    expect(acts).toMatchObject([{ facts: { kind: 'removal', replaced: 1, authority: cast.bello.id } }]);
    const [snapshot] = await house.database.dataSource.query<{ document: string }[]>(
      `SELECT document FROM snapshots WHERE appeal_id = $1 AND kind = 'published' ORDER BY position DESC LIMIT 1`,
      [live.appeal.id],
    );
    expect(JSON.parse(snapshot!.document)).toMatchObject({
      record: {
        edition: 2,
        published: { authority: { carried: { from: live.latest.authority!.id, kind: 'removal' } } },
      },
    });
    expect((await shownAt(appealPaths.office(slug()), cast.ada)).text()).toContain(
      'It only takes away: it needed no new authority. It goes by that of Inspector Bello Adeyemi, who is told.',
    );
    const path = appealPaths.smallEdit(slug());
    const home = await shownAt('/office', cast.bello);
    expect(home.find(`a[href="${path}"]`)).toHaveLength(1);
    const page = await get(path, cast.bello);
    expect(load(page.text)('main').text()).toContain(live.latest.advice);
    expect(load((await get(path, cast.ada)).text)('form[action$="/seen"]')).toHaveLength(0);
    const seen = await post(appealPaths.smallEditSeen(slug()), formOn(page.text), cast.bello);
    expect(seen.headers.location).toBe(`${appealPaths.office(slug())}?said=small_edit_seen`);
    expect((await shownAt('/office', cast.bello)).find(`a[href="${path}"]`)).toHaveLength(0);
    expect((await shownAt(path, cast.ada)).text()).toContain('Seen by Bello Adeyemi');
    expect((await post(appealPaths.smallEditSeen(slug()), { edition: '2' }, cast.sutton)).status).toBe(404);
  });

  it('may correct a number, on one page that says what it will do', async () => {
    const [room, ...others] = live.latest.contacts;
    await revise({ contacts: [{ ...room!, phone: '01632 960284' }, ...others] });
    const path = appealPaths.smallEdit(slug());
    expect((await shownAt(appealPaths.office(slug()), cast.ada)).find(`a[href="${path}"]`)).toHaveLength(1);
    const page = await get(path, cast.ada);
    expect(load(page.text)('main').text()).toContain('It only corrects a number or hours');
    const done = await post(path, formOn(page.text), cast.ada);
    expect(done.headers.location).toBe(`${appealPaths.office(slug())}?said=small_edit`);
    const [shown] = (await house.get(PublicAppeals).live(slug())).contacts;
    expect(shown).toMatchObject({ phone: '01632 960284' });
  });

  it('is none where a word was added, or more is said of somebody', async () => {
    await revise({ headline: `${live.latest.headline} Ring today.` });
    const before = await traces(house);
    expect((await refusalOf(publish())).code).toBe('appeal_edit_needs_authority');
    expect(await traces(house)).toEqual(before);
    expect((await shownAt(appealPaths.office(slug()), cast.ada)).text()).not.toContain(
      'without a new authority',
    );
    await revise({ headline: live.latest.headline, stills: withoutFirst() });
    const { person } = live.latest.persons.at(-1)!;
    const described = { personId: person.id, label: person.label, apparentAge: '18 to 25' };
    const describe = (description: string) =>
      house.get(RevisePerson).run(cast.cora.actor, { ...described, description });
    await describe(`${person.description} A scar.`);
    expect((await refusalOf(publish())).code).toBe('appeal_edit_needs_authority');
    await describe(person.description);
  });

  it('brings nobody back who was taken down in between', async () => {
    const { id: personId } = live.latest.persons.at(-1)!.person;
    const record = (state: 'identified' | 'sought', reason: string) =>
      house.get(RecordSearchState).run(cast.sol.actor, { personId, state, reason });
    await record('identified', 'A colleague knew him.');
    await record('sought', 'It was not him.');
    await revise({ advice: '' });
    expect((await refusalOf(publish())).code).toBe('appeal_edit_needs_authority');
  });

  it('has to say what every appeal says, and waits for whatever stops a press', async () => {
    await revise({ standfirst: '' });
    expect((await refusalOf(publish())).code).toBe('appeal_not_complete');
    await revise({ standfirst: live.latest.standfirst, advice: '' });
    expect((await refusalOf(publish(cast.ada, 1))).code).toBe('appeal_edition_stale');
    house.clock.set(`${live.latest.reviewOn}T09:00:00Z`);
    expect((await refusalOf(publish())).fields).toEqual([
      { field: 'reviewOn', code: 'appeal_blocked_review_date_past' },
    ]);
    house.clock.set('2025-12-01T09:00:00Z');
  });

  it('is one, however many press', async () => {
    await revise({ advice: '' });
    const pressed = await Promise.allSettled([publish(), publish()]);
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('has a twin for programs, and is nothing to the other force or to strangers', async () => {
    await revise({ advice: '' });
    for (const who of [cast.egan, cast.esme]) {
      expect((await get(appealPaths.smallEdit(slug()), who)).status).toBe(404);
      expect((await refusalOf(publish(who))).code).toBe('appeal_not_found');
    }
    const address = `/api/v1/appeals/${slug()}/small-edit`;
    expect((await house.request().post(address).send({ edition: 2 })).status).toBe(401);
    const answer = await house
      .request()
      .post(address)
      .set('Authorization', `Bearer ${cast.ada.token}`)
      .send({ edition: 2 });
    expect([answer.status, (answer.body as { state: string }).state]).toEqual([200, 'published']);
  });
});
