import { PublicAppeals, PublishAppeal } from '../../src/appeals';
import { testApp } from '../support/app';
import { World, type Cast } from '../world';

describe('publishing an appeal', () => {
  const house = testApp();
  let world: World;
  let cast: Cast;

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });

  it('shows the public the edition that was authorised', async () => {
    const { appeal, latest } = await world.appeal({ state: 'authorised' });
    await house.get(PublishAppeal).run(cast.ada.actor, { slug: appeal.slug, edition: latest.number });
    const live = await house.get(PublicAppeals).live('larkfield');
    expect(live).toMatchObject({ editionId: latest.id, name: 'Larkfield', offenceCount: 72 });
    expect(live.persons.map(({ number, sought, stills }) => [number, sought, stills[0]?.reference])).toEqual([
      [1, true, 'LARKFIELD-1'],
      [2, true, 'LARKFIELD-2'],
      [3, true, 'LARKFIELD-3'],
    ]);
  });
});
