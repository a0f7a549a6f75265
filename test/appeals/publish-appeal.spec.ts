import {
  AppealsOfOfficer,
  PublicAppeals,
  PublishAppeal,
  ReviseAppeal,
  type OfficersAppeal,
} from '../../src/appeals';
import { VerifyAudit } from '../../src/audit';
import { CloseCase } from '../../src/cases';
import { system } from '../../src/kernel';
import { RecordSearchState } from '../../src/persons-sought';
import { PrepareStill, Stills } from '../../src/stills';
import { outcomesOf, refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { entriesAbout, lastEntryAbout, untilLinked } from '../support/audit';
import { asOwner } from '../support/owner';
import { type Cast, LARKFIELD, takeAppeal, theWorld, World } from '../world';
import { traces } from './left-behind';

describe('publishing an appeal', () => {
  const house = testApp({ standing: theWorld('stills') });
  let world: World;
  let cast: Cast;
  const publish = ({ appeal, latest }: OfficersAppeal, who = cast.ada) =>
    house.get(PublishAppeal).run(who.actor, { slug: appeal.slug, edition: latest.number });
  const again = (slug: string) => house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug);
  const standings = async () => {
    const { forceId, id } = await world.larkfield();
    const stills = await house.get(Stills).ofCase(forceId, id);
    return Object.fromEntries(stills.map(({ reference, standing }) => [reference, standing]));
  };
  /** Refused with these blockers, and nothing is left of it. */
  const blockedBy = async (known: OfficersAppeal, ...fields: object[]) => {
    const before = await traces(house);
    expect(await refusalOf(publish(known))).toMatchObject({ code: 'appeal_has_blockers', fields });
    expect(await traces(house)).toEqual(before);
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });

  it('shows the public the edition that was authorised, and is written down as a disclosure', async () => {
    const ready = await world.appeal({ state: 'authorised' });
    expect(ready.appeal.slug).toBe('larkfield');
    await publish(ready);
    const live = await house.get(PublicAppeals).live('larkfield');
    expect(live).toMatchObject({
      editionId: ready.latest.id,
      editionNumber: 1,
      name: 'Larkfield',
      offenceCount: 72,
      arrests: { count: 12, asAt: '2025-12-01' },
      publicAreas: LARKFIELD.publicAreas,
      publishedAt: house.clock.now(),
    });
    expect(
      live.persons.map(({ number, sought, apparentAge, stills }) => [
        number,
        sought,
        apparentAge,
        stills[0]?.reference,
      ]),
    ).toEqual([
      [1, true, '18 to 25', 'LARKFIELD-1'],
      [2, true, '25 to 40', 'LARKFIELD-2'],
      [3, true, '30 to 45', 'LARKFIELD-3'],
    ]);
    expect(await standings()).toEqual({
      'LARKFIELD-1': 'public',
      'LARKFIELD-2': 'public',
      'LARKFIELD-3': 'public',
    });
    expect(await lastEntryAbout(house.database.dataSource, ready.appeal.id)).toMatchObject({
      act: 'appeal.published',
      verb: 'disclosure',
      recipient: 'the public',
      actor_name: 'Ada Okafor',
      facts: { slug: 'larkfield', edition: 1, stills: 3, replaced: null },
    });
    await untilLinked(house.database.dataSource);
    const verdicts = await house.get(VerifyAudit).run(system('test world'));
    expect(verdicts.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it('tells in the log who did each act of it, and no word of what was written', async () => {
    const { appeal } = await again('larkfield');
    const entries = await entriesAbout(house.database.dataSource, appeal.id);
    expect(entries.map(({ act, actor_id }) => [act, actor_id])).toEqual([
      ['appeal.drafted', cast.ada.id],
      ['appeal.wording_kept', cast.ada.id],
      ['appeal.submitted', cast.ada.id],
      ['appeal.authorised', cast.bello.id],
      ['appeal.published', cast.ada.id],
    ]);
    expect(JSON.stringify(entries) + house.log.join('')).not.toMatch(/pensioners|seven boroughs have/);
  });

  it('puts an edition in the place of the one before, and takes down what it no longer shows', async () => {
    const { appeal, latest } = await again('larkfield');
    const content = { stills: ['LARKFIELD-3', 'LARKFIELD-1'], headline: 'Two men sought over card scams' };
    house.clock.advance({ minutes: 10 });
    const draft = await house
      .get(ReviseAppeal)
      .run(cast.ada.actor, { slug: appeal.slug, edition: latest.number, version: latest.version, content });
    expect(draft).toMatchObject({ edition: 2, version: 1 });
    await takeAppeal(house, cast, draft, 'authorised');
    // The one before stays until this very act.
    expect((await house.get(PublicAppeals).live('larkfield')).editionNumber).toBe(1);
    await publish(await again('larkfield'));
    const live = await house.get(PublicAppeals).live('larkfield');
    expect(live).toMatchObject({
      editionNumber: 2,
      headline: content.headline,
      updatedAt: house.clock.now(),
    });
    expect(live.publishedAt).not.toEqual(live.updatedAt);
    expect(live.persons.map(({ number }) => number)).toEqual([1, 3]);
    expect(await standings()).toEqual({
      'LARKFIELD-1': 'public',
      'LARKFIELD-2': 'withdrawn',
      'LARKFIELD-3': 'public',
    });
  });

  it('is refused without an authority, and leaves no trace', async () => {
    const draft = await world.appeal({ state: 'draft', content: { stills: ['LARKFIELD-1'] } });
    expect(draft.appeal.slug).toBe('larkfield-2');
    const notAuthorised = { field: 'authority', code: 'appeal_blocked_not_authorised' };
    await blockedBy(draft, notAuthorised, { field: 'reviewOn', code: 'appeal_blocked_no_review_date' });
  });

  it('is refused when a picture was prepared anew since', async () => {
    const other = await world.still({ file: 'still-7.jpg', person: 1, until: 'approved' });
    const ready = await world.appeal({ state: 'authorised', content: { stills: [other.reference] } });
    const again = { ref: other.reference, words: { place: 'High street, Ilford' } };
    await house.get(PrepareStill).run(cast.ada.actor, again);
    const field = `stills.${other.reference}`;
    await blockedBy(ready, { field, code: 'appeal_blocked_still_not_approved' });
  });

  it('is refused when somebody may no longer be shown, whose picture it shows', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: ['LARKFIELD-3'] } });
    const personId = (await world.persons())[2]!.id;
    const record = (state: 'identified' | 'sought') =>
      house.get(RecordSearchState).run(cast.sol.actor, { personId, state, reason: 'Named.' });
    await record('identified');
    const still = { field: 'stills.LARKFIELD-3', code: 'appeal_blocked_still_not_approved' };
    await blockedBy(ready, still, { field: 'persons.3', code: 'appeal_blocked_person_no_longer_shown' });
    await record('sought');
  });

  it('is refused after the day on which somebody should have looked again', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: [] } });
    await asOwner(house.database, (owner) =>
      owner.query(`UPDATE editions SET review_on = '2025-12-01' WHERE id = $1`, [ready.latest.id]),
    );
    await blockedBy(ready, { field: 'reviewOn', code: 'appeal_blocked_review_date_past' });
  });

  it('is refused while the force’s intake cannot take a tip', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: [] } });
    const swap = (kind: string) =>
      asOwner(house.database, (owner) =>
        owner.query(`UPDATE cases SET kind = $1 WHERE reference = 'INTAKE' AND force_id = $2`, [
          kind,
          cast.northmere.id,
        ]),
      );
    await asOwner(house.database, (owner) =>
      owner.query(`UPDATE cases SET public_name = 'X', slug = 'x' WHERE reference = 'INTAKE'`),
    );
    await swap('investigation');
    await blockedBy(ready, { field: 'intake', code: 'appeal_blocked_intake_case_missing' });
    await swap('intake');
  });

  it('is a conflict for whoever looked at an older edition', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: [] } });
    const { appeal, latest } = ready;
    const revision = {
      slug: appeal.slug,
      edition: 1,
      version: latest.version,
      content: { advice: 'Hang up.' },
    };
    await house.get(ReviseAppeal).run(cast.ada.actor, revision);
    const before = await traces(house);
    expect((await refusalOf(publish(ready))).code).toBe('appeal_edition_stale');
    expect(await traces(house)).toEqual(before);
  });

  it('is not Egan’s to do, who is told what he is told of an address nobody made', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: [] } });
    const unknown = { ...ready, appeal: { ...ready.appeal, slug: 'made-up' } };
    for (const who of [cast.egan, cast.esme]) {
      const [theirs, made] = [await refusalOf(publish(ready, who)), await refusalOf(publish(unknown, who))];
      expect({ ...theirs }).toEqual({ ...made });
      expect(theirs.code).toBe('appeal_not_found');
    }
  });

  it('by two officers at once leaves one live edition', async () => {
    const { appeal, latest } = await again('larkfield');
    const draft = await house.get(ReviseAppeal).run(cast.ada.actor, {
      slug: appeal.slug,
      edition: latest.number,
      version: latest.version,
      content: { stills: ['LARKFIELD-1'] },
    });
    await takeAppeal(house, cast, draft, 'authorised');
    const ready = await again('larkfield');
    const outcomes = await outcomesOf([publish(ready), publish(ready), publish(ready)]);
    expect(outcomes.sort()).toEqual(['appeal_state_not_possible', 'appeal_state_not_possible', 'done']);
    const live: object[] = await house.database.dataSource.query(
      `SELECT number FROM editions WHERE appeal_id = $1 AND state = 'published'`,
      [appeal.id],
    );
    expect(live).toEqual([{ number: 3 }]);
  });

  it('happens not at all when it cannot be written down', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: [] } });
    const before = await traces(house);
    await asOwner(house.database, async (owner) => {
      await owner.query(
        `ALTER TABLE audit_entries ADD CONSTRAINT broken CHECK (act <> 'appeal.published') NOT VALID`,
      );
      await expect(publish(ready)).rejects.toThrow('broken');
      await owner.query('ALTER TABLE audit_entries DROP CONSTRAINT broken');
    });
    expect(await traces(house)).toEqual(before);
    expect((await again(ready.appeal.slug)).latest.state).toBe('authorised');
  });

  it('is refused once the case is closed', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: [] } });
    await house.get(CloseCase).run(cast.sol.actor, (await world.larkfield()).ref);
    await blockedBy(ready, { field: 'case', code: 'appeal_blocked_case_closed' });
  });
});
