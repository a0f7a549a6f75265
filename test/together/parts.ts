import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root';

/**
 * How many files Jest sees when every spec runs. Each loads the house once, so fewer is cheaper; each goes to the worker that is
 * free next, so more end more evenly. There is a `part-<number>.run.ts` for each.
 */
export const PARTS = 12;

/** Roughly how long a spec takes beside its neighbours, by what it does. Only so that the parts end together. */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/(^|[-/])(looks?|gallery)\.spec\.ts$/, 12],
  [/^test\/demo\//, 8],
  [/pages\.spec\.ts$/, 4],
  [/^test\//, 3],
];
const weightOf = (file: string): number => WEIGHTS.find(([kind]) => kind.test(file))?.[1] ?? 0.2;

/** Every spec of the house, as `npx jest` without arguments finds them, from the project's root. */
export function everySpec(): string[] {
  return ['src', 'test']
    .flatMap((folder) =>
      readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file.split(path.sep).join('/')}`,
      ),
    )
    .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('test/heavy/'))
    .sort();
}

/** The specs dealt into as many hands: the heaviest first, each to the hand that holds least. The same on every machine. */
export function dealt(files: readonly string[], hands: number): string[][] {
  const parts = Array.from({ length: hands }, () => ({ files: [] as string[], weight: 0 }));
  const heaviestFirst = [...files].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
  for (const file of heaviestFirst) {
    const lightest = parts.reduce((least, part) => (part.weight < least.weight ? part : least));
    lightest.files.push(file);
    lightest.weight += weightOf(file);
  }
  return parts.map((part) => part.files.sort());
}
