import type { WordingFinding } from './finding';

/** A piece of a text: as it stands, and whether the wording check points at it. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at what is found in it, so that a page can mark the words; joined again it is the same. */
export function markedParts(
  text: string,
  findings: readonly Pick<WordingFinding, 'start' | 'end'>[],
): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { start, end } of [...findings].sort((one, other) => one.start - other.start)) {
    // Where two overlap, the words are marked once.
    const [begin, stop] = [Math.max(start, from), Math.max(end, from)];
    parts.push({ text: text.slice(from, begin), marked: false });
    parts.push({ text: text.slice(begin, stop), marked: true });
    from = stop;
  }
  parts.push({ text: text.slice(from), marked: false });
  return parts.filter((part) => part.text !== '');
}
