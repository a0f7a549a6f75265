import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppealsOfOfficer, type OfficersAppeal } from '../../src/appeals';
import { Cases, type Case } from '../../src/cases';
import { Forces } from '../../src/forces';
import { ResumeSession } from '../../src/officers/actions/resume-session';
import { PersonsSought, type PersonSought } from '../../src/persons-sought';
import { Stills, type StillRecord } from '../../src/stills';
import type { TestApp } from '../support/app';
import type { Cast, Person } from './officers';

/** What a world that is kept says of itself, beside its files: how to find again what its makers were given. */
export interface Kept {
  /** The sessions of the cast, by their names. */
  readonly tokens: Readonly<Record<string, string>>;
  /** References, where these things stand in it; null where not. */
  readonly larkfield: string | null;
  readonly stills: readonly string[] | null;
  readonly appeal: string | null;
}

const FILE = 'world.json';

export const keepWorld = (folder: string, kept: Kept): Promise<void> =>
  writeFile(path.join(folder, FILE), JSON.stringify(kept));

async function keptIn({ standing }: TestApp): Promise<Kept | null> {
  return standing && (JSON.parse(await readFile(path.join(standing.folder, FILE), 'utf8')) as Kept);
}

/** Everybody, signed in since the world was made; null in an empty house, as with all that follows. */
export async function keptCast(house: TestApp): Promise<Cast | null> {
  const kept = await keptIn(house);
  if (!kept) return null;
  const people: [string, Person][] = [];
  for (const [name, token] of Object.entries(kept.tokens)) people.push([name, await resumed(house, token)]);
  const forces = house.get(Forces);
  const northmere = await forces.bySlug('northmere');
  const eastholm = await forces.bySlug('eastholm');
  return { northmere, eastholm, ...Object.fromEntries(people) } as unknown as Cast;
}

async function resumed(house: TestApp, token: string): Promise<Person> {
  const actor = await house.get(ResumeSession).authenticate({ kind: 'bearer', value: token });
  if (!actor) throw new Error('a session of the kept world is over');
  return { actor, id: actor.id, email: actor.email, token, cookie: `office=${token}` };
}

export async function keptLarkfield(house: TestApp, { northmere }: Cast): Promise<Case | null> {
  const ref = (await keptIn(house))?.larkfield;
  const id = ref ? await house.get(Cases).idOf(northmere.id, ref) : null;
  return id === null ? null : house.get(Cases).byId(northmere.id, id);
}

export async function keptPersons(house: TestApp, { forceId, id }: Case): Promise<PersonSought[] | null> {
  return (await keptIn(house))?.stills ? house.get(PersonsSought).ofCase(forceId, id) : null;
}

export async function keptStills(house: TestApp, { forceId }: Case): Promise<StillRecord[] | null> {
  const ids = (await keptIn(house))?.stills;
  return ids ? house.get(Stills).ofIds(forceId, ids) : null;
}

export async function keptAppeal(house: TestApp, { actor }: Person): Promise<OfficersAppeal | null> {
  const slug = (await keptIn(house))?.appeal;
  return slug ? house.get(AppealsOfOfficer).forActor(actor, slug) : null;
}
