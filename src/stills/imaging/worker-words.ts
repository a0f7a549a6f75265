/** What the server asks of a worker. */
export interface Request {
  readonly task: string;
  readonly words: readonly unknown[];
  /** The time the task gives itself. The server waits a little longer before it ends the worker. */
  readonly seconds: number;
}

/** What a worker says: that it has started, how a task went, or why it is about to be gone. */
export type Reply =
  | { readonly is: 'started' }
  | { readonly is: 'done'; readonly value: unknown; readonly spent: boolean }
  | { readonly is: 'refused'; readonly code: string; readonly spent: boolean }
  | { readonly is: 'mistake'; readonly name: string; readonly message: string; readonly spent: boolean }
  | { readonly is: 'too_heavy' };

/** The largest request: one picture of the largest weight, and the words. */
export const MOST_ASKED = 32 * 1024 * 1024;
/** The largest answer: far more than the files of one picture weigh. */
export const MOST_ANSWERED = 64 * 1024 * 1024;
