import {
  AppealsOfOfficer,
  APPEALS_CHANGED,
  DecideAuthority,
  PublicAppeals,
  PublishAppeal,
  ReviseAppeal,
  WithdrawAppeal,
  type OfficersAppeal,
} from '../../src/appeals';
import { Notifications } from '../../src/platform';
import { refusalOf } from '../cases/refusals';
import { openTestApp, testApp, type TestApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { eventually } from '../support/eventually';
import { GROUNDS, takeAppeal, World, type Cast } from '../world';
import { traces } from './left-behind';

describe('withdrawing an appeal', () => {
  const house = testApp();
  let beside: TestApp;
  let world: World;
  let cast: Cast;
  const withdraw = ({ appeal }: OfficersAppeal, who = cast.ada, reason?: string) =>
    house.get(WithdrawAppeal).run(who.actor, { slug: appeal.slug, reason });
  const again = ({ appeal }: OfficersAppeal) =>
    house.get(AppealsOfOfficer).forActor(cast.ada.actor, appeal.slug);
  const wordsOnly = { stills: [] };
  const gone = async (slug: string) => (await refusalOf(beside.get(PublicAppeals).live(slug))).code;

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
    beside = await openTestApp({ beside: house });
  });
  afterAll(() => beside.close());

  it('takes words down in every process with the commit, pictures within a second, and tells each', async () => {
    const live = await world.appeal({ state: 'live' });
    const { slug, caseId } = live.appeal;
    const picture = `/stills/${live.latest.stills[0]!.still.id}/320.avif`;
    expect((await beside.request().get(picture)).status).toBe(200);
    expect((await beside.get(PublicAppeals).live(slug)).persons).toHaveLength(3);
    const heard: string[] = [];
    beside.get(Notifications).on(APPEALS_CHANGED, (id) => heard.push(id));
    await withdraw(live, cast.sol, 'One of them was the wrong man.');
    await eventually(
      () => beside.request().get(picture),
      ({ status }) => status === 410,
      1_000,
    );
    expect(await gone(slug)).toBe('appeal_withdrawn');
    expect(await beside.get(PublicAppeals).all()).toEqual([]);
    expect(await beside.get(PublicAppeals).ended()).toEqual([
      { slug, name: 'Larkfield', forceId: cast.northmere.id, endedOn: '2025-12-01' },
    ]);
    await eventually(
      () => heard,
      (ids) => ids.includes(caseId),
    );
  });

  it('keeps who, when and why, and writes no word of it into the log', async () => {
    const live = await world.appeal({ state: 'live', content: wordsOnly });
    await withdraw(live, cast.ada, 'His solicitor rang.');
    expect((await again(live)).latest).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: cast.ada.id,
      withdrawalReason: 'His solicitor rang.',
    });
    expect(await lastEntryAbout(house.database.dataSource, live.appeal.id)).toMatchObject({
      act: 'appeal.withdrawn',
      verb: 'alteration',
      facts: { edition: 1, wasPublic: true },
    });
    const log = JSON.stringify(await house.database.dataSource.query('SELECT * FROM audit_entries'));
    expect(log + house.log.join('')).not.toContain('solicitor');
  });

  it('is one officer’s to do, on duty at night and on no team, without a reason', async () => {
    const live = await world.appeal({ state: 'live', content: wordsOnly });
    await withdraw(live, cast.dara);
    expect(await gone(live.appeal.slug)).toBe('appeal_withdrawn');
    const hidden = await world.appeal({ state: 'authorised', content: wordsOnly });
    expect((await refusalOf(withdraw(hidden, cast.dara))).code).toBe('appeal_not_found');
  });

  it('twice is as good as once', async () => {
    const live = await world.appeal({ state: 'live', content: wordsOnly });
    await withdraw(live);
    const before = await traces(house);
    await withdraw(live, cast.sol, 'Again.');
    await withdraw(live, cast.dara);
    expect(await traces(house)).toEqual(before);
  });

  it('takes what waited to follow with it: its authority was for another day', async () => {
    const live = await world.appeal({ state: 'live', content: wordsOnly });
    const { slug } = live.appeal;
    const next = await house.get(ReviseAppeal).run(cast.ada.actor, {
      slug,
      edition: 1,
      version: live.latest.version,
      content: { advice: 'Hang up.' },
    });
    await takeAppeal(house, cast, next, 'authorised');
    await withdraw(live);
    expect((await again(live)).latest).toMatchObject({ number: 2, state: 'withdrawn' });
    const publish = house.get(PublishAppeal).run(cast.ada.actor, { slug, edition: 2 });
    expect((await refusalOf(publish)).code).toBe('appeal_state_not_possible');
    expect(await gone(slug)).toBe('appeal_withdrawn');
  });

  it('can be followed by a new edition under a new authority', async () => {
    const over = await world.appeal({ state: 'withdrawn', content: wordsOnly });
    const { slug } = over.appeal;
    const content = { stills: [], headline: 'Do you know this street?' };
    const next = await house
      .get(ReviseAppeal)
      .run(cast.ada.actor, { slug, edition: 1, version: over.latest.version, content });
    await takeAppeal(house, cast, next, 'live');
    expect(await beside.get(PublicAppeals).live(slug)).toMatchObject({ editionNumber: 2, persons: [] });
    await withdraw(over);
  });

  it('leaves a picture up that another live appeal shows by its own authority', async () => {
    const [one, other] = [await world.appeal({ state: 'live' }), await world.appeal({ state: 'live' })];
    const picture = `/stills/${one.latest.stills[0]!.still.id}/320.avif`;
    await withdraw(one);
    expect((await house.request().get(picture)).status).toBe(200);
    await withdraw(other);
    expect((await house.request().get(picture)).status).toBe(410);
  });

  it('takes a picture down that another live appeal was not allowed to show', async () => {
    const { appeal } = await world.appeal({ state: 'submitted' });
    const seen = { slug: appeal.slug, edition: 1 };
    const excludedStills = ['LARKFIELD-1'];
    await house.get(DecideAuthority).run(cast.bello.actor, { ...seen, ...GROUNDS, excludedStills });
    await house.get(PublishAppeal).run(cast.ada.actor, seen);
    const one = await world.appeal({ state: 'live' });
    const [first, second] = one.latest.stills.map(({ still }) => `/stills/${still.id}/320.avif`);
    await withdraw(one);
    expect((await house.request().get(first!)).status).toBe(410);
    expect((await house.request().get(second!)).status).toBe(200);
    await house.get(WithdrawAppeal).run(cast.ada.actor, seen);
  });

  it('still says where a tip goes, with nobody to be seen', async () => {
    const over = await world.appeal({ state: 'withdrawn' });
    const target = await house.get(PublicAppeals).tipTarget(over.appeal.slug);
    expect(target).toMatchObject({ caseId: over.appeal.caseId, name: 'Larkfield', live: false });
    expect(target.persons.map(({ number, sought, stills }) => [number, sought, stills])).toEqual([
      [1, false, []],
      [2, false, []],
      [3, false, []],
    ]);
    const live = await world.appeal({ state: 'live' });
    const ofCase = await house.get(PublicAppeals).tipTargetOfCase(over.appeal.caseId);
    expect([ofCase?.slug, ofCase?.live]).toEqual([live.appeal.slug, true]);
    expect(await house.get(PublicAppeals).tipTargetOfCase((await world.dunmow()).id)).toBeNull();
    const draft = await world.appeal({ state: 'draft', content: wordsOnly });
    expect((await refusalOf(house.get(PublicAppeals).tipTarget(draft.appeal.slug))).code).toBe(
      'appeal_not_found',
    );
  });

  it('is not Egan’s to do, nor Esme’s, whatever the public sees', async () => {
    const live = await world.appeal({ state: 'live', content: wordsOnly });
    const before = await traces(house);
    for (const who of [cast.egan, cast.esme]) {
      expect((await refusalOf(withdraw(live, who))).code).toBe('appeal_not_found');
    }
    expect(await traces(house)).toEqual(before);
  });
});
