import { World } from '../world';
import { houseWithoutRounds, seedOr, walkAtRandom } from './walk';

describe('the house, whatever officers do in whatever order', () => {
  const house = houseWithoutRounds();
  let world: World;
  beforeAll(() => {
    world = new World(house);
  });

  // Before the other: the street is empty then, and has to stay so.
  it('serves nothing at all of a practice case, whatever is published in it', async () => {
    const walked = await walkAtRandom(world, { seed: seedOr(4472), acts: 150, practice: true });
    expect(walked.by.publish).toBeGreaterThan(1);
    expect([walked.seen, walked.pages > 20]).toEqual([0, true]);
  }, 240_000);

  it('serves no picture and no word that the acts so far do not permit', async () => {
    const walked = await walkAtRandom(world, { seed: seedOr(4471), acts: 300 });
    expect(walked.done).toBeGreaterThan(50);
    expect(walked.seen).toBeGreaterThan(5);
  }, 240_000);
});
