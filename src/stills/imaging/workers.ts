import { availableParallelism } from 'node:os';
import type { PictureRefusal } from '../rules/accepted-formats';
import { PictureRefused } from './picture-refused';
import type { TaskResult, TaskTable, TaskWords } from './task-table';
import { Turns } from './turns';
import { WorkerProcess, type WorkEnd } from './worker-process';

/** A fresh worker takes a third of a second to start; an idle one keeps tens of megabytes. */
const IDLE_MS = 60_000;
/** Beyond these a picture may wait: one officer's large upload with room for a second. */
export const MAY_WAIT = 16;

/** One core is left to those who answer requests, and memory for no more than four pictures at once. */
export const AT_ONCE = Math.min(4, Math.max(1, availableParallelism() - 1));

/** The few processes that decode and encode, each one picture at a time. They start when there is work. */
export class Workers<T extends TaskTable> {
  private readonly turns: Turns;
  private readonly idle: { worker: WorkerProcess; leave: NodeJS.Timeout }[] = [];

  /** `program` is the file of the worker, which must serve the tasks of `T`. */
  constructor(
    private readonly program: string,
    { atOnce = AT_ONCE, mayWait = MAY_WAIT } = {},
  ) {
    this.turns = new Turns(atOnce, mayWait);
  }

  /**
   * Has a task done in at most `seconds`. Throws `PictureRefused` when the picture is to blame, `ImagingUnavailable`
   * when the line is full, and what the task throws when the mistake is ours.
   */
  run<K extends keyof T & string>(
    task: K,
    seconds: number,
    ...words: TaskWords<T[K]>
  ): Promise<TaskResult<T[K]>> {
    return this.turns.take(async () => {
      const request = { task, words, seconds };
      let end = await this.once(request);
      // Killed from outside, perhaps for the memory of others: the picture gets a second worker, and not a third.
      if (end.is === 'died' || end.is === 'not_started') end = await this.once(request);
      return resultOf(end) as TaskResult<T[K]>;
    });
  }

  /** Ends the workers that have nothing to do. They start again when they are needed again. */
  async stop(): Promise<void> {
    const all = this.idle.splice(0);
    for (const { leave } of all) clearTimeout(leave);
    await Promise.all(all.map(({ worker }) => worker.stop()));
  }

  private async once(request: Parameters<WorkerProcess['work']>[0]): Promise<WorkEnd> {
    const worker = this.rested() ?? new WorkerProcess(this.program);
    const end = await worker.work(request);
    if ('spent' in end && !end.spent && worker.isAlive) this.rest(worker);
    else void worker.stop();
    return end;
  }

  private rested(): WorkerProcess | undefined {
    for (let next = this.idle.pop(); next; next = this.idle.pop()) {
      clearTimeout(next.leave);
      if (next.worker.isAlive) return next.worker;
    }
    return undefined;
  }

  private rest(worker: WorkerProcess): void {
    const leave = setTimeout(() => {
      this.idle.splice(
        this.idle.findIndex((one) => one.worker === worker),
        1,
      );
      void worker.stop();
    }, IDLE_MS);
    this.idle.push({ worker, leave: leave.unref() });
  }
}

function resultOf(end: WorkEnd): unknown {
  switch (end.is) {
    case 'done':
      return end.value;
    case 'refused':
      throw new PictureRefused(end.code as PictureRefusal);
    case 'mistake':
      throw end.name === 'RangeError' ? new RangeError(end.message) : new Error(end.message);
    case 'died':
      throw new PictureRefused('damaged');
    case 'not_started':
      throw new Error('No worker for pictures could be started.');
    default:
      throw new PictureRefused(end.is);
  }
}
