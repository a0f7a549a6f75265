import type { EditionContent } from '../edition-content';

/** One text of an edition that somebody outside the force will read. */
export interface EditionText {
  /** `headline`, `narrative[2]`, `quotes[0].text` */
  readonly field: string;
  readonly text: string;
}

/** Lines of an edition that are one text each. */
const LINES = ['headline', 'standfirst'] as const;
const LAST_LINES = ['advice', 'victimCallout', 'notesToEditors'] as const;

/** Every text that leaves the force, in the order of the form. What has no word in it is left out. */
export function textsOf(content: EditionContent): EditionText[] {
  return [
    ...LINES.map((field) => ({ field, text: content[field] })),
    ...content.narrative.map((text, at) => ({ field: `narrative[${at}]`, text })),
    ...LAST_LINES.map((field) => ({ field, text: content[field] })),
    ...content.quotes.map(({ text }, at) => ({ field: `quotes[${at}].text`, text })),
  ].filter(({ text }) => text !== '');
}

/** The content with one of its texts rewritten. A field that is not there changes nothing. */
export function withText(
  content: EditionContent,
  field: string,
  rewrite: (text: string) => string,
): EditionContent {
  const line = [...LINES, ...LAST_LINES].find((one) => one === field);
  if (line) return { ...content, [line]: rewrite(content[line]) };
  const [, part, at] = /^(narrative|quotes)\[(\d+)\]/.exec(field) ?? [];
  if (part === 'narrative') {
    const narrative = content.narrative.map((text, index) => (index === Number(at) ? rewrite(text) : text));
    return { ...content, narrative };
  }
  const quotes = content.quotes.map((quote, index) =>
    part === 'quotes' && index === Number(at) ? { ...quote, text: rewrite(quote.text) } : quote,
  );
  return { ...content, quotes };
}
