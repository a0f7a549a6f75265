import { isDay, type FieldError } from '../../kernel';

/** Whom somebody passing by would have seen arrested: never who it was. */
export const ARRESTED_WHO = ['man', 'woman', 'boy', 'girl', 'person'] as const;
export type ArrestedWho = (typeof ARRESTED_WHO)[number];

/** By tens of years, so that nobody is told apart; none where they differ or it is not said. */
export const ARRESTED_AGES = ['none', 'teens', '20s', '30s', '40s', '50s', '60s', '70s', '80s'] as const;
export type ArrestedAge = (typeof ARRESTED_AGES)[number];

export const SUSPICIONS = [
  'fraud',
  'impersonating_police',
  'money_laundering',
  'theft',
  'burglary',
  'robbery',
  'assault',
  'murder',
  'sexual_offence',
  'kidnap',
  'arson',
  'property_damage',
  'drugs',
  'public_order',
  'weapons',
] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** What has become of them since. */
export const ARREST_OUTCOMES = [
  'in_custody',
  'bailed',
  'under_investigation',
  'charged',
  'no_further_action',
] as const;
export type ArrestOutcome = (typeof ARREST_OUTCOMES)[number];

export const ARRESTED_MOST = 99;
export const ARRESTS_MOST = 9999;

/**
 * What is told of an arrest while an appeal runs. Closed choices, days and small numbers and nothing else: it cannot hold a
 * name, an address or a word of anybody's, and it says of nobody pictured that it was they.
 */
export interface ArrestTold {
  readonly who: ArrestedWho;
  readonly age: ArrestedAge;
  /** How many were arrested, of this kind. */
  readonly number: number;
  /** `2026-03-12`, as are all days here. */
  readonly arrestedOn: string;
  readonly suspicion: Suspicion;
  readonly outcome: ArrestOutcome;
  /** Arrests so far, these included. */
  readonly arrests: number;
  /** The day on which all of it was so. */
  readonly asAt: string;
}

/**
 * What is wrong with an arrest update, at its fields (DOMAIN rule 4; College of Policing, media relations: nobody arrested is
 * named; Contempt of Court Act 1981, section 2). Whoever is told of as a boy or a girl is in their teens, and no man or
 * woman is.
 */
export function arrestProblems(told: ArrestTold, today: string): FieldError[] {
  const { who, age, number, arrestedOn, arrests, asAt } = told;
  const problems: FieldError[] = [];
  const refuse = (field: string, code: string) => problems.push({ field, code });
  if (!isWithin(number, 1, ARRESTED_MOST)) refuse('number', 'appeal_arrested_not_valid');
  if (!isWithin(arrests, 1, ARRESTS_MOST)) refuse('arrests', 'appeal_arrests_total_not_valid');
  else if (arrests < number) refuse('arrests', 'appeal_arrests_total_too_small');
  if (!agesOf(who).includes(age)) refuse('age', 'appeal_arrest_age_not_possible');
  if (!isDay(arrestedOn)) refuse('arrestedOn', 'appeal_arrest_day_not_valid');
  else if (arrestedOn > today) refuse('arrestedOn', 'appeal_arrest_in_future');
  if (!isDay(asAt)) refuse('asAt', 'appeal_arrest_day_not_valid');
  else if (asAt > today) refuse('asAt', 'appeal_arrest_in_future');
  else if (isDay(arrestedOn) && asAt < arrestedOn) refuse('asAt', 'appeal_arrest_as_at_before');
  return problems;
}

function agesOf(who: ArrestedWho): readonly ArrestedAge[] {
  if (who === 'person') return ARRESTED_AGES;
  if (who === 'boy' || who === 'girl') return ['none', 'teens'];
  return ARRESTED_AGES.filter((age) => age !== 'teens');
}

const isWithin = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

/** A number of arrests and the day on which it was so. */
export interface ArrestsSoFar {
  readonly count: number;
  readonly asAt: string;
}

/**
 * The arrests so far as the public reads them: what is true of the latest day, whether the edition says it or an update that
 * came after it; of one day what was told last. Updates come newest first.
 */
export function latestArrests(
  said: ArrestsSoFar | null,
  updates: readonly Pick<ArrestTold, 'arrests' | 'asAt'>[],
): ArrestsSoFar | null {
  return updates.reduceRight<ArrestsSoFar | null>(
    (latest, { arrests: count, asAt }) => (latest && latest.asAt > asAt ? latest : { count, asAt }),
    said,
  );
}
