import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const program = path.resolve('dist/src/stills/imaging/worker.js');
const { Workers } = require('../dist/src/stills/imaging/workers.js');

export const canWatch = existsSync('/proc/self/status');
/** What every line that tells of memory says when nobody could look. */
const LOOK_EVERY_MS = 4;

/** A worker of the product, as the product starts it, with its memory and its processor time watched from outside. */
export function workerUnderWatch() {
  const workers = new Workers(program, { atOnce: 1 });
  let most = 0;
  const look = () => (most = Math.max(most, ...children().map((pid) => kilobytes(pid, 'VmHWM'))));
  return {
    run: async (task, seconds, ...words) => {
      const looking = canWatch ? setInterval(look, LOOK_EVERY_MS) : undefined;
      try {
        return await workers.run(task, seconds, ...words);
      } finally {
        clearInterval(looking);
        if (canWatch) look();
      }
    },
    /** Peak resident memory so far, in megabytes. */
    peak: () => most / 1024,
    /** Processor time of the worker so far, in seconds. */
    processor: () => children().reduce((sum, pid) => sum + processorSeconds(pid), 0),
    stop: () => workers.stop(),
  };
}

const children = () =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statusOf(name, 'PPid') === String(process.pid));
const kilobytes = (pid, name) => Number(statusOf(pid, name) ?? 0);

/** A process may be gone between being listed and being looked at. */
function statusOf(pid, name) {
  try {
    return new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

function processorSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
