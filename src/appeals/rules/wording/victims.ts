import { inOrder, likeCase, wordsMatching, type FoundWords } from './finding';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter';
/** A proper name that is no day and no month. */
const PLACE_NAME = String.raw`(?!(?:${MONTH}|${DAY}|Police|Detectives?|Crimestoppers|CCTV)\b)[A-Z][\p{L}’'-]+(?:[ \t]+(?:and[ \t]+)?[A-Z][\p{L}’'-]+){0,3}`;
const SOMEBODY =
  'woman|man|girl|boy|pensioner|widow|widower|grandmother|grandfather|lady|teenager|child|victim|resident|person';
const STREET =
  'Road|Street|Lane|Avenue|Close|Drive|Way|Place|Square|Gardens|Court|Row|Terrace|Crescent|Grove|Mews|Walk|Hill|Green';
const LIVES = String.raw`,?[ \t]+(?:who[ \t]+lives?[ \t]+|living[ \t]+)?(?:from|of|in|at)[ \t]+(?:the[ \t]+)?${PLACE_NAME}`;

const AGED = [
  new RegExp(
    String.raw`\b(?:an?|the)[ \t]+(?:\p{Ll}+[ \t]+)?(?<who>${SOMEBODY})[ \t]*,?[ \t]*(?:of|aged)[ \t]+(?<age>\d{1,3})\b`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:an?|the)[ \t]+(?<age>\d{1,3})[- ]years?[- ]old(?:[ \t]+(?<who>${SOMEBODY}))?\b`,
    'giu',
  ),
];
const HOME_AFTER = new RegExp(`^${LIVES}`, 'u');

const FAMILY =
  'wife|husband|ex-wife|ex-husband|daughter|son|mother|father|mum|dad|step-?(?:father|mother|son|daughter|brother|sister)|brother|sister|uncle|aunt|niece|nephew|cousin|grand(?:son|daughter|mother|father|parents)|boyfriend|girlfriend|partner|ex-partner|fianc[ée]e?';
const KNOWN_TO =
  'neighbour|teacher|tutor|coach|carer|boss|manager|colleague|employer|landlord|lodger|priest|doctor|friend|flatmate|housemate|classmate';
const RELATION = new RegExp(
  String.raw`\b(?:his|her|their|whose|the (?:victim|woman|man|girl|boy|child)[’']s)[ \t]+(?:(?:own|former|elderly|late|young|younger|older|teenage|estranged)[ \t]+)?(?:(?<family>${FAMILY})|${KNOWN_TO})s?\b`,
  'giu',
);
const ADDRESS = new RegExp(
  String.raw`\b(?:flat[ \t]+\d+[A-Za-z]?,?[ \t]+)?\d{1,4}[A-Za-z]?[ \t]+(?:[A-Z][\p{L}’'-]+[ \t]+){1,3}(?:${STREET})\b`,
  'gu',
);
const HOME = new RegExp(
  String.raw`\b(his|her|their)[ \t]+(home|house|flat|bungalow)[ \t]+(?:in|on|at|off|near)[ \t]+(?:the[ \t]+)?${PLACE_NAME}`,
  'gu',
);
const DAILY_PLACE =
  /\b(?:his|her|their|the (?:victim|woman|man|girl|boy|child)[’']s)[ \t]+(?:\p{Ll}+[ \t]+)?(?:school|college|university|nursery|workplace|office|surgery|church|mosque|temple|synagogue|club|gym)\b/giu;

const NAMED_PLACE = new RegExp(
  String.raw`\b(?:in|at|near|from|outside|off|on|towards|of)[ \t]+(?:the[ \t]+)?${PLACE_NAME}`,
  'u',
);
const TIME = new RegExp(
  String.raw`\b(?:${MONTH}|${DAY}|yesterday|today|last night|this morning)\b|\b\d{1,2}[.:]\d{2}\b|\b\d{1,2}[ap]m\b`,
  'iu',
);

/** Offences whose victims nobody may make known, for as long as they live. */
const SHIELDED =
  /\b(?:sex(?:ual|ually)?|rape[ds]?|rapist|indecen\w*|voyeur\w*|upskirt\w*|groom(?:ing|ed)|traffick\w*|slavery|female genital mutilation|FGM|forced marriage|incest|exploitation|exposure|revenge porn\w*|intimate images?)\b/iu;

/** True for a case whose victims have anonymity for life: sexual offences, trafficking, mutilation, forced marriage. */
export function isShielded(offenceType: string): boolean {
  return SHIELDED.test(offenceType);
}

/**
 * Details that tell a victim's neighbours who she is (DOMAIN, rule 5): age and home together, a home's address, somebody's
 * relation in the same sentence as a place or a time. A warning: the victim may well agree.
 */
export function recognisableVictimsIn(text: string): FoundWords[] {
  const homes = AGED.flatMap((pattern) => wordsMatching(text, pattern, asGroup)).flatMap((found) => {
    const [lives] = HOME_AFTER.exec(text.slice(found.end)) ?? [];
    return lives ? [{ ...found, end: found.end + lives.length }] : [];
  });
  const relations = relationsIn(text).filter(({ start, end }) => {
    const sentence = around(text, start, end);
    return NAMED_PLACE.test(sentence) || TIME.test(sentence);
  });
  return inOrder([...homes, ...relations, ...addressesIn(text)]);
}

/**
 * Under the victim shield (DOMAIN, rule 7) the same is refused, and so is what identifies only together with the rest of
 * the edition: an exact age beside any place, a relation beside any place or time, the victim's school or work. Sexual
 * Offences (Amendment) Act 1992, section 1: nothing likely to identify a complainant in her or his lifetime, and no
 * reason makes it lawful but the complainant's own consent in writing. `whole` is everything the edition says.
 */
export function shieldedVictimsIn(text: string, whole: string): FoundWords[] {
  const [place, time] = [NAMED_PLACE.test(whole), TIME.test(whole)];
  const daily = wordsMatching(text, DAILY_PLACE, ([words]) => ({ better: likeCase(words, 'a place') }));
  const ages = place ? AGED.flatMap((pattern) => wordsMatching(text, pattern, asGroup)) : [];
  const relations = place || time ? relationsIn(text) : [];
  return inOrder([...recognisableVictimsIn(text), ...addressesIn(text), ...daily, ...ages, ...relations]);
}

/** True where a text tells how somebody stands to a victim: "her stepfather", "his teacher". */
export function namesRelation(text: string): boolean {
  return relationsIn(text).length > 0;
}

function relationsIn(text: string): FoundWords[] {
  return wordsMatching(text, RELATION, ([words]) => ({ better: likeCase(words, 'another person') }));
}

function addressesIn(text: string): FoundWords[] {
  return [
    ...wordsMatching(text, ADDRESS, ([words]) => ({ better: likeCase(words, 'an address') })),
    ...wordsMatching(text, HOME, ([, whose, home]) => ({ better: `${whose} ${home}` })),
  ];
}

/** Somebody of an exact age, as one of many. */
function asGroup(match: RegExpMatchArray): { better: string } {
  const age = Number(match.groups?.age);
  const who = (match.groups?.who ?? 'person').toLowerCase();
  return { better: likeCase(match[0], ofAge(who, age)) };
}

const WOMEN = ['woman', 'girl', 'widow', 'grandmother', 'lady'];
const MEN = ['man', 'boy', 'widower', 'grandfather'];

function ofAge(who: string, age: number): string {
  if (age < 18) return 'a child';
  const called = WOMEN.includes(who) ? 'woman' : MEN.includes(who) ? 'man' : 'person';
  if (age < 30) return `a young ${called}`;
  return age < 65 ? `a ${called}` : `an older ${called}`;
}

/** The sentence in which something stands. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split(/[.!?](?=\s)|\n/u);
  const after = text.slice(end).split(/[.!?](?=\s)|\n/u);
  return `${before[before.length - 1]}${text.slice(start, end)}${after[0]}`;
}
