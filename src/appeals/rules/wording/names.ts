import { inOrder, type FoundWords } from './finding';
import { GIVEN_NAMES } from './given-names';

const NAME = String.raw`[A-Z][\p{L}’'-]*\p{Ll}[\p{L}’'-]*`;
/** A first word with what may follow it, so that "Yesterday Sarah Cole" is also read from its second word on. */
const FULL = new RegExp(String.raw`\b${NAME}(?=((?:[ \t]+${NAME}){1,2})(?![\p{L}’'-]))`, 'gu');
const TITLED = new RegExp(
  String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)\.?[ \t]+${NAME}(?:[ \t]+${NAME}){0,2}(?![\p{L}’'-])`,
  'gu',
);

/** Of the police, of a court, of a council: they speak for it, and say who they are. And what only sounds like a person. */
const OFFICE =
  /\b(?:constable|sergeant|inspector|superintendent|commander|commissioner|detective|officer|councillor|judge|sheriff|PC|DC|PS|DS|DI|DCI|DSU|PCSO|St|Saint|Operation)\s+$/iu;
/** "Albert Road", "Charles Dickens School": places are called after people. */
const PLACE =
  /^(?:road|street|lane|avenue|close|drive|way|park|place|square|station|school|college|academy|hospital|centre|gardens|court|house|hill|green|row|terrace|crescent|bridge|estate|common|grove|mews|walk|wood|church|hall|university|stadium|arms|head|police|cross|market|quay|wharf|surgery|primary|secondary|library|theatre|hotel|works)$/iu;
const PLACE_NEXT = /^(?:[ \t]+[A-Z][\p{L}’'-]*)?[ \t]+([A-Z][\p{L}’'-]*)/u;

/** What newspapers put after the name of somebody: an age, or what became of them. */
const SAID_OF =
  /^(?:,? aged \d{1,3}\b|,? \(\d{1,3}\)|, \d{1,3}(?=,|\.|$|\s+(?:who|was|has|is|from|of)\b)|\s+(?:was|is|has been|had been)\s+(?:arrested|charged|convicted|jailed|sentenced|bailed|released)\b)/u;

/**
 * Names of people (DOMAIN, rule 5). An appeal asks who somebody is; whom it names, it accuses or exposes. Officers who
 * are quoted say who they are: `spokespeople` are those of the edition.
 */
export function namesIn(text: string, spokespeople: readonly string[]): FoundWords[] {
  const own = spokespeople.map((name) => name.trim().toLowerCase()).filter(Boolean);
  const judge = (start: number, words: string, sure: boolean): FoundWords[] => {
    const [before, after] = [text.slice(0, start), text.slice(start + words.length)];
    if (own.some((name) => words.toLowerCase().includes(name)) || OFFICE.test(before)) return [];
    if (words.split(/\s+/).some((word) => PLACE.test(word))) return [];
    const next = PLACE_NEXT.exec(after)?.[1];
    if (next && PLACE.test(next)) return [];
    if (!sure && !SAID_OF.test(after)) return [];
    const begins = before.trim() === '' || /[.!?”"\n]\s*$/u.test(before);
    const better = begins ? 'This person' : 'this person';
    return [{ start, end: start + words.length, better }];
  };
  return inOrder([
    ...[...text.matchAll(TITLED)].flatMap(({ 0: words, index }) => judge(index, words, true)),
    ...[...text.matchAll(FULL)].flatMap(({ 0: first, 1: rest, index }) =>
      judge(index, first + rest, GIVEN_NAMES.has(first.toLowerCase())),
    ),
  ]);
}
