import { inOrder, likeCase, wordsMatching, type FoundWords } from './finding';

/** What somebody is called who has been found to have done it. Only a court finds that. */
const PERSON =
  /\b(an\s+)?(suspect|offender|criminal|culprit|perpetrator|robber|burglar|fraudster|scammer|crook|thug|gangster|attacker|assailant|mugger|rapist|killer|murderer|vandal|yob|thie(?=f|ves)|conm(?=an|en))(f|ves|an|en|s)?\b/giu;
const GROUP = /\b(gang)(s)?\b/giu;

/** Deeds told of somebody; told of the victim ("was robbed", "robbed of") they presume nothing. */
const DEED =
  /(?<!\b(?:was|were|is|are|been|being|be|get|got|gets|had)\s+(?:\w+\s+)?)\b(robbed|mugged|stole|burgled|defrauded|conned|attacked|assaulted|raped|murdered)\b(?!\s+(?:in|at|on|by|near|outside|inside|of|while|as|when|last|and|or)\b)(?!\s*[.,;:?!]|\s*$)/giu;
const OF_DEED: Readonly<Record<string, string>> = {
  robbed: 'may know about the robbery of',
  mugged: 'may know about the robbery of',
  stole: 'may know about the theft of',
  burgled: 'may know about the burglary of',
  defrauded: 'may know about fraud against',
  conned: 'may know about fraud against',
  attacked: 'may know about the attack on',
  assaulted: 'may know about the assault on',
  raped: 'may know about the rape of',
  murdered: 'may know about the murder of',
};

/** "Criminal damage" is the name of an offence, and a detective may well suspect. */
const NO_PERSON_AFTER =
  /^\s+(?:damage|investigation|inquiry|enquiry|offences?|justice|records?|law|court)\b/iu;
const VERB_BEFORE = /\b(?:we|i|they|police|detectives|officers|may|might|you)\s+$/iu;

const SOUGHT_ALREADY = /^(?:\s+\w+){0,2}\s+sought\b/iu;

/**
 * Words that say somebody did it (DOMAIN, rule 5). Contempt of Court Act 1981: what is printed before a trial can cost
 * the trial; and a picture under the word "thief" of somebody who is none is a libel.
 */
export function presumptionsIn(text: string): FoundWords[] {
  return inOrder([
    ...wordsMatching(text, PERSON, (match) => personSought(text, match)),
    ...wordsMatching(text, GROUP, ([words, , several]) => better(words, several ? 'groups' : 'group')),
    ...wordsMatching(text, DEED, ([words]) => better(words, OF_DEED[words.toLowerCase()])),
    ...wordsMatching(text, /\bwanted\b(?!\s+to\b)/giu, ([words]) => better(words, 'sought')),
    ...wordsMatching(text, /\bcaught(?=\s+on\s+(?:camera|CCTV|film|video)\b)/giu, ([words]) =>
      better(words, 'seen'),
    ),
    ...wordsMatching(
      text,
      /(?<!\b(?:officers?|inspector|team|detectives?)\s+)(?:\b(?:who|that)\s+(?:is|was|are|were)\s+)?\bresponsible\s+for\b/giu,
      ([words]) => better(words, 'police would like to speak to about'),
    ),
    ...wordsMatching(
      text,
      /(?<=\b(?:those|people|persons?|m[ae]n|wom[ae]n|anyone|anybody|group)\s+)responsible\b(?!\s+for\b)/giu,
      ([words]) => better(words, 'police would like to speak to'),
    ),
    ...wordsMatching(text, /\bguilty\b/giu, () => ({ better: null })),
  ]);
}

function better(words: string, said: string): { better: string } {
  return { better: likeCase(words, said) };
}

function personSought(text: string, match: RegExpMatchArray): { better: string } | null {
  const [words, article = '', stem, ending = ''] = match;
  // "Man" and "men" are the endings of "conman" only, "f" and "ves" those of "thief".
  const odd = /^(?:thie|conm)$/iu.test(stem);
  if (odd !== /^(?:f|ves|an|en)$/iu.test(ending)) return null;
  const [before, after] = [text.slice(0, match.index), text.slice((match.index ?? 0) + words.length)];
  if (/^criminal$/iu.test(stem) && NO_PERSON_AFTER.test(after)) return null;
  if (/^suspect$/iu.test(stem) && ending === '' && article === '' && VERB_BEFORE.test(before)) return null;
  const several = /^(?:s|ves|en)$/iu.test(ending);
  const called = several ? 'people' : 'person';
  // "Thieves sought" needs no second "sought".
  const said = SOUGHT_ALREADY.test(after) ? called : `${called} sought`;
  return better(words, article === '' ? said : `a ${said}`);
}
