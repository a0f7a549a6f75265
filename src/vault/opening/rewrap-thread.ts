import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { keyFrom } from '../secrets/secret';
import { sodium } from '../sodium/binding';
import type { RewrapStart } from './rewrap-bulk';
import { rewrap, type RewrapItem, type RewrapMove } from './rewrap-core';

/** The thread of a bulk re-wrap: batches come in, wraps go out, and the secret is zeroed at the end. */
const port = parentPort as MessagePort;
const { secret, move } = workerData as RewrapStart;
const oldSecret = keyFrom('case secret', secret);
sodium.sodium_memzero(secret);

/** What crosses between threads arrives as plain bytes. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const moveHere: RewrapMove = { ...move, toPublicKey: asBuffer(move.toPublicKey) };

port.on('message', (items: readonly RewrapItem[] | null) => {
  if (items) {
    const here = items.map((item) => ({ ...item, wrap: asBuffer(item.wrap) }));
    port.postMessage(rewrap(oldSecret, moveHere, here));
  } else {
    oldSecret.wipe();
    port.close();
  }
});
