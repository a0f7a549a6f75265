import { bytesOf, Secret } from '../secrets/secret';
import { sodium } from '../sodium/binding';
import { refuseUnless } from '../vault-refused';

/** Kept with each officer. Production's floor (3 passes, 256 MiB) is the configuration's to enforce. */
export interface PasswordCost {
  readonly passes: number;
  readonly memoryBytes: number;
}

/** Each run takes hundreds of megabytes and a thread of libuv's four: more at once would starve the process. */
export const AT_ONCE = 2;
/** More than a change of shift; beyond it a sign-in is refused at once rather than left to time out. */
export const WAITING_LIMIT = 100;

const waiting: (() => void)[] = [];
let running = 0;

/** Argon2id13 on a thread of libuv's, in its turn. Zeroes the password it was given. */
export async function argon2id(
  password: Buffer,
  salt: Buffer,
  cost: PasswordCost,
): Promise<Secret<'derived key'>> {
  const out = Buffer.alloc(32);
  const derived = new Secret('derived key');
  try {
    await turn();
    try {
      const { passes, memoryBytes } = cost;
      const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
      await sodium.crypto_pwhash_async(out, password, salt, passes, memoryBytes, algorithm);
    } finally {
      nextTurn();
    }
    bytesOf(derived).set(out);
    return derived;
  } catch (failure) {
    derived.wipe();
    throw failure;
  } finally {
    sodium.sodium_memzero(password);
    sodium.sodium_memzero(out);
  }
}

/** For the metrics: how many run, how many wait. */
export function passwordQueue(): { running: number; waiting: number } {
  return { running, waiting: waiting.length };
}

async function turn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  refuseUnless(waiting.length < WAITING_LIMIT, 'too_busy');
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands the place straight to the next in line, so that nobody who comes later can slip in between. */
function nextTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}
