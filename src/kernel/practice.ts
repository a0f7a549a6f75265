/** What every name of a practice case begins with: its reference, its pictures' and its appeals' addresses. */
export const PRACTICE_NAME = 'Practice';

/**
 * Whether a name or an address is of something opened to learn by, which no member of the public may ever meet. Asked of the
 * name alone, so that it holds whatever a row says: `practice-larkfield`, `PRACTICE-LARKFIELD-3`, `PRACTICE-NM-1-25`.
 */
export function isPracticeName(name: string): boolean {
  return /^practice(?:[^a-z]|$)/i.test(name);
}
