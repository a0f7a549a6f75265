import { SignIn } from '../../src/officers';
import { testApp } from '../support/app';
import { World, type Cast } from '../world';

describe('signing in', () => {
  const house = testApp();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  it('opens the keys', async () => {
    expect(cast.ada.actor.name).toBe('Ada Okafor');
    expect(house.get(SignIn)).toBeDefined();
  });
});
