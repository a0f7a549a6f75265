import { load } from 'cheerio';
import {
  appealPaths,
  AppealsOfOfficer,
  CheckDecisions,
  DecideAuthority,
  RenewReview,
  type OfficersAppeal,
} from '../../src/appeals';
import type { OfficerActor } from '../../src/kernel';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { asOwner } from '../support/owner';
import { GROUNDS, World, type Cast, type Person } from '../world';
import { consoleOf } from './console';

describe('the signature under a decision', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  const { get } = consoleOf(house);
  let world: World;
  let cast: Cast;
  const again = ({ appeal }: OfficersAppeal) =>
    house.get(AppealsOfOfficer).forActor(cast.ada.actor, appeal.slug);
  const checked = async (known: OfficersAppeal) => {
    const decisions = await house.get(CheckDecisions).of([(await again(known)).latest]);
    return decisions.map(({ decision, standing }) => [decision, standing]);
  };
  const decide = ({ appeal }: OfficersAppeal, actor: OfficerActor, over = {}) =>
    house.get(DecideAuthority).run(actor, { slug: appeal.slug, edition: 1, ...GROUNDS, ...over });
  const page = async ({ appeal }: OfficersAppeal, who: Person, at = appealPaths.authority) =>
    load((await get(at(appeal.slug), who)).text);
  const asRoot = (sql: string, values: unknown[]) =>
    asOwner(house.database, (owner) => owner.query(sql, values));

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });

  it('is there for a grant, a refusal and a renewal, and is checked when somebody reads', async () => {
    const live = await world.appeal({ state: 'live' });
    const { slug } = live.appeal;
    expect(await checked(live)).toEqual([['granted', 'verified']]);
    const renewal = { slug, edition: 1, reason: 'Calls still come in.', reviewOn: '2026-01-19' };
    await house.get(RenewReview).run(cast.bello.actor, renewal);
    expect(await lastEntryAbout(house.database.dataSource, live.appeal.id)).toMatchObject({
      act: 'appeal.review_renewed',
      facts: { signed: true },
    });
    expect(await checked(live)).toEqual([
      ['granted', 'verified'],
      ['renewed', 'verified'],
    ]);
    const said = (await page(live, cast.bello, (one) => `${appealPaths.office(one)}/review`))('#signed')
      .parent()
      .text();
    expect(said).toContain('Signed, verified');
    expect(said).toContain('Let stand by Inspector Bello Adeyemi');

    const refused = await world.appeal({ state: 'submitted', content: { stills: [] } });
    await decide(refused, cast.bello.actor, { decision: 'refused', reason: 'Too wide.' });
    expect(await checked(refused)).toEqual([['refused', 'verified']]);
    const answer = await house
      .request()
      .get(`/api/v1/appeals/${refused.appeal.slug}/draft`)
      .set('Authorization', `Bearer ${cast.ada.token}`);
    expect(answer.body).toMatchObject({ authority: { signature: 'verified' } });
  });

  it.each([
    ['a word of the edition', 'UPDATE editions SET headline = headline || $2 WHERE id = $1'],
    ['what is said of somebody', 'UPDATE edition_persons SET label = label || $2 WHERE edition_id = $1'],
    ['a ground', 'UPDATE authorities SET purpose = purpose || $2 WHERE edition_id = $1'],
    ['its day', `UPDATE authorities SET review_on = review_on + length($2) WHERE edition_id = $1`],
    ['a picture', 'UPDATE edition_stills SET revision = revision + length($2) WHERE edition_id = $1'],
    [
      'which are excepted',
      `UPDATE authorities SET excluded_stills = (SELECT array_agg(still_id) FROM edition_stills
      WHERE edition_id = $1 AND position < length($2)) WHERE edition_id = $1`,
    ],
  ])(
    'no longer counts when somebody changed %s past the house, and the page says so loudly',
    async (_what, sql) => {
      const granted = await world.appeal({ state: 'authorised' });
      await asRoot(sql, [granted.latest.id, '!']);
      expect(await checked(granted)).toEqual([['granted', 'changed']]);
      const shown = await page(granted, cast.bello);
      expect(shown('.checks .warn').length).toBe(1);
    },
  );

  it('is missing where the key is not open, as with every other signature, and that is said', async () => {
    const waiting = await world.appeal({ state: 'submitted' });
    await decide(waiting, { ...cast.bello.actor });
    expect(await checked(waiting)).toEqual([['granted', 'unsigned']]);
    expect(await lastEntryAbout(house.database.dataSource, waiting.appeal.id)).toMatchObject({
      facts: { signed: false },
    });
    expect((await page(waiting, cast.bello))('#signed').parent().text()).toContain('Not signed');
  });

  it.each([
    ['no document at all', 'nothing'],
    ['a document without a record', '{"signature":null}'],
    ['a record without its fields', '{"record":{"content":{}},"signature":null}'],
    ['a signature that is none', '{"record":{"content":{"fields":[]}},"signature":{"officerId":"somebody"}}'],
  ])('no longer counts where its row holds %s, and the page still opens', async (_what, damaged) => {
    const granted = await world.appeal({ state: 'authorised', content: { stills: [] } });
    await asRoot('ALTER TABLE signed_decisions DISABLE TRIGGER ALL', []);
    await asRoot('UPDATE signed_decisions SET document = $2 WHERE id = $1', [
      granted.latest.authority!.id,
      damaged,
    ]);
    await asRoot('ALTER TABLE signed_decisions ENABLE TRIGGER ALL', []);
    expect(await checked(granted)).toEqual([['granted', 'changed']]);
    expect((await page(granted, cast.bello))('.checks .warn').length).toBe(1);
  });

  it('is of whoever decided, and nobody else’s', async () => {
    const granted = await world.appeal({ state: 'authorised' });
    const { id } = granted.latest.authority!;
    await asRoot('ALTER TABLE signed_decisions DISABLE TRIGGER ALL', []);
    await asRoot(
      `UPDATE signed_decisions s SET document = jsonb_set(s.document::jsonb, '{signature}',
         (SELECT o.document::jsonb->'signature' FROM signed_decisions o WHERE o.id <> s.id AND o.document::jsonb->'signature' <> 'null' LIMIT 1))::text
       WHERE s.id = $1`,
      [id],
    );
    await asRoot('ALTER TABLE signed_decisions ENABLE TRIGGER ALL', []);
    expect(await checked(granted)).toEqual([['granted', 'not_vouched_for']]);
    await asRoot('DELETE FROM signed_decisions WHERE id = $1', [id]).then(
      () => expect('deleted').toBe('refused'),
      (error: Error) => expect(error.message).toMatch(/append|refus|change/i),
    );
  });

  it('is nothing to Egan', async () => {
    const { appeal } = await world.appeal({ state: 'authorised', content: { stills: [] } });
    expect((await get(appealPaths.authority(appeal.slug), cast.egan)).status).toBe(404);
  });
});
