import { openTestApp } from '../support/app';
import { jobsLeft } from '../support/jobs';
import { eventually } from '../support/eventually';
import { standingOf, type Standing } from '../support/standing';
import { ensureTemplate, joinTestPostgres } from '../support/test-postgres';
import { keepWorld, type Kept } from './kept';
import { World } from './world';

/** How far a world is made before a house begins with it. Each begins with the one before. */
export type WorldUntil = 'officers' | 'stills' | 'live';

const BEFORE = { officers: null, stills: 'officers', live: 'stills' } as const satisfies Record<
  WorldUntil,
  WorldUntil | null
>;

/**
 * `testApp({ standing: theWorld('live') })`: a house in which `world.officers()`, `world.stills()` or `world.liveAppeal()` and all before
 * it stand already, made through the same actions, once for all specs, and copied. Of the mails that went meanwhile, and of the log, it
 * knows nothing.
 */
export const theWorld = (until: WorldUntil) => async (): Promise<Standing> => {
  const standing = standingOf(until);
  const postgres = await joinTestPostgres();
  try {
    await ensureTemplate(postgres.url, standing.database, () => make(until, standing));
  } finally {
    await postgres.leave();
  }
  return standing;
};

async function make(until: WorldUntil, standing: Standing): Promise<void> {
  const before = BEFORE[until];
  const house = await openTestApp(before ? { standing: theWorld(before) } : {});
  const kept = await madeIn(new World(house), until);
  await eventually(
    () => jobsLeft(house.database.dataSource),
    (left) => left === 0,
  );
  await keepWorld(house.config.dataDirectory, kept);
  await house.keepAs(standing);
}

async function madeIn(world: World, until: WorldUntil): Promise<Kept> {
  const { northmere: _northmere, eastholm: _eastholm, ...people } = await world.officers();
  const tokens = Object.fromEntries(Object.entries(people).map(([name, { token }]) => [name, token]));
  if (until === 'officers') return { tokens, larkfield: null, stills: null, appeal: null };
  const larkfield = (await world.larkfield()).ref;
  const stills = (await world.stills()).map(({ id }) => id);
  const appeal = until === 'live' ? (await world.liveAppeal()).appeal.slug : null;
  return { tokens, larkfield, stills, appeal };
}
