import { load } from 'cheerio';
import {
  appealPaths,
  AppealsOfOfficer,
  AuthorityQueue,
  DecideAuthority,
  PublishAppeal,
  RankTables,
  RenewReview,
  SetRankTable,
  type RankTable,
} from '../../src/appeals';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { GROUNDS, World, type Cast, type Person } from '../world';
import { consoleOf, errorsIn, formOn } from './console';
import { traces } from './left-behind';

/** Larkfield is a fraud. */
const STRICT: RankTable = [{ offence: 'property', age: 'adult', rank: 'superintendent' }];

describe('which rank decides on a release', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  const { get, post } = consoleOf(house);
  let world: World;
  let cast: Cast;
  const set = (table: RankTable, who = cast.admin) => house.get(SetRankTable).run(who.actor, table);
  const decide = (slug: string, who: Person, over = {}) =>
    house.get(DecideAuthority).run(who.actor, { slug, edition: 1, ...GROUNDS, ...over });
  const words = async (path: string, who: Person) => load((await get(path, who)).text)('main').text();

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });
  afterEach(() => set([]));

  it('is what the force asks for: a refusal names it, and so does every page and list', async () => {
    const { appeal } = await world.appeal({ state: 'submitted' });
    await set(STRICT);
    const before = await traces(house);
    expect((await refusalOf(decide(appeal.slug, cast.bello))).code).toBe('appeal_rank_superintendent');
    expect(await traces(house)).toEqual(before);
    const page = await words(appealPaths.authority(appeal.slug), cast.bello);
    expect(page).toContain('A superintendent or above has to decide on this.');
    expect(await words(appealPaths.office(appeal.slug), cast.ada)).toContain('a superintendent or above');
    const waiting = async (who: Person) =>
      (await house.get(AuthorityQueue).yours(who.actor)).map(({ appeal: { slug } }) => slug);
    expect([await waiting(cast.bello), await waiting(cast.sutton)]).toEqual([[], [appeal.slug]]);
    // To say no, no rank is too low.
    await decide(appeal.slug, cast.bello, { decision: 'refused', reason: 'Too wide.' });
  });

  it('is kept with the decision', async () => {
    const { appeal } = await world.appeal({ state: 'submitted' });
    await set(STRICT);
    await decide(appeal.slug, cast.sutton);
    const { latest } = await house.get(AppealsOfOfficer).forActor(cast.ada.actor, appeal.slug);
    expect(latest.authority).toMatchObject({ rank: 'superintendent', bySuperintendent: true });
    expect(await lastEntryAbout(house.database.dataSource, appeal.id)).toMatchObject({
      act: 'appeal.authorised',
      facts: { rank: 'superintendent' },
    });
    await set([]);
    await house.get(PublishAppeal).run(cast.ada.actor, { slug: appeal.slug, edition: 1 });
  });

  it('is asked again when it goes out, and when it is to stand longer', async () => {
    const { appeal } = await world.appeal({ state: 'authorised' });
    const seen = { slug: appeal.slug, edition: 1 };
    await set(STRICT);
    expect((await refusalOf(house.get(PublishAppeal).run(cast.ada.actor, seen))).fields).toEqual([
      { field: 'authority', code: 'appeal_blocked_needs_superintendent' },
    ]);
    await set([]);
    await house.get(PublishAppeal).run(cast.ada.actor, seen);
    await set(STRICT);
    const renewal = { ...seen, reason: 'Calls still come in.', reviewOn: '2026-01-19' };
    const renew = (who: Person) => house.get(RenewReview).run(who.actor, renewal);
    expect((await refusalOf(renew(cast.bello))).code).toBe('appeal_rank_superintendent');
    expect(await words(`${appealPaths.office(appeal.slug)}/review`, cast.bello)).toContain(
      'A superintendent or above has to decide on this.',
    );
    await renew(cast.sutton);
  });

  it('is set by an administrator of the force, tighter and never looser', async () => {
    const tables = () => house.get(RankTables).of(cast.northmere.id);
    for (const who of [cast.ada, cast.bello, cast.sutton, cast.egan]) {
      expect((await refusalOf(set(STRICT, who))).code).toBe('appeal_settings_not_yours');
    }
    expect(await refusalOf(set([{ offence: 'other', age: 'child', rank: 'inspector' }]))).toMatchObject({
      code: 'appeal_ranks_not_valid',
      fields: [{ field: 'other_child', code: 'appeal_rank_below_least' }],
    });
    // Esme sets her own force up, and only that.
    await set(STRICT, cast.esme);
    expect([await tables(), await house.get(RankTables).of(cast.eastholm.id)]).toEqual([[], STRICT]);
    await set([], cast.esme);
    await expect(
      house.database.dataSource.query(`INSERT INTO rank_rules VALUES ($1, 'other', 'child', 'inspector')`, [
        cast.northmere.id,
      ]),
    ).rejects.toMatchObject({ constraint: 'rank_rules_tightens' });
  });

  it('is one page of choices that offers nothing looser, and is in the log', async () => {
    const path = appealPaths.settings();
    expect((await get(path, cast.bello)).status).toBe(404);
    const html = (await get(path, cast.admin)).text;
    const ranks = `form[action="${appealPaths.ranks()}"]`;
    const form = formOn(html, ranks);
    expect(form).toMatchObject({ property_adult: 'inspector', property_child: 'superintendent' });
    expect(load(html)('[name="killing_child"] option').first().attr('value')).toBe('superintendent');
    const empty = await post(appealPaths.ranks(), { ...form, killing_adult: '' }, cast.admin);
    expect([empty.status, errorsIn(empty.text)]).toEqual([422, ['#killing_adult']]);
    const looser = await post(appealPaths.ranks(), { ...form, other_child: 'inspector' }, cast.admin);
    expect([looser.status, errorsIn(looser.text)]).toEqual([422, ['#other_child']]);
    const kept = await post(appealPaths.ranks(), { ...form, killing_adult: 'chief_officer' }, cast.admin);
    expect(kept.headers.location).toBe(`${path}?said=settings_kept`);
    expect(formOn((await get(path, cast.admin)).text, ranks)).toMatchObject({
      killing_adult: 'chief_officer',
    });
    expect(await lastEntryAbout(house.database.dataSource, cast.northmere.id)).toMatchObject({
      act: 'force.deciding_ranks_set',
      facts: { asked: 'killing/adult=chief_officer' },
    });
  });

  it('has a twin for programs', async () => {
    const address = '/api/v1/force/releases/ranks';
    const bearer = (who: Person) => `Bearer ${who.token}`;
    const put = await house
      .request()
      .put(address)
      .set('Authorization', bearer(cast.admin))
      .send({ rules: STRICT });
    expect([put.status, (put.body as { rules: object[] }).rules]).toEqual([
      200,
      expect.arrayContaining([...STRICT]),
    ]);
    const refused = await house.request().get(address).set('Authorization', bearer(cast.ada));
    expect(refused.status).toBe(404);
  });
});
