import { RecordProceedings, RecordSearchState } from '../../src/persons-sought';
import { UnitOfWork } from '../../src/platform';
import { ReleaseStills, Stills, WithdrawStills, type StillRecord } from '../../src/stills';
import { outcomesOf, refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { type Cast, release, theWorld, World } from '../world';
import { traces } from './left-behind';

describe('releasing stills', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const releaseAll = (stills: readonly { id: string; revision: number }[]) =>
    house
      .get(UnitOfWork)
      .run((tx) => house.get(ReleaseStills).within(tx, cast.ada.actor, cast.northmere.id, stills));
  const again = async ({ id, forceId }: StillRecord) => (await house.get(Stills).ofIds(forceId, [id]))[0]!;
  const record = async (number: number, state: 'identified' | 'sought') => {
    const personId = (await world.persons())[number - 1]!.id;
    await house.get(RecordSearchState).run(cast.sol.actor, { personId, state, reason: 'Named.' });
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('makes them public together, and writes a disclosure to the public for each', async () => {
    const one = await world.still({ file: 'still-3.jpg', person: 3, until: 'approved' });
    const other = await world.still({ file: 'still-7.jpg', person: 1, until: 'approved' });
    await releaseAll([one, other]);
    expect([(await again(one)).standing, (await again(other)).standing]).toEqual(['public', 'public']);
    const { forceId, id } = await world.larkfield();
    const references = (await house.get(Stills).publicOf(forceId, id)).map(({ reference }) => reference);
    expect(references).toEqual(['LARKFIELD-1', 'LARKFIELD-3']);
    const entries: object[] = await house.database.dataSource.query(
      `SELECT verb, recipient FROM audit_entries WHERE act = 'still.released'`,
    );
    expect(entries).toEqual([1, 2].map(() => ({ verb: 'disclosure', recipient: 'the public' })));
  });

  it('leaves what is public already as it is', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const before = await traces(house);
    await releaseAll([still]);
    expect(await traces(house)).toEqual(before);
  });

  it('refuses all of them for one that was not approved, or was changed since', async () => {
    const good = await world.still({ file: 'still-7.jpg', person: 1, until: 'approved' });
    const unready = await world.still({ file: 'still-7.jpg', person: 1, until: 'prepared' });
    const before = await traces(house);
    expect((await refusalOf(releaseAll([good, unready]))).code).toBe('still_state_not_possible');
    const stale = { ...good, revision: good.revision - 1 };
    expect((await refusalOf(releaseAll([stale]))).code).toBe('still_changed_meanwhile');
    expect(await traces(house)).toEqual(before);
  });

  it('refuses somebody who may not be shown', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 2, until: 'approved' });
    await record(2, 'identified');
    expect((await refusalOf(releaseAll([still]))).code).toBe('still_person_not_shown');
    await record(2, 'sought');
  });

  it('shows nothing again by itself when an identification was a mistake', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 2, until: 'public' });
    await record(2, 'identified');
    expect((await again(still)).standing).toBe('withdrawn');
    await record(2, 'sought');
    expect((await again(still)).standing).toBe('withdrawn');
    await release(house, cast.ada, still.forceId, still.id);
    expect((await again(still)).standing).toBe('public');
  });

  it('never leaves a picture up after a state that was recorded in the same moment', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 3, until: 'approved' });
    const personId = (await world.persons())[2]!.id;
    const input = { personId, state: 'active', reason: 'Arrested.' } as const;
    const outcomes = await outcomesOf([
      releaseAll([still]),
      house.get(RecordProceedings).run(cast.sol.actor, input),
    ]);
    expect(outcomes[1]).toBe('done');
    expect(['done', 'still_person_not_shown']).toContain(outcomes[0]);
    expect((await again(still)).standing).not.toBe('public');
  });

  it('withdraws many as part of a larger act, each once', async () => {
    const one = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const withdraw = () =>
      house
        .get(UnitOfWork)
        .run((tx) =>
          house.get(WithdrawStills).within(tx, cast.ada.actor, one.forceId, [one.id, one.id], 'Over.'),
        );
    await withdraw();
    const before = await traces(house);
    expect(await again(one)).toMatchObject({ state: 'withdrawn', withdrawalReason: 'Over.' });
    await withdraw();
    expect(await traces(house)).toEqual(before);
  });
});
