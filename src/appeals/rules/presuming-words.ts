/**
 * Words that say somebody did it (DOMAIN, rule 5). Nobody pictured has been found to have done anything: only a court
 * says so, and words in print before that can cost a trial. A warning and never an obstacle.
 */
const PRESUMING =
  /\b(suspects?|offenders?|criminals?|culprits?|perpetrators?|thie(?:f|ves)|robbers?|burglars?|fraudsters?|scammers?|conm[ae]n|crooks?|thugs?|gangs?(?:ters?)?|guilty|robbed|stole|burgled|defrauded|wanted)\b/giu;

/** Those that stand in a text, each once, as they are written there. */
export function presumingWords(text: string): string[] {
  const found = new Map([...text.matchAll(PRESUMING)].map(([word]) => [word.toLowerCase(), word]));
  return [...found.values()];
}

/** A piece of a text: as it stands, and whether it is one of those words. */
export interface TextPart {
  readonly text: string;
  readonly presumes: boolean;
}

/** A text cut at those words, so that a page can mark them; joined again it is the same. */
export function presumingParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(PRESUMING)) {
    parts.push({ text: text.slice(from, index), presumes: false }, { text: word, presumes: true });
    from = index + word.length;
  }
  parts.push({ text: text.slice(from), presumes: false });
  return parts.filter((part) => part.text !== '');
}
