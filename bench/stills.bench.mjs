/**
 * The whole set of files of the nine demo stills: through a worker of the product, and through the command line of
 * libvips with the same settings, in turns. And, apart from that, what the efforts of AVIF cost and bring.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { avifEfforts } from './avif-efforts.mjs';
import { demoStills } from './demo-stills.mjs';
import { median, printTable, writeResults } from './results.mjs';
import { byVips, startOfVips, vipsName } from './vips-command.mjs';
import { canWatch, workerUnderWatch } from './worker-under-watch.mjs';

const require = createRequire(import.meta.url);
const { ENCODING } = require('../dist/src/stills/imaging/encoder.js');
const { inspect } = require('../dist/src/stills/imaging/tasks.js');
const { Deadline } = require('../dist/src/stills/imaging/deadline.js');

const ROUNDS = 3;
const stills = await demoStills((bytes) => inspect(bytes, new Deadline(20)));

/** A worker from its start to its end, as the first picture of a day meets it. */
async function ours() {
  const began = performance.now();
  const worker = workerUnderWatch();
  let [made, bytes] = [0, 0];
  for (const still of stills) {
    const { renditions } = await worker.run('renderPublished', 60, still.bytes, still.recipe, still.parts);
    made += renditions.length;
    bytes += renditions.reduce((sum, rendition) => sum + rendition.bytes.length, 0);
  }
  const ms = performance.now() - began;
  const peak = worker.peak();
  await worker.stop();
  return { ms, peak, made, bytes, starts: 1 };
}

async function theirs() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-stills-'));
  const total = { ms: 0, peak: 0, made: 0, bytes: 0, starts: 0 };
  const began = performance.now();
  for (const still of stills) {
    const one = await byVips(still, ENCODING, folder);
    for (const figure of ['made', 'bytes', 'starts']) total[figure] += one[figure];
    total.peak = Math.max(total.peak, one.peak);
  }
  total.ms = performance.now() - began;
  rmSync(folder, { recursive: true });
  return total;
}

/** In turns, so that neither has the quieter machine. */
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.push({ ours: await ours(), theirs: vipsName ? await theirs() : null });
}
const middle = (who, figure) => median(rounds.map((round) => round[who][figure]));
const row = (who) =>
  Object.fromEntries(
    ['ms', 'peak', 'made', 'bytes', 'starts'].map((figure) => [figure, middle(who, figure)]),
  );
const our = row('ours');
const their = vipsName ? row('theirs') : null;
const startMs = vipsName ? startOfVips() : 0;
const net = their && their.ms - their.starts * startMs;

printTable(
  ['who', 'files', 'seconds', 'without starting', 'KB', 'peak MB', 'processes'],
  [['ours', our], ...(their ? [[vipsName, their]] : [])].map(([who, { made, ms, bytes, peak, starts }]) => [
    who,
    made,
    (ms / 1000).toFixed(2),
    ((who === 'ours' ? ms : net) / 1000).toFixed(2),
    (bytes / 1000).toFixed(0),
    canWatch ? peak.toFixed(0) : '',
    starts,
  ]),
);
console.log(
  their
    ? `Nine stills, ${ROUNDS} rounds, the middle one. A process of vips that does nothing takes ${startMs.toFixed(0)} ms; ours counts the start of its worker.`
    : 'Not compared: vips is not installed (Debian: libvips-tools).',
);

console.log('\nAVIF of the whole at every width, by effort');
const efforts = await avifEfforts(stills, ENCODING.avif.quality);
printTable(
  ['effort', 'processor s', 'KB', 'PSNR dB'],
  efforts.map(({ effort, seconds, bytes, psnr }) => [
    effort === ENCODING.avif.effort ? `${effort} (chosen)` : effort,
    seconds.toFixed(2),
    (bytes / 1000).toFixed(0),
    psnr.toFixed(2),
  ]),
);

const beside = { peerName: vipsName };
writeResults('stills', [
  {
    case: 'all files of nine stills',
    unit: 'ms',
    ours: Math.round(our.ms),
    peer: their && Math.round(their.ms),
    ...beside,
  },
  {
    case: 'the same, without starting processes of the peer',
    unit: 'ms',
    ours: Math.round(our.ms),
    peer: their && Math.round(net),
    ...beside,
  },
  { case: 'bytes of all files', unit: 'bytes', ours: our.bytes, peer: their && their.bytes, ...beside },
  {
    case: 'peak memory',
    unit: 'MB',
    ours: Math.round(our.peak),
    peer: their && Math.round(their.peak),
    ...beside,
  },
  ...efforts.map(({ effort, seconds }) => ({
    case: `AVIF at effort ${effort}`,
    unit: 'processor s',
    ours: Number(seconds.toFixed(2)),
    peerName: null,
  })),
]);
