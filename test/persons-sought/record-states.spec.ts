import {
  mayBeShown,
  PERSON_RECORDED,
  PersonsSought,
  RecordProceedings,
  RecordSearchState,
  type ProceedingsState,
  type SearchState,
} from '../../src/persons-sought';
import { Notifications, UnitOfWork } from '../../src/platform';
import { outcomesOf, refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { eventually } from '../support/eventually';
import { type Cast, type Person, theWorld, World } from '../world';

describe('recording the states of a person', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const search = (number: number, state: SearchState, who: Person = cast.cora, reason = 'Named by three.') =>
    idOf(number).then((personId) => house.get(RecordSearchState).run(who.actor, { personId, state, reason }));
  const proceedings = (number: number, state: ProceedingsState, who: Person = cast.sol) =>
    idOf(number).then((personId) =>
      house.get(RecordProceedings).run(who.actor, { personId, state, reason: 'Arrested in Ilford.' }),
    );
  const idOf = async (number: number) => (await world.persons())[number - 1]!.id;
  const found = async (number: number) => {
    const { forceId } = await world.larkfield();
    return (await house.get(PersonsSought).byId(forceId, await idOf(number)))!;
  };
  const trace = async (number: number) => {
    const id = await idOf(number);
    const query = 'SELECT act, facts FROM audit_entries WHERE subject_id = $1 ORDER BY at, act';
    return { person: await found(number), entries: await house.database.dataSource.query(query, [id]) };
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('keeps who, when and why, takes the person down, and never brings them back by itself', async () => {
    house.clock.set('2025-12-03T10:00:00Z');
    await search(1, 'identified');
    house.clock.set('2025-12-04T11:30:00Z');
    await search(1, 'sought', cast.sol, 'It was his brother.');
    const person = await found(1);
    expect(person).toMatchObject({ searchState: 'sought', showingRound: 2 });
    expect(mayBeShown(person)).toBe(true);
    expect(await house.get(PersonsSought).history(person.forceId, person.id)).toMatchObject([
      {
        field: 'search',
        fromState: 'identified',
        toState: 'sought',
        reason: 'It was his brother.',
        officerName: cast.sol.actor.name,
        recordedAt: new Date('2025-12-04T11:30:00Z'),
      },
      { fromState: 'sought', toState: 'identified', reason: 'Named by three.', officerId: cast.cora.id },
    ]);
  });

  it('writes states into the log, and the reason not', async () => {
    const { entries } = await trace(1);
    expect(entries).toMatchObject([
      { act: 'person.added' },
      { act: 'person.search_state_recorded', facts: { from: 'sought', to: 'identified', mayBeShown: false } },
      { act: 'person.search_state_recorded', facts: { from: 'identified', to: 'sought', mayBeShown: true } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('brother');
  });

  it('records proceedings apart from the search', async () => {
    await proceedings(2, 'active');
    expect(await found(2)).toMatchObject({
      searchState: 'sought',
      proceedingsState: 'active',
      showingRound: 2,
    });
    await proceedings(2, 'ended');
    expect(await found(2)).toMatchObject({ proceedingsState: 'ended', showingRound: 2 });
  });

  it('leaves the pictures of somebody up whom a further authority says is still at large', async () => {
    await house.get(UnitOfWork).run(async (tx) => {
      await house
        .get(PersonsSought)
        .allow(tx, await found(3), 'stillAtLarge', new Date('2026-01-05T00:00:00Z'));
    });
    await proceedings(3, 'active');
    expect(await found(3)).toMatchObject({ stillAtLarge: true, showingRound: 1 });
    expect(mayBeShown(await found(3))).toBe(true);
  });

  it('tells every process which case to look at again', async () => {
    const heard: string[] = [];
    house.get(Notifications).on(PERSON_RECORDED, (caseId) => heard.push(caseId));
    await search(3, 'located');
    const { id } = await world.larkfield();
    await eventually(
      () => heard,
      (ids) => ids.includes(id),
      1_000,
    );
  });

  it('refuses a step the table does not have, and leaves no trace of it', async () => {
    const before = await trace(2);
    expect((await refusalOf(proceedings(2, 'none'))).code).toBe('proceedings_state_not_possible');
    expect((await refusalOf(search(2, 'sought'))).code).toBe('search_state_not_possible');
    expect(await trace(2)).toEqual(before);
  });

  it('refuses a state without a reason', async () => {
    const before = await trace(2);
    expect(await refusalOf(search(2, 'identified', cast.cora, '  '))).toMatchObject({
      code: 'state_reason_not_valid',
      fields: [{ field: 'reason', code: 'state_reason_missing' }],
    });
    expect(await trace(2)).toEqual(before);
  });

  it('lets one of two officers be first', async () => {
    const outcomes = await outcomesOf([search(2, 'identified'), search(2, 'identified', cast.sol)]);
    expect(outcomes.sort()).toEqual(['done', 'search_state_not_possible']);
  });

  it('tells Egan what it tells about nobody', async () => {
    const before = await trace(2);
    expect(await refusalOf(search(2, 'located', cast.egan))).toMatchObject({
      code: 'person_not_found',
      kind: 'not_found',
    });
    expect((await refusalOf(proceedings(2, 'active', cast.egan))).code).toBe('person_not_found');
    expect(await trace(2)).toEqual(before);
  });
});
