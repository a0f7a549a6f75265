import type { FieldError } from '../../../kernel';
import { accepted, bodyChoice, errorAt, rejected, t, type FormError, type Parsed } from '../../../web';
import {
  APPARENT_AGES,
  OFFENCE_KINDS,
  RANKS,
  rankInTable,
  type ApparentAge,
  type OffenceKind,
  type RankRule,
  type RankTable,
} from '../../rules/deciding-rank';

/** The cell of a table, as its form calls it. */
export const cellOf = (offence: OffenceKind, age: ApparentAge): string => `${offence}_${age}`;

/** A rank for every cell, as it was chosen. */
export type RankValues = Readonly<Record<string, string>>;

export function ranksKept(table: RankTable): RankValues {
  return Object.fromEntries(
    cells().map(({ offence, age }) => [cellOf(offence, age), rankInTable(table, offence, age)]),
  );
}

/** Reads the whole table: a cell without a rank of ours is asked for again. */
export function parseRanksForm(body: unknown): Parsed<RankTable, RankValues> {
  const chosen = cells().map((cell) => ({
    ...cell,
    rank: bodyChoice(body, cellOf(cell.offence, cell.age), RANKS),
  }));
  const missing = chosen.filter(({ rank }) => !rank);
  if (missing.length > 0) {
    const values = Object.fromEntries(
      chosen.map(({ offence, age, rank }) => [cellOf(offence, age), rank ?? '']),
    );
    const errors = missing.map(({ offence, age }) =>
      errorAt(cellOf(offence, age), t('appeals.errors.appeal_rank_missing')),
    );
    return rejected(values, errors);
  }
  return accepted(chosen.filter((cell): cell is RankRule => cell.rank !== null));
}

export const rankError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`appeals.errors.${code}`));

function cells(): { offence: OffenceKind; age: ApparentAge }[] {
  return OFFENCE_KINDS.flatMap((offence) => APPARENT_AGES.map((age) => ({ offence, age })));
}
