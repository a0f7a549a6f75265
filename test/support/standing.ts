import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root';

/** What a house can begin with instead of nothing: a database to copy, and the files that belong to it. */
export interface Standing {
  /** Name of the template in the test Postgres. */
  readonly database: string;
  /** What becomes the data directory of the copy. */
  readonly folder: string;
}

/** Beside the test Postgres, and gone with `.data`. */
const FOLDER = path.join(projectRoot, '.data/test-worlds');
const NAME = 'incident_world_';

/** Everything that a world is made by: where one of these files changes, it is made anew. */
const MADE_BY = ['src', 'migrations', 'demo', 'test/world', 'test/support', 'package-lock.json'];

/** Where a world is kept that is made by the house as it is now. */
export function standingOf(world: string): Standing {
  const database = `${NAME}${houseHash()}_${world}`;
  return { database, folder: path.join(FOLDER, database) };
}

/** Whether a database of this name is a world of the house as it is now. */
export const isCurrentWorld = (database: string): boolean => database.startsWith(NAME + houseHash());

let hashed: string | undefined;

function houseHash(): string {
  hashed ??= hashOf(MADE_BY.flatMap(filesIn).filter((file) => !file.endsWith('.spec.ts')));
  return hashed;
}

function filesIn(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  return readdirSync(path.join(projectRoot, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(path.resolve(projectRoot, file)));
  return hash.digest('hex').slice(0, 16);
}
