import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { Deadline } from './deadline';
import { Frames, packed } from './frames';
import { PictureRefused } from './picture-refused';
import type { Task, TaskTable } from './task-table';
import { MOST_ASKED, type Reply, type Request } from './worker-words';

export interface Limits {
  /** Resident memory of the whole process, in bytes, past which it ends itself in the middle of its work. */
  readonly most: number;
  /** What it may still hold after its work, in bytes, before it asks to be replaced by a fresh one. */
  readonly atRest: number;
}

/** Half as important as what answers requests: under full load pages keep three quarters of a core. */
const NICENESS = 5;
const LOOK_EVERY_MS = 20;

/**
 * Makes this process a worker: one task after the other from standard input, the answers to standard output. It ends
 * with the process that started it, whatever became of that one, and when its memory passes the limit.
 */
export function serveTasks(tasks: TaskTable, limits: Limits): void {
  // Ctrl-C goes to everybody at the terminal: the server ends us when its own work is done.
  process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
  const frames = new Frames(MOST_ASKED, (request) => void answer(tasks, request as Request, limits));
  process.stdin.on('data', (piece: Buffer) => frames.push(piece));
  process.stdin.on('end', end).on('error', end);
  // libvips works on threads of its own, so this clock goes on while it does.
  setInterval(() => {
    if (process.memoryUsage.rss() < limits.most) return;
    say({ is: 'too_heavy' });
    end();
  }, LOOK_EVERY_MS);
  // Next to each other: whoever sees the one from outside may count on the other.
  beHumble();
  say({ is: 'started' });
}

/** Linux knows priorities of threads only, and most of ours have already begun; others take the first for all. */
function beHumble(): void {
  setPriority(NICENESS);
  if (process.platform !== 'linux') return;
  for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), NICENESS);
}

async function answer(tasks: TaskTable, request: Request, { atRest }: Limits): Promise<void> {
  const said = await outcomeOf(tasks[request.task], request);
  say({ ...said, spent: process.memoryUsage.rss() > atRest });
}

type Outcome = { is: 'done'; value: unknown } | { is: 'refused'; code: string } | Mistake;
interface Mistake {
  is: 'mistake';
  name: string;
  message: string;
}

async function outcomeOf(task: Task, { words, seconds }: Request): Promise<Outcome> {
  try {
    return { is: 'done', value: await task(...([...words, new Deadline(seconds)] as never[])) };
  } catch (error) {
    if (error instanceof PictureRefused) return { is: 'refused', code: error.code };
    const { name, message } = error as Error;
    return { is: 'mistake', name, message };
  }
}

/** Writing to a pipe is synchronous, so what was said is said before the process is gone. */
function say(reply: Reply): void {
  for (const part of packed(reply)) process.stdout.write(part);
}

/** Not `process.exit`, which would wait for the threads that may be the very reason. */
function end(): void {
  process.kill(process.pid, 'SIGKILL');
}
