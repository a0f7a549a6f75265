import { wordsMatching, type FoundWords } from './finding';

/** Known to everybody who reads a newspaper. */
const KNOWN = new Set(
  'AM BBC BMW BST CCTV DNA EU GMT GPS HM ID II III ITV IV MP NHS OK PIN PM SMS SUV TV UK US USA VW'.split(
    ' ',
  ),
);

/** Ranks, which are written out and need no short form beside them. */
const RANKS: Readonly<Record<string, string>> = {
  DC: 'Detective Constable',
  DCI: 'Detective Chief Inspector',
  DI: 'Detective Inspector',
  DS: 'Detective Sergeant',
  DSU: 'Detective Superintendent',
  PC: 'Police Constable',
  PS: 'Police Sergeant',
};

/** What police write to each other, in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  ABH: 'actual bodily harm',
  ANPR: 'automatic number plate recognition',
  ASB: 'antisocial behaviour',
  ATM: 'cash machine',
  BCU: 'policing area',
  CID: 'criminal investigation department',
  CPS: 'Crown Prosecution Service',
  FGM: 'female genital mutilation',
  GBH: 'grievous bodily harm',
  IP: 'injured person',
  MO: 'method',
  OIC: 'officer in the case',
  PCSO: 'police community support officer',
  PNC: 'Police National Computer',
  RTC: 'road traffic collision',
  SIO: 'senior investigating officer',
  TFL: 'Transport for London',
  TWOC: 'taking a vehicle without consent',
  VRM: 'number plate',
};

const CAPITALS = /(?<![\p{L}\p{N}/-])[A-Z]{2,5}(?![\p{L}\p{N}/-])/gu;

/**
 * Abbreviations that nothing in the edition explains, each where it stands first. Those reading on a telephone, in a
 * second language or aged 88 should not have to look one up to know whether the appeal is about them.
 */
export function unexplainedIn(texts: readonly string[]): FoundWords[][] {
  const whole = texts.join('\n');
  const told = new Set<string>();
  return texts.map((text) => {
    // Somebody who writes in capitals throughout writes no abbreviations.
    if (!/\p{Ll}/u.test(text)) return [];
    return wordsMatching(text, CAPITALS, ([word]) => {
      if (KNOWN.has(word) || told.has(word) || isExplained(word, whole)) return null;
      told.add(word);
      const inWords = IN_WORDS[word];
      return { better: RANKS[word] ?? (inWords ? `${inWords} (${word})` : null) };
    });
  });
}

/** "Automatic number plate recognition (ANPR)", or the other way about. */
function isExplained(word: string, whole: string): boolean {
  return new RegExp(String.raw`\(${word}\)|(?<![\p{L}\p{N}])${word} \(\p{L}`, 'u').test(whole);
}
