import type { Role } from '../../kernel';
import { isShielded } from './wording/victims';

/** Ranks that can be asked for, the lowest first. Each stands for itself and everything above it. */
export const RANKS = [
  'inspector',
  'chief_inspector',
  'superintendent',
  'chief_superintendent',
  'chief_officer',
] as const;
export type Rank = (typeof RANKS)[number];

/** What a case is about, as the table asks. A case can be of several kinds; `other` is of none of them. */
export const OFFENCE_KINDS = ['sexual', 'killing', 'terrorism', 'violence', 'property', 'other'] as const;
export type OffenceKind = (typeof OFFENCE_KINDS)[number];

/** How old everybody pictured looks: `child` where anybody may be under 18, or nobody can say. */
export const APPARENT_AGES = ['adult', 'child'] as const;
export type ApparentAge = (typeof APPARENT_AGES)[number];

/** One cell of the table. */
export interface RankRule {
  readonly offence: OffenceKind;
  readonly age: ApparentAge;
  readonly rank: Rank;
}

/** Where a force asks for more than everybody must. */
export type RankTable = readonly RankRule[];

/** A release as the rule sees it. */
export interface Release {
  readonly mayShowChild: boolean;
  /** As the case says it, in the words of whoever opened it. */
  readonly offenceType: string;
}

/** Which rank decides on a release, and what asks for it: rule 6 by itself, or the force's own table. */
export interface RankNeeded {
  readonly rank: Rank;
  readonly because: 'child' | 'table';
}

const KIND_WORDS: Readonly<Record<Exclude<OffenceKind, 'sexual' | 'other'>, RegExp>> = {
  killing: /\b(?:murder\w*|manslaughter|homicide|infanticide|killing|deaths?)\b/iu,
  terrorism: /\b(?:terror\w*|explosives?|bomb\w*)\b/iu,
  violence:
    /\b(?:assault\w*|wound\w*|robber\w*|robbed|harm|GBH|ABH|firearms?|guns?|shooting|kni(?:fe|ves)|stab\w*|kidnap\w*|blackmail|arson|stalk\w*|harass\w*|threat\w*|violen\w*|affray|riot\w*|aggravated)\b/iu,
  property:
    /\b(?:thefts?|steal\w*|stolen|burglar\w*|fraud\w*|false representation|shoplift\w*|handling|criminal damage|vandal\w*|forgery|deception|courier|money laundering)\b/iu,
};

/** The kinds that the words of an offence name; more than one where they do, so that the strictest counts. */
export function offenceKinds(offenceType: string): OffenceKind[] {
  const named = (Object.keys(KIND_WORDS) as (keyof typeof KIND_WORDS)[]).filter((kind) =>
    KIND_WORDS[kind].test(offenceType),
  );
  const kinds: OffenceKind[] = isShielded(offenceType) ? ['sexual', ...named] : named;
  return kinds.length > 0 ? kinds : ['other'];
}

/**
 * What no force may go below (DOMAIN rules 1 and 6): an inspector decides on a release (College of Policing, images and
 * footage), a superintendent where somebody may be a child (Children and Young Persons Act 1933, section 44; JR38 [2015] UKSC 42).
 */
export function leastRank(age: ApparentAge): Rank {
  return age === 'child' ? 'superintendent' : 'inspector';
}

/** What the table says in one cell: what everybody must ask, or what the force asks beyond it, whichever is more. */
export function rankInTable(table: RankTable, offence: OffenceKind, age: ApparentAge): Rank {
  const asked = table.filter((rule) => rule.offence === offence && rule.age === age);
  return highest([leastRank(age), ...asked.map(({ rank }) => rank)]);
}

/**
 * Which rank must decide on a release. Where its offence is of several kinds, the strictest of them decides; where
 * a row asks for less than everybody must, as none can that was kept here, it asks for nothing.
 */
export function rankNeeded({ mayShowChild, offenceType }: Release, table: RankTable): RankNeeded {
  const age = mayShowChild ? 'child' : 'adult';
  const rank = highest(offenceKinds(offenceType).map((kind) => rankInTable(table, kind, age)));
  return { rank, because: mayShowChild && rank === leastRank('child') ? 'child' : 'table' };
}

/** True when this rank is the other, or above it. */
export function isAtLeast(held: Rank | null, needed: Rank): boolean {
  return held !== null && RANKS.indexOf(held) >= RANKS.indexOf(needed);
}

/** Where a table would ask for less than everybody must; nothing of it may be kept then. */
export function looserThanLeast(table: RankTable): RankRule[] {
  return table.filter(({ age, rank }) => !isAtLeast(rank, leastRank(age)));
}

/** Where a force asks for more, each cell once: what has to be kept of a whole table. */
export function tightened(table: RankTable): RankRule[] {
  const cells = OFFENCE_KINDS.flatMap((offence) => APPARENT_AGES.map((age) => ({ offence, age })));
  return cells
    .map(({ offence, age }) => ({ offence, age, rank: rankInTable(table, offence, age) }))
    .filter(({ age, rank }) => rank !== leastRank(age));
}

/**
 * The rank in which an officer decides; null for whoever decides on no release. The role is what the administrator
 * vouches for, so it sets the bounds; what the rank is called tells only where between them somebody stands.
 */
export function rankHeld({
  roles,
  rank,
}: {
  readonly roles: readonly Role[];
  readonly rank: string;
}): Rank | null {
  const called = rankCalled(rank);
  if (roles.includes('superintendent'))
    return isAtLeast(called, 'superintendent') ? called : 'superintendent';
  if (!roles.includes('authorising_officer')) return null;
  return isAtLeast(called, 'chief_inspector') ? 'chief_inspector' : 'inspector';
}

/** "Acting Detective Chief Inspector" is a chief inspector. The longer names first: each holds a shorter one. */
const CALLED: readonly (readonly [RegExp, Rank])[] = [
  [/\b(?:chief constable|commander|commissioner|chief officer|ACC|DCC|CC)\b/iu, 'chief_officer'],
  [/\b(?:(?:detective )?chief superintendent|D?\/?Ch(?:ief)? Supt|DCS)\b/iu, 'chief_superintendent'],
  [/\b(?:superintendent|supt)\b/iu, 'superintendent'],
  [/\b(?:(?:detective )?chief inspector|Ch(?:ief)? Insp|DCI|CI)\b/iu, 'chief_inspector'],
  [/\b(?:inspector|insp|DI)\b/iu, 'inspector'],
];

function rankCalled(rank: string): Rank | null {
  return CALLED.find(([called]) => called.test(rank))?.[1] ?? null;
}

function highest(ranks: readonly Rank[]): Rank {
  return ranks.reduce((one, other) => (isAtLeast(one, other) ? one : other), RANKS[0]);
}
