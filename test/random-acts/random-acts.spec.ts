import { houseWithoutRounds, seedOr, walkAtRandom } from './walk';

describe('the house, whatever officers do in whatever order', () => {
  const house = houseWithoutRounds();

  it('serves no picture and no word that the acts so far do not permit', async () => {
    const walked = await walkAtRandom(house, seedOr(4471), 300);
    expect(walked.done).toBeGreaterThan(50);
    expect(walked.seen).toBeGreaterThan(5);
  }, 240_000);
});
