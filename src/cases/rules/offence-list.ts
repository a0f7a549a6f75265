/** As many lines as one operation has ever had, several times over. */
export const OFFENCE_LINES_LIMIT = 2000;
export const CRIME_REFERENCE_LIMIT = 40;
export const AREA_LIMIT = 80;
const LOSS_LIMIT_PENCE = 100_000_000_000;

/** One offence as it was listed, ready to be linked. */
export interface ListedOffence {
  readonly crimeReference: string;
  /** `2024-11-14`, or null when it was not given. */
  readonly committedOn: string | null;
  readonly area: string | null;
  readonly lossPence: number | null;
}

/** A line of a list in cells, with the number it has for whoever typed it. */
export interface OffenceLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export type OffenceProblemCode =
  | 'offence_reference_missing'
  | 'offence_reference_not_valid'
  | 'offence_date_not_valid'
  | 'offence_date_in_future'
  | 'offence_area_too_long'
  | 'offence_loss_not_valid'
  | 'offence_too_many_columns'
  | 'offence_quote_not_closed'
  | 'offence_no_reference_column'
  | 'offence_too_many_lines'
  | 'offence_none_given';

export interface OffenceProblem {
  readonly line: number;
  readonly code: OffenceProblemCode;
}

export interface OffenceList {
  readonly offences: readonly ListedOffence[];
  readonly problems: readonly OffenceProblem[];
  /** Lines whose reference an earlier line has already. */
  readonly repeated: readonly { readonly line: number; readonly crimeReference: string }[];
}

type Column = 'reference' | 'date' | 'area' | 'loss';

/** The order of columns without a heading line. */
const PLAIN_COLUMNS: readonly Column[] = ['reference', 'date', 'area', 'loss'];

/** How spreadsheets of different forces head the columns we read; others are left alone. */
const HEADINGS: Readonly<Record<Column, RegExp>> = {
  reference: /^(crime |offence |cris )?(ref|reference|number|no)\.?( no\.?| number)?$|^crime$/,
  date: /^(date|committed|committed on|offence date|date of offence|date committed)$/,
  area: /^(area|borough|district|place|division)$/,
  loss: /^(loss|amount|value|loss \(?£\)?|loss gbp)$/,
};

/**
 * Reads a list of offences: typed, pasted out of a spreadsheet, or a CSV with or without headings. Every line is
 * judged, so that all mistakes are told at once; whoever calls links nothing while there is one.
 */
export function offenceList(lines: readonly OffenceLine[], today: string): OffenceList {
  const { columns, rows } = columnsOf(lines);
  if (!columns.includes('reference')) return refused(lines[0]?.line ?? 1, 'offence_no_reference_column');
  if (rows.length === 0) return refused(lines[0]?.line ?? 1, 'offence_none_given');
  if (rows.length > OFFENCE_LINES_LIMIT) {
    return refused(rows[OFFENCE_LINES_LIMIT].line, 'offence_too_many_lines');
  }
  const offences = new Map<string, ListedOffence>();
  const problems: OffenceProblem[] = [];
  const repeated: { line: number; crimeReference: string }[] = [];
  for (const { line, cells } of rows) {
    const read = offenceOf(cells, columns, today);
    if (typeof read === 'string') problems.push({ line, code: read });
    else if (offences.has(read.crimeReference)) repeated.push({ line, crimeReference: read.crimeReference });
    else offences.set(read.crimeReference, read);
  }
  return { offences: [...offences.values()], problems, repeated };
}

/**
 * The difference between the figure the force publishes and what is linked, when there is one. A warning and no
 * refusal: the published count is the force's own figure.
 */
export function countMismatch(
  published: number | null,
  linked: number,
): { published: number; linked: number } | null {
  return published === null || published === linked ? null : { published, linked };
}

/** A crime reference as it is compared: capitals, single spaces; null when it cannot be one. */
export function crimeReference(typed: string): string | null {
  const reference = typed.trim().toUpperCase().replace(/\s+/g, ' ');
  const wellFormed = /^[A-Z0-9][A-Z0-9 /.:-]*$/.test(reference) && /\d/.test(reference);
  return wellFormed && reference.length <= CRIME_REFERENCE_LIMIT ? reference : null;
}

/** A day written as 2024-11-14, 14/11/2024, 14.11.24 or 14 Nov 2024; null when no calendar has it. */
export function writtenDay(typed: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(typed);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[/. -](\d{1,2}|[A-Za-z]{3,9})[/. -](\d{2}|\d{4})(?: .*)?$/.exec(typed);
  if (!british) return null;
  const year = Number(british[3]);
  return realDay(year < 100 ? 2000 + year : year, monthOf(british[2]), Number(british[1]));
}

/** An amount in pounds, "£12,000" or "12000.50", as pence; null when it is none. */
export function pounds(typed: string): number | null {
  const plain = typed.replace(/^£\s*|\s/g, '');
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.\d{1,2})?$/.test(plain)) return null;
  const [whole, part = ''] = plain.replaceAll(',', '').split('.');
  const pence = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return pence <= LOSS_LIMIT_PENCE ? pence : null;
}

function columnsOf(lines: readonly OffenceLine[]): { columns: (Column | null)[]; rows: OffenceLine[] } {
  const rows = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = rows;
  const headings = first?.cells.map(headingOf) ?? [];
  const hasHeadings =
    first !== undefined && !first.cells.some((cell) => /\d/.test(cell)) && headings.some(Boolean);
  return hasHeadings ? { columns: headings, rows: rows.slice(1) } : { columns: [...PLAIN_COLUMNS], rows };
}

function headingOf(cell: string): Column | null {
  const heading = cell
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
  return PLAIN_COLUMNS.find((column) => HEADINGS[column].test(heading)) ?? null;
}

function offenceOf(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  today: string,
): ListedOffence | OffenceProblemCode {
  const whole = withAmountInOnePiece(cells, columns.length);
  if (whole.length > columns.length) return 'offence_too_many_columns';
  const cell = (column: Column) => whole[columns.indexOf(column)] ?? '';
  const [reference, date, area, loss] = PLAIN_COLUMNS.map(cell);
  if (reference === '') return 'offence_reference_missing';
  const known = crimeReference(reference);
  if (known === null) return 'offence_reference_not_valid';
  const committedOn = date === '' ? null : writtenDay(date);
  if (date !== '' && committedOn === null) return 'offence_date_not_valid';
  if (committedOn !== null && committedOn > today) return 'offence_date_in_future';
  if ([...area].length > AREA_LIMIT) return 'offence_area_too_long';
  const lossPence = loss === '' ? null : pounds(loss);
  if (loss !== '' && lossPence === null) return 'offence_loss_not_valid';
  return { crimeReference: known, committedOn, area: area === '' ? null : area, lossPence };
}

/** "£12,000" without quotes comes as two cells; the amount stands last, so its pieces can be told. */
function withAmountInOnePiece(cells: readonly string[], columns: number): readonly string[] {
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  const pieces = filled.slice(columns);
  if (pieces.length === 0 || !pieces.every((piece) => /^\d{3}(?:\.\d{1,2})?$/.test(piece))) return filled;
  return [...filled.slice(0, columns - 1), filled.slice(columns - 1).join(',')];
}

function monthOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  return months.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date rolls 31 April over into May; a day that rolled is not a day.
  const real = year >= 1950 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function refused(line: number, code: OffenceProblemCode): OffenceList {
  return { offences: [], problems: [{ line, code }], repeated: [] };
}
