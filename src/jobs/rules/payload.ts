/** What a job carries: the ids its handler needs to look things up with. Never content (house rule 7). */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

/** An id, a reference, a state, a moment: none is longer. */
export const LONGEST_TEXT = 200;
const MOST_ENTRIES = 20;

export type PayloadFault = 'not_flat' | 'text_too_long' | 'number_not_finite' | 'too_many_entries';

/**
 * A job may carry ids and nothing that somebody wrote, because its row can be read by whoever reads the database.
 * No rule can tell an id from a sentence, but sentences give themselves away by their length and their nesting.
 */
export function payloadFault(payload: unknown): PayloadFault | null {
  if (!isPlainObject(payload)) return 'not_flat';
  const entries = Object.entries(payload);
  if (entries.length > MOST_ENTRIES || entries.some(([name]) => name.length > LONGEST_TEXT)) {
    return 'too_many_entries';
  }
  for (const [, value] of entries) {
    const fault = valueFault(value);
    if (fault) return fault;
  }
  return null;
}

function valueFault(value: unknown): PayloadFault | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'number_not_finite';
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? 'text_too_long' : null;
  return 'not_flat';
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
