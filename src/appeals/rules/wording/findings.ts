import type { EditionContent } from '../edition-content';
import { unexplainedIn } from './abbreviations';
import { besideTexts, readBeside, shieldedBeside, type BesidePicture } from './beside';
import { withBetter, type FoundWords, type WordingFinding, type WordingRule } from './finding';
import { namesIn } from './names';
import { presumptionsIn } from './presumption';
import { hardestIn } from './reading-age';
import { nationally, unknownTelephonesIn } from './telephones';
import { textsOf, withText, type EditionText } from './texts';
import { recognisableVictimsIn, shieldedVictimsIn } from './victims';
import { missingWish } from './wish-to-speak';

/** What the check needs to know besides the words. */
export interface WordingAround {
  /** The offence has victims whom nobody may make known (DOMAIN, rule 7). */
  readonly shielded: boolean;
  /** Numbers of the force that may stand in any appeal. */
  readonly forceTelephones: readonly string[];
  /** What stands beside each picture of the case, by its reference: who is seen, place and day. Only the shield asks. */
  readonly beside?: ReadonlyMap<string, BesidePicture>;
}

/** Everything the wording check has to say about an edition, in the order of its form; last what is beside its pictures. */
export function wordingFindings(content: EditionContent, around: WordingAround): WordingFinding[] {
  const texts = textsOf(content);
  const plain = texts.map(({ text }) => text);
  const whole = wholeOf(content, plain, around);
  // Whoever speaks for the police is named; a victim is not, whatever stands under their words.
  const spokespeople = content.quotes.flatMap(({ name, victim }) => (victim ? [] : [name]));
  const known = telephonesOf(content, around);
  const abbreviations = unexplainedIn(plain);
  const hardest = hardestIn(plain);
  const inWords = texts.flatMap((place, at) => {
    const { text } = place;
    const victims: [WordingRule, FoundWords[]] = around.shielded
      ? ['victim_shielded', shieldedVictimsIn(text, whole)]
      : ['victim_recognisable', recognisableVictimsIn(text)];
    const found: [WordingRule, FoundWords[]][] = [
      ['presumes_guilt', presumptionsIn(text)],
      ['names_a_person', namesIn(text, spokespeople)],
      victims,
      ['no_wish_to_speak', place.field === 'standfirst' ? wishOf(content, texts) : []],
      ['unknown_telephone', unknownTelephonesIn(text, known)],
      ['unexplained_abbreviation', abbreviations[at]],
      ['hard_to_read', hardest[at]],
    ];
    return found.flatMap(([rule, words]) => words.map((one) => findingOf(rule, place, one)));
  });
  return [...inWords, ...besideFindings(content, whole, around)];
}

/** Everything an edition says, what stands beside its pictures included. */
function wholeOf(content: EditionContent, texts: readonly string[], { beside }: WordingAround): string {
  const read = content.stills.flatMap((reference) => {
    const one = beside?.get(reference);
    return one ? [readBeside(one)] : [];
  });
  return [...texts, content.publicAreas && `in ${content.publicAreas}`, ...read].join('\n');
}

/**
 * A description is of whoever is sought, and no pattern tells that person's age or home from a victim's: so, unlike the
 * edition's own words, what stands beside a picture can be kept for a reason that whoever decides will read.
 */
function besideFindings(content: EditionContent, whole: string, around: WordingAround): WordingFinding[] {
  if (!around.shielded || !around.beside) return [];
  return besideTexts(content.stills, around.beside).flatMap((place) =>
    shieldedBeside(place, whole).map((one) => findingOf('victim_beside', place, one)),
  );
}

/** The content with the better words of a finding in place. */
export function mended(content: EditionContent, finding: WordingFinding): EditionContent {
  return withText(content, finding.field, (text) => withBetter(text, finding));
}

/** The same rule about the same words of the same part: what a reason to keep them stands for, wherever they move. */
export function isSameFinding(
  one: Pick<WordingFinding, 'rule' | 'field' | 'words'>,
  other: Pick<WordingFinding, 'rule' | 'field' | 'words'>,
): boolean {
  return one.rule === other.rule && partOf(one.field) === partOf(other.field) && one.words === other.words;
}

/** `narrative[2]` → `narrative`: a new paragraph moves the others. */
export function partOf(field: string): string {
  return field.replace(/\[.*$/, '');
}

function findingOf(rule: WordingRule, { field, text }: EditionText, found: FoundWords): WordingFinding {
  const words = text.slice(found.start, found.end);
  return { ...found, rule, field, words, hard: rule === 'victim_shielded' };
}

function wishOf(content: EditionContent, texts: readonly EditionText[]): FoundWords[] {
  const others = texts.filter(({ field }) => field !== 'standfirst').map(({ text }) => text);
  return missingWish(content.standfirst, others, content.stills.length > 0);
}

/** The incident room first: where a strange number stands, it is offered instead. */
function telephonesOf({ contacts }: EditionContent, { forceTelephones }: WordingAround): string[] {
  const rooms = contacts.filter(({ kind }) => kind === 'incident_room');
  const numbers = [...rooms, ...contacts].map(({ phone }) => phone);
  return [...numbers, ...forceTelephones].filter((number) => nationally(number) !== '');
}
