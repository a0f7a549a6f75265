import {
  ObjectExists,
  ObjectMissing,
  ObjectStoreRefused,
  ObjectStoreUnavailable,
  RangePastEnd,
} from '../object-store';

/** What the SDK attaches to anything it throws; each part may be absent. */
interface SdkError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number };
}

export const statusOf = (error: unknown): number | undefined => (error as SdkError).$metadata?.httpStatusCode;

/** How often the SDK asked before it gave up: more than once, and an earlier answer may have been lost. */
export const attemptsOf = (error: unknown): number => (error as SdkError).$metadata?.attempts ?? 1;

/**
 * An error of the SDK in words of ours. Nothing of it is kept but its code: its fields and its message may hold the
 * access key, the string that was signed, and where the store stands.
 */
export function asOurs(error: unknown): Error {
  if (OURS.some((ours) => error instanceof ours)) return error as Error;
  const { name, code } = error as SdkError;
  const status = statusOf(error);
  if (name === 'NoSuchKey' || name === 'NotFound') return new ObjectMissing();
  if (status === 416) return new RangePastEnd();
  if (status === 412) return new ObjectExists();
  const passes = status === undefined || status >= 500 || status === 429 || status === 408;
  const word = codeOf(status === undefined ? (code ?? name) : name);
  const reason = word ?? (status === undefined ? 'no answer' : `HTTP ${status}`);
  return passes ? new ObjectStoreUnavailable(reason) : new ObjectStoreRefused(reason);
}

const OURS = [ObjectExists, ObjectMissing, ObjectStoreRefused, ObjectStoreUnavailable, RangePastEnd];

/** `SlowDown`, `ECONNREFUSED`: a word, whatever a store may put in its place. */
function codeOf(word: unknown): string | null {
  return typeof word === 'string' && /^[A-Za-z_]{1,60}$/.test(word) && word !== 'Unknown' ? word : null;
}
