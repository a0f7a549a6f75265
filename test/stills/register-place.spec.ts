import { UnitOfWork } from '../../src/platform';
import { PlacesShown, RegisterPlace, type NewPlace, type StillRecord } from '../../src/stills';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { entriesAbout, lastEntryAbout } from '../support/audit';
import { type Cast, theWorld, World } from '../world';

describe('registering a place a picture went to', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  /** Besides our own site, which shows it since its release. */
  const elsewhere = async ({ forceId, id }: StillRecord) =>
    (await house.get(PlacesShown).ofStill(forceId, id)).filter(({ kind }) => kind !== 'site');
  const register = (place: NewPlace) =>
    house.get(UnitOfWork).run((tx) => house.get(RegisterPlace).within(tx, cast.ada.actor, place));

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('keeps where, of which revision, by whom and when, and says so in the log', async () => {
    house.clock.set('2025-12-05T09:00:00Z');
    const still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const file = { objectKey: null, sha256: 'ab'.repeat(32), bytes: 812 };
    const place = await register({ still, kind: 'social_wide', recipient: ' Our own  posts ', file });
    expect(await elsewhere(still)).toEqual([place]);
    expect(place).toMatchObject({
      revision: still.revision,
      recipient: 'Our own posts',
      madeBy: cast.ada.id,
      madeAt: new Date('2025-12-05T09:00:00Z'),
      removedAt: null,
      ...file,
    });
    expect(await lastEntryAbout(house.database.dataSource, still.id)).toMatchObject({
      act: 'still.given',
      verb: 'disclosure',
      recipient: 'Our own posts',
      actor_id: cast.ada.id,
      facts: { kind: 'social_wide', place: place.id, revision: still.revision, sha256: file.sha256 },
    });
  });

  it('takes the id that already stands in the file', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const id = 'd7a4c1a8-5b0f-4a39-9a51-0c6ad2a3a0de';
    expect((await register({ still, kind: 'handout', recipient: 'The Courier', id })).id).toBe(id);
  });

  it('refuses a copy for nobody, and leaves no trace of it', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const before = await entriesAbout(house.database.dataSource, still.id);
    const refusal = await refusalOf(register({ still, kind: 'handout', recipient: ' \n' }));
    expect(refusal.code).toBe('still_recipient_missing');
    expect(await elsewhere(still)).toEqual([]);
    expect(await entriesAbout(house.database.dataSource, still.id)).toEqual(before);
  });

  it('is read by force: another one’s question finds nothing', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    await register({ still, kind: 'handout', recipient: 'The Courier' });
    const ofCase = await house.get(PlacesShown).ofCase(still.forceId, still.caseId);
    expect(ofCase.map(({ stillId }) => stillId)).toContain(still.id);
    expect(await house.get(PlacesShown).ofStill(cast.egan.actor.forceId, still.id)).toEqual([]);
    expect(await house.get(PlacesShown).ofCase(cast.egan.actor.forceId, still.caseId)).toEqual([]);
  });
});
