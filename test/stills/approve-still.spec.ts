import { ApproveStill, PrepareStill, Stills } from '../../src/stills';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { type Cast, theWorld, World } from '../world';
import { traces } from './left-behind';

describe('approving a still', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const approve = (ref: string, who = cast.ada, revision?: number) =>
    house.get(ApproveStill).run(who.actor, { ref, revision });

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('says who and when, of this revision', async () => {
    const { id, forceId, reference } = await world.still({
      file: 'still-3.jpg',
      person: 3,
      until: 'prepared',
    });
    house.clock.set('2025-12-02T08:00:00Z');
    await approve(reference, cast.ada, 2);
    expect((await house.get(Stills).ofIds(forceId, [id]))[0]).toMatchObject({
      state: 'approved',
      approvedBy: cast.ada.id,
      approvedAt: new Date('2025-12-02T08:00:00Z'),
    });
    const entries: object[] = await house.database.dataSource.query(
      'SELECT act, facts FROM audit_entries WHERE subject_id = $1 ORDER BY at DESC LIMIT 1',
      [id],
    );
    expect(entries).toEqual([{ act: 'still.approved', facts: { reference, revision: 2 } }]);
  });

  it('stops before three bystanders whom nothing covers, and leaves no trace', async () => {
    const { reference } = await world.still({ file: 'still-9.jpg', person: 2, until: 'prepared' });
    const before = await traces(house);
    expect(await refusalOf(approve(reference))).toMatchObject({
      code: 'still_has_blockers',
      kind: 'refused',
      fields: [{ field: 'faces', code: 'still_blocked_uncovered_bystander' }],
    });
    expect(await traces(house)).toEqual(before);
  });

  it('names everything in the way at once', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1 });
    const capturedAt = new Date('2031-01-01T00:00:00Z');
    await house.get(PrepareStill).run(cast.ada.actor, { ref: reference, words: { capturedAt } });
    expect((await refusalOf(approve(reference))).fields.map(({ code }) => code)).toEqual([
      'still_blocked_captured_in_future',
      'still_blocked_no_sought_face',
    ]);
  });

  it('is for what is prepared, and for the revision that was looked at', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'approved' });
    expect((await refusalOf(approve(reference))).code).toBe('still_state_not_possible');
    expect((await refusalOf(approve(reference, cast.sol, 1))).code).toBe('still_changed_meanwhile');
    const gone = await world.still({ file: 'still-7.jpg', person: 1, until: 'withdrawn' });
    expect((await refusalOf(approve(gone.reference))).code).toBe('still_state_not_possible');
  });

  it('is told to Egan like a reference nobody has', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'prepared' });
    expect(await refusalOf(approve(reference, cast.egan))).toMatchObject({
      code: 'still_not_found',
      kind: 'not_found',
    });
    expect((await refusalOf(approve('LARKFIELD-99', cast.egan))).code).toBe('still_not_found');
  });
});
