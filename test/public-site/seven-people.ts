import { AddPerson } from '../../src/persons-sought';
import type { OfficersAppeal } from '../../src/appeals';
import { DEMO_PERSONS, type World } from '../world';
import { makeAppeal } from '../world/appeals';

/** The three people of the world, and the four others of the demo, as pages show them when there are many. */
export async function appealForSeven(world: World): Promise<OfficersAppeal> {
  const cast = await world.officers();
  const larkfield = await world.larkfield();
  await world.persons();
  for (const { label, description, apparentAge } of DEMO_PERSONS.slice(3)) {
    await world.house.get(AddPerson).run(cast.cora.actor, {
      caseRef: larkfield.ref,
      label,
      description,
      apparentAge,
    });
  }
  const references: string[] = [];
  const files = ['still-1', 'still-2', 'still-3', 'still-8', 'still-4', 'still-5', 'still-6', 'still-7'];
  const persons = [1, 2, 3, 3, 4, 5, 6, 7];
  for (const [at, file] of files.entries()) {
    const wish = { file: `${file}.jpg`, person: persons[at]!, until: 'approved' } as const;
    references.push((await world.still(wish)).reference);
  }
  return makeAppeal(world.house, cast, larkfield, { state: 'live', content: { stills: references } });
}
