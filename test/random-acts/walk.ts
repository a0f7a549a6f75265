import * as fc from 'fast-check';
import type { OfficerActor } from '../../src/kernel';
import { testApp, type TestApp } from '../support/app';
import { openPractice } from '../appeals/practice-case';
import type { World, Person } from '../world';
import { seekThree } from '../world/persons';
import { addStill } from '../world/stills';
import { ACTS, attempt, type Usually, type WeightedAct } from './acts';
import { lookAtPages, lookAtStills } from './looks';
import { Memory, type PersonKnown } from './memory';
import { PICTURE, type Draw, type Stage } from './stage';

export interface Walked {
  readonly acts: number;
  readonly done: number;
  /** How often each kind of act was done. */
  readonly by: Record<string, number>;
  /** How often a still was seen by the public, over all looks: a walk that sees none proves nothing. */
  readonly seen: number;
  readonly pages: number;
}

const PAGES_EVERY = 25;
/** What was refused changed nothing; whether that is so is asked now and then. */
const REFUSED_EVERY = 10;

/** A house that does by itself nothing the walk does not know of: its rounds are acts of the walk. */
export const houseWithoutRounds = (): TestApp => testApp({ env: { SURFACES: 'public,officer' } });

export interface Walk {
  readonly seed: number;
  readonly acts: number;
  /** Over a case that was opened to learn by. */
  readonly practice?: boolean;
}

/** Acts at random by officers at random, over the appeals and people of a case, with a look from the street after each. */
export async function walkAtRandom(world: World, { seed, acts, practice = false }: Walk): Promise<Walked> {
  const { house } = world;
  const { memory, actors } = await stageOf(world, practice);
  const stage: Stage = { house, memory };
  const walked = { acts, done: 0, by: {} as Record<string, number>, seen: 0, pages: 0 };
  for (const { who, draw } of drawn(seed, acts)) {
    memory.acts += 1;
    house.clock.advance({ seconds: 1 });
    const { act, usually } = weighted(draw.which);
    // One in four is done by whoever comes by: mostly to be refused.
    const among = who % 4 === 0 ? actors.anybody : actors[usually];
    const actor = among[(who >> 2) % among.length]!;
    try {
      const done = await attempt(act, stage, actor, draw);
      if (done) {
        walked.done += 1;
        walked.by[act.name] = (walked.by[act.name] ?? 0) + 1;
      }
      if (done || memory.acts % REFUSED_EVERY === 0) walked.seen += await lookAtStills(stage);
      if (memory.acts % PAGES_EVERY === 0) walked.pages += await lookAtPages(stage);
    } catch (error) {
      const which = `Act ${memory.acts} of seed ${seed} (${act.name} by ${actor.name})`;
      throw new Error(`${which}: ${(error as Error).message}`, { cause: error });
    }
  }
  return walked;
}

/** The same seed walks the same way again: `SEED=… npm test -- random-acts` takes another. */
export const seedOr = (usual: number): number => Number(process.env.SEED ?? usual);

function weighted(which: number): WeightedAct {
  let place = which % ACTS.reduce((sum, { weight }) => sum + weight, 0);
  for (const one of ACTS) {
    if (place < one.weight) return one;
    place -= one.weight;
  }
  throw new RangeError('no act weighs that much');
}

type Actors = Readonly<Record<Usually | 'anybody', readonly OfficerActor[]>>;

function drawn(seed: number, acts: number): { who: number; draw: Draw }[] {
  const number = fc.nat(1_000_000);
  const draw = fc.record({ which: number, a: number, b: number, c: number });
  return fc.sample(fc.record({ who: number, draw }), { seed, numRuns: acts });
}

async function stageOf(world: World, practice: boolean): Promise<{ memory: Memory; actors: Actors }> {
  const { house } = world;
  const cast = await world.officers();
  const inCase = practice ? await openPractice(house, cast) : await world.larkfield();
  const sought = practice ? await seekThree(house, cast, inCase) : await world.persons();
  const persons = sought.map(({ id, number }): PersonKnown => ({
    id,
    number,
    search: 'sought',
    proceedings: 'none',
    child: false,
    hiddenAt: 0,
  }));
  const stills = await Promise.all(
    persons.map(async (person) => {
      const wish = { file: PICTURE, person: person.number, until: 'approved' } as const;
      const made = await addStill(house, cast, inCase, wish);
      return { id: made.id, ref: made.reference, person, released: false, approved: true, byItself: false };
    }),
  );
  const { ada, bello, sutton, sol, cora } = cast;
  const actorsOf = (people: readonly Person[]) => people.map(({ actor }) => actor);
  const { northmere: _northmere, eastholm: _eastholm, ...people } = cast;
  const actors = {
    press: actorsOf([ada, ada, sol]),
    authorising: actorsOf([bello, sutton]),
    case: actorsOf([cora, sol]),
    anybody: actorsOf(Object.values(people)),
  };
  return { memory: new Memory(persons, stills, inCase.ref, practice), actors };
}
