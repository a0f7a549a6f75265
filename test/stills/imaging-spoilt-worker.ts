import { serveTasks } from '../../src/stills/imaging/serve-tasks';

/** A worker in which everything goes wrong that can: run as a process of its own by the specs. */

const MIB = 1024 * 1024;
const held: Buffer[] = [];
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const SPOILT_TASKS = {
  number: async () => process.pid,
  environment: async () => ({ ...process.env }),
  sleep: async (milliseconds: number) => {
    await wait(milliseconds);
    return process.pid;
  },
  /** Not even the clock of its own gets a turn any more. */
  hang: async () => {
    for (;;);
  },
  /** A megabyte at a time, as a decoder does that unfolds what it was sent. */
  eat: async (megabytes: number) => {
    for (let eaten = 0; eaten < megabytes; eaten += 1) {
      held.push(Buffer.alloc(MIB, 1));
      if (eaten % 8 === 0) await wait(1);
    }
    return process.pid;
  },
  breakDown: async () => process.kill(process.pid, 'SIGSEGV'),
  talkNonsense: async () => {
    process.stdout.write('\0\0\0\x04\0\0\0\0oops');
    await wait(60_000);
  },
  talkTooMuch: async () => {
    process.stdout.write('\xff\xff\xff\xff\xff\xff\xff\xff', 'latin1');
    await wait(60_000);
  },
  mistake: async () => {
    throw new RangeError('a mistake in the house');
  },
};

if (require.main === module) serveTasks(SPOILT_TASKS, { most: 256 * MIB, atRest: 160 * MIB });
