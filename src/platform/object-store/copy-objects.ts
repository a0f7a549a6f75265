import { ObjectMissing, type ObjectStore, type StoredObject } from './object-store';
import { receiptOfStream } from './reading';

/** How a copy ended. */
export interface CopyTally {
  readonly copied: number;
  readonly alreadyThere: number;
  readonly failed: number;
}

/** Objects on their way at once: most of the time of each is waiting for the other store. */
const AT_ONCE = 4;
const SAY_EVERY = 100;

/**
 * Copies every object of one store to another and reads each back: it counts as copied when the bytes that come out
 * are, by our own hash, those that went in. What is there with the same bytes already is left alone, so a copy that
 * was broken off is taken up again by running it again, and a damaged object is found and replaced. Deletes nothing.
 */
export async function copyObjects(
  from: ObjectStore,
  to: ObjectStore,
  say: (line: string) => void,
): Promise<CopyTally> {
  const tally = { copied: 0, alreadyThere: 0, failed: 0 };
  const objects = from.list('')[Symbol.asyncIterator]();
  const one = async (object: StoredObject): Promise<void> => {
    try {
      tally[await copyObject(object, from, to)]++;
    } catch (error) {
      // Deleted while we copied: there is nothing left to bring.
      if (error instanceof ObjectMissing) return;
      tally.failed++;
      say(`failed: ${object.key}: ${(error as Error).message}`);
    }
    const done = tally.copied + tally.alreadyThere + tally.failed;
    if (done % SAY_EVERY === 0) say(wordsOfTally(tally));
  };
  const untilNoneIsLeft = async (): Promise<void> => {
    for (let next = await objects.next(); !next.done; next = await objects.next()) await one(next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, untilNoneIsLeft));
  return tally;
}

/** `copied 12, already there 3, failed 0` */
export const wordsOfTally = ({ copied, alreadyThere, failed }: CopyTally): string =>
  `copied ${copied}, already there ${alreadyThere}, failed ${failed}`;

async function copyObject(
  { key, bytes }: StoredObject,
  from: ObjectStore,
  to: ObjectStore,
): Promise<'copied' | 'alreadyThere'> {
  if ((await sizeIn(to, key)) === bytes) {
    const [source, target] = await Promise.all([digestIn(from, key), digestIn(to, key)]);
    if (source === target) return 'alreadyThere';
  }
  const { sha256 } = await to.put(key, await from.get(key));
  if ((await digestIn(to, key)) !== sha256) throw new Error('what was written does not read back the same');
  return 'copied';
}

async function sizeIn(store: ObjectStore, key: string): Promise<number | null> {
  return store.size(key).catch((error: unknown) => {
    if (error instanceof ObjectMissing) return null;
    throw error;
  });
}

async function digestIn(store: ObjectStore, key: string): Promise<string> {
  return (await receiptOfStream(await store.get(key))).sha256;
}
