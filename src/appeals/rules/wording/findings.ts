import type { EditionContent } from '../edition-content';
import { unexplainedIn } from './abbreviations';
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
  /** What stands beside each picture of the case, by its reference: who is seen, place and day. */
  readonly beside?: ReadonlyMap<string, string>;
}

/** Everything the wording check has to say about an edition, in the order of its form. */
export function wordingFindings(content: EditionContent, around: WordingAround): WordingFinding[] {
  const texts = textsOf(content);
  const plain = texts.map(({ text }) => text);
  // A place under a picture tells as much as one in a sentence.
  const beside = content.stills.flatMap((reference) => around.beside?.get(reference) ?? []);
  const whole = [...plain, content.publicAreas && `in ${content.publicAreas}`, ...beside].join('\n');
  // Whoever speaks for the police is named; a victim is not, whatever stands under their words.
  const spokespeople = content.quotes.flatMap(({ name, victim }) => (victim ? [] : [name]));
  const known = telephonesOf(content, around);
  const abbreviations = unexplainedIn(plain);
  const hardest = hardestIn(plain);
  return texts.flatMap((place, at) => {
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
