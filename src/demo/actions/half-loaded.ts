import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stopIfUnused, type Config } from '../../platform';

/** A load that was cut off half-way left a database that is neither empty nor the demo. */
export class DemoHalfLoaded extends Error {
  constructor(mark: string, next: string) {
    super(`The demo was cut off while it was loading (${mark} says so). ${next}`);
    this.name = 'DemoHalfLoaded';
  }
}

type Place = Pick<Config, 'dataDirectory' | 'databaseUrl' | 'demo'>;

/** Stands from the first thing loaded to the last: while it is there, the demo is not whole. */
const markIn = ({ dataDirectory }: Pick<Config, 'dataDirectory'>): string =>
  path.join(dataDirectory, 'demo-loading');

export async function markBegun(place: Pick<Config, 'dataDirectory'>): Promise<void> {
  await mkdir(place.dataDirectory, { recursive: true });
  await writeFile(markIn(place), 'The demo is being loaded.\n', { mode: 0o600 });
}

export async function markDone(place: Pick<Config, 'dataDirectory'>): Promise<void> {
  await rm(markIn(place), { force: true });
}

/**
 * Before the database is opened. What was cut off is begun anew where nobody can have put anything of their own: in
 * the embedded database, which has not once been served since. A database that was given is not ours to empty.
 */
export async function beginAnewWhereCutOff(place: Place): Promise<void> {
  const mark = markIn(place);
  if (!place.demo || !existsSync(mark)) return;
  if (place.databaseUrl !== null) {
    throw new DemoHalfLoaded(mark, 'Empty the database that DATABASE_URL names, remove that file, and start again.');
  }
  const postgres = path.join(place.dataDirectory, 'postgres');
  if (existsSync(postgres) && !(await stopIfUnused(postgres))) {
    throw new DemoHalfLoaded(mark, 'Another process still uses its database: it may be loading. Wait for it, or end it.');
  }
  await rm(postgres, { recursive: true, force: true });
  await rm(mark, { force: true });
}
