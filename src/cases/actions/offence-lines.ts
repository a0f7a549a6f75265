import { CsvError, parse, type Options } from 'csv-parse/sync';
import type { OffenceLine, OffenceProblem } from '../rules/offence-list';

/** A list in lines of cells, and the lines that could not even be cut into cells. */
export interface CutLines {
  readonly lines: readonly OffenceLine[];
  readonly problems: readonly OffenceProblem[];
}

/**
 * Cuts a pasted or uploaded list into cells: commas, semicolons or tabs, whichever its first line speaks. A quote
 * that is never closed would swallow the rest of the list, so then every line is cut by itself and only those that
 * cannot be are told.
 */
export function linesOf(text: string): CutLines {
  const delimiter = delimiterOf(text);
  try {
    return { lines: cut(text, delimiter, 1), problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return oneByOne(text, delimiter);
  }
}

/** Offences that came in fields of their own: nothing to cut. */
export function linesOfFields(offences: readonly (readonly string[])[]): CutLines {
  return {
    lines: offences.map((cells, index) => ({ line: index + 1, cells: cells.map(tidy) })),
    problems: [],
  };
}

function oneByOne(text: string, delimiter: string): CutLines {
  const lines: OffenceLine[] = [];
  const problems: OffenceProblem[] = [];
  text.split(/\r\n?|\n/).forEach((whole, index) => {
    try {
      lines.push(...cut(whole, delimiter, index + 1));
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      problems.push({ line: index + 1, code: 'offence_quote_not_closed' });
    }
  });
  return { lines, problems };
}

function cut(text: string, delimiter: string, firstLine: number): OffenceLine[] {
  const options: Options = {
    delimiter,
    bom: true,
    trim: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  };
  const records = parse(text, options) as unknown as { info: { lines: number }; record: string[] }[];
  // `info.lines` counts from 1 at the line a record ends on.
  return records.map(({ info, record }) => ({ line: firstLine + info.lines - 1, cells: record.map(tidy) }));
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r\n?|\n/, 1);
  if (first.includes('\t')) return '\t';
  return first.includes(';') && !first.includes(',') ? ';' : ',';
}

const tidy = (cell: string): string => cell.replace(/\s+/gu, ' ').trim();
