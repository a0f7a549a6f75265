/**
 * Every hostile and awkward picture through a worker of its own, as an upload goes: what became of it, how long it took
 * and the most memory it needed. The collection stands beside the project; the worst that is allowed is made here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { largePictures } from './large-pictures.mjs';
import { printTable, writeResults } from './results.mjs';
import { canWatch, workerUnderWatch } from './worker-under-watch.mjs';

const require = createRequire(import.meta.url);
const { PLAIN_RECIPE } = require('../dist/src/stills/rules/recipe.js');
const { handoutPlan, renditionPlan } = require('../dist/src/stills/rules/rendition-plan.js');
const { wholeOf } = require('../dist/src/stills/rules/boxes.js');

const FOLDER = '../shared/corpus';
const MOST_MS = 2000;
const MOST_MB = 300;

/** What an upload does: look at it to its last line, then make every file of the whole frame. */
async function upload(worker, bytes) {
  const began = performance.now();
  const verdict = await (async () => {
    try {
      const picture = await worker.run('inspect', 20, bytes);
      const inspected = performance.now() - began;
      await worker.run('renderSource', 60, bytes);
      const files = [handoutPlan(picture), ...renditionPlan(picture)];
      await worker.run('renderPublished', 60, bytes, PLAIN_RECIPE, [{ part: wholeOf(picture), files }]);
      return { given: 'taken', inspected };
    } catch (error) {
      if (!error.code) throw error;
      return { given: error.code, inspected: performance.now() - began };
    }
  })();
  return { ...verdict, ms: performance.now() - began };
}

async function measured({ file, expected, bytes }) {
  const worker = workerUnderWatch();
  // Its start is no picture's fault: it has drawn nothing yet, but it is there.
  await worker.run('inspect', 20, Buffer.from('x')).catch(() => undefined);
  const idle = worker.peak();
  const { given, ms, inspected } = await upload(worker, bytes());
  const peak = worker.peak();
  await worker.stop();
  const isWrong = { accept: given !== 'taken', reject: given === 'taken' }[expected] ?? false;
  return { file, expected, given, ms, inspected, peak, idle, isWrong };
}

const rows = existsSync(`${FOLDER}/manifest.csv`)
  ? parse(readFileSync(`${FOLDER}/manifest.csv`), { columns: true }).map(({ file, expected }) => ({
      file,
      expected,
      bytes: () => readFileSync(`${FOLDER}/${file}`),
    }))
  : [];
if (rows.length === 0) console.log(`Not tried: the collection of pictures is not here (${FOLDER}).`);
if (!canWatch) console.log('Not measured: memory. Only Linux tells it of another process.');

const done = [];
for (const row of [...rows, ...(await largePictures())]) done.push(await measured(row));

printTable(
  ['file', 'expected', 'given', 'looked at ms', 'all files ms', 'peak MB'],
  done.map(({ file, expected, given, inspected, ms, peak, isWrong }) => [
    file,
    expected,
    isWrong ? `${given}  WRONG` : given,
    inspected.toFixed(0),
    ms.toFixed(0),
    canWatch ? peak.toFixed(0) : '',
  ]),
);
const worstOf = (which, among) => among.reduce((worst, row) => (row[which] > worst[which] ? row : worst));
const wrong = done.filter(({ isWrong }) => isWrong);
const groups = [
  ['collection', done.slice(0, rows.length)],
  ['allowed at most', done.slice(rows.length)],
].filter(([, among]) => among.length > 0);
console.log(
  `\n${done.length} pictures, ${wrong.length} wrong. A worker at rest weighs ${Math.round(done[0].idle)} MB.`,
);
for (const [what, among] of groups) {
  const [slowest, heaviest] = [worstOf('ms', among), worstOf('peak', among)];
  console.log(
    `${what}: slowest ${slowest.file} ${slowest.ms.toFixed(0)} ms (aim ${MOST_MS}), heaviest ${heaviest.file} ${heaviest.peak.toFixed(0)} MB (aim ${MOST_MB})`,
  );
}
writeResults('corpus', [
  { case: 'wrong verdicts', unit: 'pictures', ours: wrong.length, peerName: null },
  ...groups.flatMap(([what, among]) => [
    { case: `slowest, ${what}`, unit: 'ms', ours: Math.round(worstOf('ms', among).ms), peerName: null },
    {
      case: `most memory, ${what}`,
      unit: 'MB',
      ours: Math.round(worstOf('peak', among).peak),
      peerName: null,
    },
  ]),
]);
process.exitCode = wrong.length === 0 ? 0 : 1;
