/** How many words a search may have, and how many tips it opens at most, newest first. */
export const SEARCH_LIMITS = { words: 8, length: 120, tips: 500 } as const;

/** What an officer searches for: every word must be found. Case and accents do not count. Null when nothing is asked. */
export function searchedWords(typed: string): readonly string[] | null {
  const words = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? null : [...new Set(words)].slice(0, SEARCH_LIMITS.words);
}

/** True when every word stands somewhere in what was said, also inside a longer word. */
export function saysAll(said: readonly string[], words: readonly string[]): boolean {
  const all = folded(said.join('\n'));
  return words.every((word) => all.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();
}
