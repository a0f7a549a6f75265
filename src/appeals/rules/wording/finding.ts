/** The rules of the wording check (DOMAIN, rules 5 and 7), in the order in which an officer is told of them. */
export const WORDING_RULES = [
  'presumes_guilt',
  'names_a_person',
  'victim_shielded',
  'victim_beside',
  'victim_recognisable',
  'no_wish_to_speak',
  'unknown_telephone',
  'unexplained_abbreviation',
  'hard_to_read',
] as const;
export type WordingRule = (typeof WORDING_RULES)[number];

/** The law or guidance behind each rule, as an officer may look it up. */
export const WORDING_AUTHORITY: Readonly<Record<WordingRule, string>> = {
  presumes_guilt: 'Contempt of Court Act 1981, sections 1 and 2; Defamation Act 2013',
  names_a_person: 'Data Protection Act 2018, Part 3; College of Policing, media relations',
  victim_shielded: 'Sexual Offences (Amendment) Act 1992, section 1',
  victim_beside: 'Sexual Offences (Amendment) Act 1992, section 1',
  victim_recognisable: 'Data Protection Act 2018, section 35; Victims’ Code, right 4',
  no_wish_to_speak: 'College of Policing, images and footage: say what is asked of the public',
  unknown_telephone: 'Cyber fraud practice: a number in an appeal is dialled because police gave it',
  unexplained_abbreviation: 'GOV.UK style: explain an abbreviation where it stands first',
  hard_to_read: 'GOV.UK content design: plain English; WCAG 2.2, criterion 3.1.5',
};

/** Words in a text which a rule points at. Offsets count UTF-16 units, as a text area of a browser does. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
  /** What can be put in their place at one press; null where only the writer can know. */
  readonly better: string | null;
}

/** One thing the wording check has to say. */
export interface WordingFinding extends FoundWords {
  readonly rule: WordingRule;
  /** Where it stands: `headline`, `narrative[2]`, `quotes[0].text`; beside a picture `persons.3.label`. */
  readonly field: string;
  readonly words: string;
  /** No reason keeps these words: they must be changed before the edition can be put forward. */
  readonly hard: boolean;
}

/** A text with its better words in place. */
export function withBetter(text: string, { start, end, better }: FoundWords): string {
  return better === null ? text : text.slice(0, start) + better + text.slice(end);
}

/** The better words, begun with a capital where those they replace are. */
export function likeCase(words: string, better: string): string {
  const first = words.charAt(0);
  const capital = first !== first.toLowerCase();
  return capital ? better.charAt(0).toUpperCase() + better.slice(1) : better;
}

/** Where a pattern matches, with what would be better. `null` passes a match by. */
export function wordsMatching(
  text: string,
  pattern: RegExp,
  better: (match: RegExpMatchArray) => { readonly better: string | null } | null,
): FoundWords[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const verdict = better(match);
    const start = match.index;
    return verdict ? [{ start, end: start + match[0].length, ...verdict }] : [];
  });
}

/** Found words in the order of the text; where two overlap, the one that begins first and reaches furthest. */
export function inOrder(found: readonly FoundWords[]): FoundWords[] {
  const sorted = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted.filter(
    (one, at) => !sorted.some((earlier, before) => before < at && earlier.end > one.start),
  );
}

/** The sentences of a text with their places; a line break ends one too. */
export function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\s][^\n]*?(?:[.!?…]+["”’)]*(?=\s|$)|(?=\n)|$)/g)].map(
    ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    }),
  );
}
