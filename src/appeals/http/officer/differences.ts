import { diffWordsWithSpace } from 'diff';
import type { FieldInWords } from './field-words';

/** Some words of a field: in both versions, only in the one before, or only in the one after. */
export interface DifferencePiece {
  readonly text: string;
  readonly in: 'both' | 'before' | 'after';
}

export interface FieldDifference {
  readonly label: string;
  readonly pieces: readonly DifferencePiece[];
}

/** Where an edition's own text is long, its comparison ends here and says so by showing both whole. */
const COMPARED_WITHIN_MS = 200;

/** Every field in which two versions differ, word by word, in the order of the first; fields are matched by their label. */
export function differencesOf(
  before: readonly FieldInWords[],
  after: readonly FieldInWords[],
): FieldDifference[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  const textOf = (fields: readonly FieldInWords[], label: string) =>
    fields.find((field) => field.label === label)?.text ?? '';
  return labels
    .map((label) => ({ label, one: textOf(before, label), other: textOf(after, label) }))
    .filter(({ one, other }) => one !== other)
    .map(({ label, one, other }) => ({ label, pieces: piecesOf(one, other) }));
}

/** What stands in one of the two versions, with what only it has marked. */
export function pieced(pieces: readonly DifferencePiece[], version: 'before' | 'after'): DifferencePiece[] {
  return pieces.filter((piece) => piece.in === 'both' || piece.in === version);
}

function piecesOf(before: string, after: string): DifferencePiece[] {
  const changes = diffWordsWithSpace(before, after, { timeout: COMPARED_WITHIN_MS });
  const whole: DifferencePiece[] = [
    { text: before, in: 'before' },
    { text: after, in: 'after' },
  ];
  if (!changes) return whole.filter(({ text }) => text !== '');
  return changes.map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }));
}
