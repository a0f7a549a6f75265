import { RecordProceedings, RecordSearchState, type PersonSought } from '../../src/persons-sought';
import { UnitOfWork } from '../../src/platform';
import {
  AnswerForPlace,
  PlacesShown,
  StartTakedown,
  Takedowns,
  WithdrawStill,
  WriteDownPlace,
  type StillRecord,
} from '../../src/stills';
import { outcomesOf, refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { entriesAbout, lastEntryAbout } from '../support/audit';
import { release, World, type Cast } from '../world';

const POSTER = {
  kind: 'poster',
  recipient: 'Leyton bus garage, 2 posters',
  address: '',
  keeper: 'PCSO Lena Ward',
  minutesAllowed: 1440,
  isUp: false,
};
const TELEVISION = { ...POSTER, kind: 'broadcaster', recipient: 'Lea Valley TV', keeper: '' };

describe('the takedown clock', () => {
  const house = testApp();
  let world: World;
  let cast: Cast;
  let persons: PersonSought[];
  const still = (person = 1, until: 'approved' | 'public' = 'public') =>
    world.still({ file: 'still-7.jpg', person, until });
  const clock = ({ forceId, id }: StillRecord) => house.get(Takedowns).running(forceId, id);
  const places = ({ forceId, id }: StillRecord) => house.get(PlacesShown).ofStill(forceId, id);
  const withdraw = ({ reference }: StillRecord, who = cast.dara) =>
    house.get(WithdrawStill).run(who.actor, { ref: reference, reason: 'Her solicitor rang.' });
  const write = ({ reference }: StillRecord, place = TELEVISION, who = cast.ada) =>
    house.get(WriteDownPlace).run(who.actor, { ...place, ref: reference });
  const record = (person: PersonSought, state: 'sought' | 'identified' | 'cleared') =>
    house.get(RecordSearchState).run(cast.sol.actor, { personId: person.id, state, reason: 'Named.' });

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    persons = await world.persons();
  });
  beforeEach(() => house.clock.set('2025-12-04T14:02:00Z'));

  it('starts with the withdrawal, for the site and for everybody who was given it', async () => {
    const shown = await still();
    await write(shown);
    await withdraw(shown);
    expect(await clock(shown)).toMatchObject({
      cause: 'withdrawn',
      startedAt: new Date('2025-12-04T14:02:00Z'),
      startedBy: 'Dara Kelleher',
      endedAt: null,
    });
    const open = await places(shown);
    expect(open.map(({ kind, removedAt }) => [kind, removedAt]).sort()).toEqual([
      ['broadcaster', null],
      ['site', null],
    ]);
    const acts = await entriesAbout(house.database.dataSource, shown.id);
    expect(acts.map(({ act }) => act).slice(-2)).toEqual(['still.takedown_started', 'still.withdrawn']);
    expect(JSON.stringify(acts)).not.toContain('solicitor');
  });

  it('starts with an identification, in its transaction, for every picture of the person', async () => {
    const [one, other] = [await still(), await still()];
    await record(persons[0]!, 'identified');
    for (const each of [one, other])
      expect(await clock(each)).toMatchObject({ cause: 'identified', startedBy: cast.sol.actor.name });
    await record(persons[0]!, 'sought');
  });

  it('keeps its first start when an elimination follows, or a withdrawal', async () => {
    const shown = await still();
    await record(persons[0]!, 'identified');
    house.clock.advance({ minutes: 20 });
    await record(persons[0]!, 'cleared');
    await withdraw(shown, cast.ada);
    expect(await clock(shown)).toMatchObject({
      cause: 'identified',
      startedAt: new Date('2025-12-04T14:02:00Z'),
    });
    await record(persons[0]!, 'sought');
  });

  it('starts with proceedings that become active', async () => {
    const shown = await still(2);
    const input = { personId: persons[1]!.id, state: 'active', reason: 'Arrested.' } as const;
    await house.get(RecordProceedings).run(cast.sol.actor, input);
    expect(await clock(shown)).toMatchObject({ cause: 'proceedings_active' });
    await house.get(RecordProceedings).run(cast.sol.actor, { ...input, state: 'ended' });
  });

  it('does not start for a picture that nobody was shown or given', async () => {
    const kept = await still(1, 'approved');
    await withdraw(kept, cast.ada);
    expect(await clock(kept)).toBeNull();
    const given = await still(1, 'approved');
    await write(given);
    await withdraw(given, cast.ada);
    expect(await clock(given)).toMatchObject({ cause: 'withdrawn' });
  });

  it('is one, however many start it at once', async () => {
    const shown = await still();
    const start = () =>
      house
        .get(UnitOfWork)
        .run((tx) =>
          house.get(StartTakedown).within(tx, cast.sol.actor, shown.forceId, [shown.id], 'withdrawn'),
        );
    expect(await outcomesOf([start(), start(), start()])).toEqual(['done', 'done', 'done']);
    const acts = await entriesAbout(house.database.dataSource, shown.id);
    expect(acts.filter(({ act }) => act === 'still.takedown_started')).toHaveLength(1);
  });

  it('leaves no trace when what starts it fails', async () => {
    const shown = await still();
    const failing = house.get(UnitOfWork).run(async (tx) => {
      await house.get(StartTakedown).within(tx, cast.sol.actor, shown.forceId, [shown.id], 'withdrawn');
      throw new Error('the larger act fails');
    });
    await expect(failing).rejects.toThrow('the larger act fails');
    expect(await clock(shown)).toBeNull();
  });

  it('ends when the picture is released anew, and only then', async () => {
    const shown = await still();
    await house
      .get(UnitOfWork)
      .run((tx) =>
        house.get(StartTakedown).within(tx, cast.sol.actor, shown.forceId, [shown.id], 'withdrawn'),
      );
    await house.database.dataSource.query(`UPDATE stills SET state = 'approved' WHERE id = $1`, [shown.id]);
    house.clock.advance({ minutes: 5 });
    await release(house, cast.ada, shown.forceId, shown.id);
    expect(await clock(shown)).toBeNull();
    const sites = (await places(shown)).filter(({ kind }) => kind === 'site');
    expect(sites).toHaveLength(1);
  });
});

