import { World } from '../world';
import { ACTS } from '../random-acts/acts';
import { houseWithoutRounds, seedOr, walkAtRandom } from '../random-acts/walk';

describe('ten thousand acts at random', () => {
  const house = houseWithoutRounds();

  it('reach no state in which an unauthorised, embargoed, lapsed or withdrawn picture is served', async () => {
    const seed = seedOr(2025);
    const walked = await walkAtRandom(new World(house), { seed, acts: 10_000 });
    process.stdout.write(`Random acts, seed ${seed}: ${JSON.stringify(walked)}\n`);
    // Every kind of act was done, and the public saw pictures: a walk that sees none proves nothing.
    expect(Object.keys(walked.by)).toHaveLength(ACTS.length);
    expect(walked.seen).toBeGreaterThan(300);
  }, 3_600_000);
});
