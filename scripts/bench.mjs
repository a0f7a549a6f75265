import { existsSync, readdirSync } from 'node:fs';
import { runNode, say } from './run.mjs';

/** Runs the benchmarks named, or all of them, one after the other: two at once would measure each other. */
export async function bench(names) {
  const all = existsSync('bench') ? readdirSync('bench').filter((file) => file.endsWith('.bench.mjs')) : [];
  const chosen =
    names.length === 0 ? all : all.filter((file) => names.includes(file.replace('.bench.mjs', '')));
  if (chosen.length === 0) {
    const known = all.map((file) => file.replace('.bench.mjs', '')).join(', ');
    say(`no such benchmark; there is: ${known || 'none yet'}`);
    return names.length === 0 ? 0 : 1;
  }
  let worst = 0;
  for (const file of chosen) worst = Math.max(worst, await runNode([`bench/${file}`]));
  return worst;
}
