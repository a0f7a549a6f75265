import type { ContactPoint } from './contact-point';
import type { EditionContent, Quote } from './edition-content';

/** A picture as it is shown: which, and as it was prepared then. */
export interface ShownStill {
  readonly reference: string;
  readonly revision: number;
}

/** Somebody as the public reads of them. */
export interface ShownPerson {
  readonly number: number;
  readonly label: string;
  readonly description: string;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

/** What the public reads; why it went out and what is said when somebody asks are no part of it. */
type ShownWords = Omit<EditionContent, 'stills' | 'grounds' | 'linesToTake'>;

type TextField = {
  [Field in keyof ShownWords]: ShownWords[Field] extends string ? Field : never;
}[keyof ShownWords];

/** Every field that is one text: the type lets none be forgotten. */
const TEXT_FIELDS: Readonly<Record<TextField, null>> = {
  headline: null,
  standfirst: null,
  advice: null,
  victimCallout: null,
  notesToEditors: null,
  publicAreas: null,
};
const TEXTS = Object.keys(TEXT_FIELDS) as TextField[];

/** What the public reads and sees of an edition. */
export interface ShownEdition {
  readonly words: ShownWords;
  readonly stills: readonly ShownStill[];
  readonly persons: readonly ShownPerson[];
}

export const SMALL_EDITS = ['removal', 'contacts', 'removal_and_contacts'] as const;
/** An edit of what is live that needs no new authority. */
export type SmallEdit = (typeof SMALL_EDITS)[number];

/**
 * What kind of small edit leads from what is live to what is to take its place; null for one that needs a new authority, and
 * for none at all (DOMAIN "States"). Whoever authorised what is live is told: words that are taken away can change a meaning.
 */
export function smallEdit(before: ShownEdition, after: ShownEdition): SmallEdit | null {
  if (JSON.stringify(sameShape(before)) === JSON.stringify(sameShape(after))) return null;
  if (isOnlyRemoving(before, after)) return 'removal';
  if (isContactCorrection(before, after)) return 'contacts';
  return isOnlyRemoving(withContacts(before, after), after) && areCorrected(before, after)
    ? 'removal_and_contacts'
    : null;
}

/**
 * True when everything that is said and shown was said and shown before, in the same order: words, figures, quotes,
 * numbers to ring, people and what is said of them, and each picture as it was prepared.
 */
export function isOnlyRemoving(before: ShownEdition, after: ShownEdition): boolean {
  const [was, is] = [before.words, after.words];
  return (
    TEXTS.every((field) => isSaidIn(is[field], was[field])) &&
    areAmong(is.narrative, was.narrative, isSaidIn) &&
    areAmong(is.quotes, was.quotes, isQuotedIn) &&
    areAmong(is.contacts, was.contacts, isSame) &&
    isSameOrGone(is.offenceCount, was.offenceCount) &&
    isSameOrGone(is.lossPence, was.lossPence) &&
    isSameOrGone(is.arrests, was.arrests) &&
    areAmong(after.stills, before.stills, isSame) &&
    areAmong(after.persons, before.persons, isDescribedIn)
  );
}

/** True when nothing differs but the number or the hours of somebody who could be rung before. */
export function isContactCorrection(before: ShownEdition, after: ShownEdition): boolean {
  return (
    before.words.contacts.length === after.words.contacts.length &&
    areCorrected(before, after) &&
    !isSame(before.words.contacts, after.words.contacts) &&
    isSame(sameShape(withContacts(before, after)), sameShape(after))
  );
}

/** Each of those who can be rung could be before: the same promise, under the same name. */
function areCorrected(before: ShownEdition, after: ShownEdition): boolean {
  const isThem = (one: ContactPoint, other: ContactPoint) =>
    one.kind === other.kind && one.label === other.label;
  return areAmong(after.words.contacts, before.words.contacts, isThem);
}

function withContacts(edition: ShownEdition, { words }: ShownEdition): ShownEdition {
  return { ...edition, words: { ...edition.words, contacts: words.contacts } };
}

/** Every one of these has one of those to come from, in the same order, and no two the same. */
function areAmong<One>(
  these: readonly One[],
  those: readonly One[],
  comesFrom: (one: One, other: One) => boolean,
): boolean {
  let next = 0;
  return these.every((one) => {
    while (next < those.length && !comesFrom(one, those[next])) next += 1;
    next += 1;
    return next <= those.length;
  });
}

/** Its words are words of the other text, in their order. What ends a clause may fall away or move with it. */
function isSaidIn(text: string, before: string): boolean {
  return areAmong(wordsOf(text), wordsOf(before), isSameWord);
}

/** Words and figures whole; every other sign by itself, but for those that only end a clause. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:[.,’'-][\p{L}\p{N}\p{M}]+)*|[^\s.,;\p{L}\p{N}\p{M}]/gu) ?? [];

/** The first letter may have become a capital: a sentence now begins there. */
function isSameWord(one: string, other: string): boolean {
  return one === other || lowered(one) === lowered(other);
}

const lowered = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1);

function isQuotedIn(one: Quote, other: Quote): boolean {
  return (
    one.name === other.name &&
    // By another consent, or by none, they are other words.
    one.victim?.consent === other.victim?.consent &&
    isSameOrEmpty(one.rank, other.rank) &&
    isSameOrEmpty(one.role, other.role) &&
    isSaidIn(one.text, other.text)
  );
}

function isDescribedIn(one: ShownPerson, other: ShownPerson): boolean {
  return (
    one.number === other.number &&
    isSaidIn(one.label, other.label) &&
    isSaidIn(one.description, other.description) &&
    isSameOrGone(one.ageFrom, other.ageFrom) &&
    isSameOrGone(one.ageTo, other.ageTo)
  );
}

const isSameOrEmpty = (one: string, other: string): boolean => one === '' || one === other;
const isSameOrGone = <Value>(one: Value | null, other: Value | null): boolean =>
  one === null || isSame(one, other);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The same fields in the same order, so that two texts of it can be compared. */
function sameShape({ words, stills, persons }: ShownEdition): unknown {
  const { narrative, quotes, contacts, offenceCount, lossPence, arrests } = words;
  return [
    [TEXTS.map((field) => words[field]), narrative, offenceCount, lossPence],
    arrests && [arrests.count, arrests.asAt],
    quotes.map(({ name, rank, role, text, victim }) => [name, rank, role, text, victim?.consent]),
    contacts.map(({ kind, label, phone, hours }) => [kind, label, phone, hours]),
    stills.map(({ reference, revision }) => [reference, revision]),
    persons.map(({ number, label, description, ageFrom, ageTo }) => [
      number,
      label,
      description,
      ageFrom,
      ageTo,
    ]),
  ];
}
