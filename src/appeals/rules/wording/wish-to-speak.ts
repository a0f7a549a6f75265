import type { FoundWords } from './finding';

const WISH =
  /\b(?:(?:would|’d|'d) (?:very much )?like|want(?:s|ed)?|need|hop(?:e|es|ing)|try(?:ing)?|keen|eager|ask(?:ing)?|wish(?:es)?) (?:you )?to (?:urgently )?(?:speak|talk|hear|trace|identify|find|know who)\b|\bdo you (?:know|recogni[sz]e)\b|\bcan you help (?:us )?(?:to )?(?:identify|recogni[sz]e|find)\b|\bwho (?:is|are) (?:this|these|they)\b/iu;

/** What an edition says before its words, where it asks nothing of anybody. */
const SAID = 'Police would like to speak to the people pictured.';

/** True where a text says that the police want to hear from or about somebody. */
export function wishesToSpeak(text: string): boolean {
  return WISH.test(text);
}

/**
 * An edition that shows people says in as many words that police would like to speak to them (DOMAIN, rule 5): without
 * it a picture beside a crime says that they did it. Points at the standfirst, which is what a newspaper copies.
 */
export function missingWish(
  standfirst: string,
  others: readonly string[],
  showsPeople: boolean,
): FoundWords[] {
  if (!showsPeople || standfirst === '' || [standfirst, ...others].some(wishesToSpeak)) return [];
  return [{ start: 0, end: standfirst.length, better: `${SAID} ${standfirst}` }];
}
