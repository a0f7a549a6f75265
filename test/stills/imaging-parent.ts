import path from 'node:path';
import { Workers } from '../../src/stills/imaging/workers';
import type { SPOILT_TASKS } from './imaging-spoilt-worker';

/** A process with two workers, one at rest and one in the middle of its work, for a spec to kill. */
const workers = new Workers<typeof SPOILT_TASKS>(path.join(__dirname, 'imaging-spoilt-worker.ts'), {
  atOnce: 2,
});

void Promise.all([workers.run('sleep', 60, 300), workers.run('sleep', 60, 300)]).then((both) => {
  void workers.run('sleep', 60, 60_000);
  process.stdout.write(`${JSON.stringify(both)}\n`);
});
