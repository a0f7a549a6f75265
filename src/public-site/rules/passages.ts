/** A part of what happened: with a title where the officer gave it one. */
export interface Passage {
  readonly title: string | null;
  readonly text: string;
}

/** What happened, as a page tells it. */
export interface Telling {
  readonly before: readonly Passage[];
  /** Numbered, side by side: only where at least two parts have a title. */
  readonly steps: readonly Passage[];
  readonly after: readonly Passage[];
}

const TITLE_LIMIT = 60;

/** A paragraph whose first line is short, and ends like no sentence, has that line for a title. */
export function passage(paragraph: string): Passage {
  const [first = '', ...rest] = paragraph.split('\n').map((line) => line.trim());
  const text = rest.join(' ').trim();
  const isTitle = text !== '' && first.length <= TITLE_LIMIT && !/[.!?,;:]$/.test(first);
  return isTitle ? { title: first, text } : { title: null, text: `${first} ${text}`.trim() };
}

/** Parts with titles are the steps; what stands before the first and after the last of them is plain prose. */
export function telling(narrative: readonly string[]): Telling {
  const passages = narrative.map(passage).filter(({ text }) => text !== '');
  const titled = passages.filter(({ title }) => title !== null);
  if (titled.length < 2) return { before: passages, steps: [], after: [] };
  const first = passages.indexOf(titled[0]);
  const afterFirst = passages.slice(first);
  return {
    before: passages.slice(0, first),
    steps: titled,
    after: afterFirst.filter(({ title }) => title === null),
  };
}
