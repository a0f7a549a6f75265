import { sentencesOf, type FoundWords } from './finding';

/** Older than this nobody should have to be who reads an appeal: the age at which pupils begin their last school exams. */
export const READING_AGE_AT_MOST = 14;
/** Of fewer words the formula says nothing. */
const WORDS_AT_LEAST = 60;
/** A shorter sentence is hard by a name in it, not by how it is built. */
const SENTENCE_AT_LEAST = 12;

/**
 * The age at which a text is read with ease: the Flesch-Kincaid grade (Kincaid and others, 1975) and five years, as a
 * school year counts them. Null where there is too little text to say. Syllables are counted by groups of vowels, which
 * is right for about nine words of ten and close for the rest; a text averages that out.
 */
export function readingAge(text: string): number | null {
  const words = wordsIn(text);
  if (words.length < WORDS_AT_LEAST) return null;
  return gradeOf(words, sentencesOf(text).length) + 5;
}

/** The sentence that is hardest to read, where the whole is harder than it should be: field by field, one at most. */
export function hardestIn(texts: readonly string[]): FoundWords[][] {
  const age = readingAge(texts.join('\n'));
  const none = texts.map((): FoundWords[] => []);
  if (age === null || age <= READING_AGE_AT_MOST) return none;
  const sentences = texts.flatMap((text, at) =>
    sentencesOf(text).map((place) => ({ ...place, at, words: wordsIn(text.slice(place.start, place.end)) })),
  );
  const [hardest] = sentences
    .filter(({ words }) => words.length >= SENTENCE_AT_LEAST)
    .sort((one, other) => gradeOf(other.words, 1) - gradeOf(one.words, 1));
  if (hardest) none[hardest.at].push({ start: hardest.start, end: hardest.end, better: null });
  return none;
}

/** Syllables of one English word; never fewer than one. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.replace(/(?:[^laeiouy]es|[^dt]ed|[^l]e)$/, (end) => end.charAt(0)).replace(/^y/, '');
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}

function gradeOf(words: readonly string[], sentences: number): number {
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (syllables / words.length) - 15.59;
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
}
