import { drawCard } from './card';
import type { Deadline } from './deadline';
import { drawSocialPicture } from './social-picture';
import { inspect, renderPublished, renderSource } from './tasks';

/**
 * Everything a worker can be asked for, by the name it is asked by. Each takes bytes and plain values, then the
 * deadline, and answers with the same or throws `PictureRefused`. The server knows the types of this table and never
 * loads it: with it would come the decoder.
 */
export const TASKS = { drawCard, drawSocialPicture, inspect, renderPublished, renderSource } as const;

export type Task = (...words: never[]) => Promise<unknown>;
export type TaskTable = Readonly<Record<string, Task>>;

/** What a task is handed, but for the deadline, which the worker adds. */
export type TaskWords<T extends Task> =
  Parameters<T> extends [...infer Words, Deadline] ? Words : Parameters<T>;
export type TaskResult<T extends Task> = Awaited<ReturnType<T>>;
