import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { CaseSecret } from '../secrets/kinds';
import { bytesOf } from '../secrets/secret';
import { rewrap, type RewrapItem, type RewrapMove, type Rewrapped } from './rewrap-core';
import { startThread } from './threads';

/** Below this a thread costs more than the work: about 0.1 ms a wrap against 50 ms to start one. */
const ON_THE_SPOT = 200;
/** What goes to the thread at once, so that a large case does not stand in memory twice. */
const BATCH = 1000;

/** What the thread is started with. The secret's bytes are moved to it, and zeroed there. */
export interface RewrapStart {
  readonly secret: Uint8Array;
  readonly move: RewrapMove;
}

/**
 * Moves many wraps to a new epoch without holding up the requests of this process. Answers in the order of the
 * items. Takes and returns wraps only: the caller reads and writes rows, and may give as many as it likes at a
 * time, which is what makes a rotation resumable.
 */
export async function rewrapInBulk(
  oldSecret: CaseSecret,
  move: RewrapMove,
  items: readonly RewrapItem[],
): Promise<Rewrapped[]> {
  if (items.length <= ON_THE_SPOT) return rewrap(oldSecret, move, items);
  const secret = new Uint8Array(bytesOf(oldSecret));
  const thread = startThread('rewrap-thread', { secret, move }, [secret.buffer]);
  try {
    const done: Rewrapped[] = [];
    for (let at = 0; at < items.length; at += BATCH) {
      done.push(...(await askThread(thread, items.slice(at, at + BATCH))));
    }
    await closed(thread);
    return done;
  } finally {
    await thread.terminate();
  }
}

/** `once` also rejects when the thread fails, with the thread's own error. */
async function askThread(thread: Worker, items: readonly RewrapItem[]): Promise<Rewrapped[]> {
  thread.postMessage(items);
  const [answers] = (await once(thread, 'message')) as [{ wrap?: Uint8Array }[]];
  return answers.map(({ wrap, ...rest }) => (wrap ? { wrap: asBuffer(wrap) } : rest)) as Rewrapped[];
}

/** Lets the thread zero its copy of the secret before it ends. */
async function closed(thread: Worker): Promise<void> {
  const ended = once(thread, 'exit');
  thread.postMessage(null);
  await ended;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
