import { AddPerson, PersonsSought, RevisePerson } from '../../src/persons-sought';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, theWorld, World } from '../world';

const somebody = {
  label: 'Man in a red cap',
  description: 'Heavily built, with a beard.',
  apparentAge: '30 to 45',
};

describe('adding a person sought', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const add = (over: object = {}, who = cast.cora) =>
    house.get(AddPerson).run(who.actor, { caseRef: 'NM-4471-25', ...somebody, ...over });
  const everybody = async () => {
    const { forceId, id } = await world.larkfield();
    return house.get(PersonsSought).ofCase(forceId, id);
  };
  const acts = (personId: string): Promise<object[]> =>
    house.database.dataSource.query(
      'SELECT act, actor_id AS "actorId", facts FROM audit_entries WHERE subject_id = $1 ORDER BY at',
      [personId],
    );

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('numbers them as they come, and begins with a search and no proceedings', async () => {
    const persons = await world.persons();
    expect(persons.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await everybody()).toMatchObject(
      persons.map(({ id, label }) => ({ id, label, searchState: 'sought', proceedingsState: 'none' })),
    );
    expect(persons[2]).toMatchObject({ ageFrom: 30, ageTo: 45 });
  });

  it('is written in the log with the number and nothing typed', async () => {
    const [first] = await world.persons();
    expect(await acts(first!.id)).toEqual([
      { act: 'person.added', actorId: cast.cora.id, facts: { number: 1 } },
    ]);
  });

  it('gives two officers at once two numbers', async () => {
    const before = (await everybody()).length;
    const added = await Promise.all(
      Array.from({ length: 6 }, (_, turn) => add({}, turn % 2 ? cast.sol : cast.ada)),
    );
    const numbers = added.map(({ number }) => number).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 6 }, (_, index) => before + 1 + index));
  });

  it('never gives a number again, not even after its person was destroyed', async () => {
    const last = await add();
    await asOwner(house.database, (owner) =>
      owner.query('DELETE FROM persons_sought WHERE id = $1', [last.id]),
    );
    expect((await add()).number).toBe(last.number + 1);
  });

  it('refuses what cannot be kept, at its fields, and leaves no trace', async () => {
    const before = await everybody();
    const refusal = await refusalOf(add({ label: '', apparentAge: 'young' }));
    expect(refusal).toMatchObject({
      code: 'person_not_valid',
      kind: 'invalid',
      fields: [
        { field: 'label', code: 'person_label_missing' },
        { field: 'apparentAge', code: 'apparent_age_not_clear' },
      ],
    });
    expect(await everybody()).toEqual(before);
  });

  it('seeks nobody in the intake', async () => {
    const refusal = await refusalOf(add({ caseRef: 'INTAKE' }, cast.sol));
    expect(refusal.code).toBe('case_seeks_nobody');
  });

  it('describes somebody anew, and keeps their number', async () => {
    const { id, number } = await add();
    const change = { label: 'Man in a blue cap', description: 'Slim.', apparentAge: '' };
    await house.get(RevisePerson).run(cast.ada.actor, { personId: id, ...change });
    const { forceId } = await world.larkfield();
    expect(await house.get(PersonsSought).byId(forceId, id)).toMatchObject({
      number,
      label: 'Man in a blue cap',
      ageFrom: null,
      ageTo: null,
    });
    expect(await acts(id)).toMatchObject([{ act: 'person.added' }, { act: 'person.revised' }]);
  });

  it('tells Egan what it tells a stranger’s reference', async () => {
    const [first] = await world.persons();
    const made = await refusalOf(add({ caseRef: 'NM-0000-25' }, cast.egan));
    const theirs = await refusalOf(add({}, cast.egan));
    expect([theirs.code, theirs.kind]).toEqual([made.code, made.kind]);
    const revise = (personId: string) =>
      refusalOf(house.get(RevisePerson).run(cast.egan.actor, { personId, ...somebody }));
    const nobodys = '00000000-0000-4000-8000-000000000000';
    expect((await revise(first!.id)).code).toBe((await revise(nobodys)).code);
    expect((await revise('not an id')).code).toBe('person_not_found');
  });
});
