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