describe('a place and who answers for it', () => {
  const house = testApp();
  let world: World;
  let cast: Cast;
  let shown: StillRecord;
  const places = () => house.get(PlacesShown).ofStill(shown.forceId, shown.id);
  const write = (place = POSTER, who = cast.ada) =>
    house.get(WriteDownPlace).run(who.actor, { ...place, ref: shown.reference });
  const press = (what: 'placed' | 'removed', id: string, who = cast.ada) =>
    house.get(AnswerForPlace)[what](who.actor, { ref: shown.reference, id });

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    shown = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    house.clock.set('2025-12-04T14:02:00Z');
  });

  it('is written down with its keeper and its own time, and logged as disclosed there', async () => {
    const place = await write();
    expect(place).toMatchObject({
      kind: 'poster',
      keeper: 'PCSO Lena Ward',
      minutesAllowed: 1440,
      placedAt: null,
      madeBy: cast.ada.id,
    });
    expect(await lastEntryAbout(house.database.dataSource, shown.id)).toMatchObject({
      act: 'still.given',
      verb: 'disclosure',
      recipient: 'Leyton bus garage, 2 posters',
    });
  });

  it('is placed and removed by one press each; the first one counts', async () => {
    const { id } = await write();
    house.clock.set('2025-12-04T15:00:00Z');
    await press('placed', id);
    house.clock.set('2025-12-04T16:00:00Z');
    await press('placed', id, cast.cora);
    await press('removed', id, cast.cora);
    house.clock.set('2025-12-04T17:00:00Z');
    await press('removed', id);
    expect((await places()).find((one) => one.id === id)).toMatchObject({
      placedAt: new Date('2025-12-04T15:00:00Z'),
      placedBy: cast.ada.id,
      removedAt: new Date('2025-12-04T16:00:00Z'),
      removedBy: cast.cora.id,
    });
  });

  it('counts one of two presses at the same moment', async () => {
    const { id } = await write();
    const both = [press('removed', id), press('removed', id, cast.cora)];
    const [one, other] = await Promise.all(both);
    expect(one!.removedBy).toBe(other!.removedBy);
    const acts = await entriesAbout(house.database.dataSource, shown.id);
    const facts = acts.filter(({ act, facts: { place } }) => act === 'still.place_removed' && place === id);
    expect(facts).toHaveLength(1);
  });

  it('is refused when something is missing, and for what the house answers itself', async () => {
    const refusal = await refusalOf(write({ ...POSTER, keeper: '', recipient: ' ' }));
    expect([refusal.code, refusal.fields.map(({ code }) => code)]).toEqual([
      'still_place_not_valid',
      ['still_recipient_missing', 'place_keeper_missing'],
    ]);
    const site = (await places()).find(({ kind }) => kind === 'site')!;
    expect((await refusalOf(press('removed', site.id))).code).toBe('still_place_answers_itself');
    expect((await places()).find(({ id }) => id === site.id)?.removedAt).toBeNull();
  });

  it('is not there for another force, nor under a made-up number', async () => {
    const { id } = await write();
    const before = await places();
    for (const refused of [
      press('removed', id, cast.egan),
      press('placed', id, cast.egan),
      write(POSTER, cast.egan),
    ])
      expect((await refusalOf(refused)).code).toBe('still_not_found');
    for (const number of ['d7a4c1a8-5b0f-4a39-9a51-0c6ad2a3a0de', 'x'])
      expect((await refusalOf(press('removed', number))).code).toBe('still_place_not_found');
    expect(await places()).toEqual(before);
  });

  it('is answered for by whoever took the picture down at night, on no team', async () => {
    const { id } = await write(TELEVISION);
    expect((await refusalOf(press('removed', id, cast.dara))).code).toBe('still_not_found');
    await house.get(WithdrawStill).run(cast.dara.actor, { ref: shown.reference, reason: 'Asked for.' });
    expect(await press('removed', id, cast.dara)).toMatchObject({ removedBy: cast.dara.id });
  });
});
