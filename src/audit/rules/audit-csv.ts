/** What one file holds at most: some four megabytes. Whoever needs more narrows by days. */
export const EXPORT_MOST = 10_000;

/** The columns of a file of the log, in their order. */
export const CSV_COLUMNS = [
  'at',
  'day',
  'kind',
  'act',
  'who',
  'who_kind',
  'who_id',
  'thing',
  'thing_id',
  'case',
  'purpose',
  'recipient',
  'facts',
  'link',
  'entry',
] as const;
type Column = (typeof CSV_COLUMNS)[number];

/** Rows as RFC 4180 writes them, under their names. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map((row) => CSV_COLUMNS.map((column: Column) => cell(row[column] ?? '')).join(','));
  return `${[CSV_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/**
 * A value that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"): names are
 * typed by people, and the file is opened by others.
 */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
