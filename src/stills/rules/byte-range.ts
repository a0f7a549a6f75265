/** Positions of the first and the last byte, from 0 and both included, as HTTP counts. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface AskedRange {
  /** The header `Range`. */
  readonly range: string | undefined;
  /** The header `If-Range`. */
  readonly ifRange: string | undefined;
}

const SINGLE = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i;

/**
 * Which part of `size` bytes is asked for (RFC 9110, 14.2): `whole` when no part is, when the reader's earlier part is
 * of other bytes, and for everything that a server may leave unread: other units, several ranges at once, ranges that
 * end before they begin. `unsatisfiable` when not one byte lies in the range.
 */
export function askedBytes(
  { range, ifRange }: AskedRange,
  tag: string,
  size: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  // A weak tag never says that two parts belong together, and of dates we give none: only the very tag is good.
  if (range === undefined || (ifRange !== undefined && ifRange.trim() !== tag)) return 'whole';
  const match = SINGLE.exec(range);
  if (!match) return 'whole';
  const [first, last, suffix] = match.slice(1).map((digits) => (digits ? Number(digits) : null));
  if (suffix !== null)
    return suffix === 0 ? 'unsatisfiable' : within(Math.max(0, size - suffix), size - 1, size);
  if (last !== null && last < (first ?? 0)) return 'whole';
  return within(first ?? 0, last ?? size - 1, size);
}

function within(start: number, end: number, size: number): ByteRange | 'unsatisfiable' {
  return start < size ? { start, end: Math.min(end, size - 1) } : 'unsatisfiable';
}
