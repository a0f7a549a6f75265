import { csvOf, CSV_COLUMNS } from './audit-csv';

const row = (who: string) =>
  Object.fromEntries(CSV_COLUMNS.map((column) => [column, column === 'who' ? who : '']));
/** The one cell that is filled, of the one row. */
const who = (name: string) => {
  const line = csvOf([row(name)]).slice(csvOf([]).length);
  return line.replace(/^,{4}/, '').replace(/,{10}\r\n$/, '');
};

describe('a file of the log', () => {
  it('has a line of names, and ends every line', () => {
    expect(csvOf([])).toBe(`${CSV_COLUMNS.join(',')}\r\n`);
    expect(csvOf([row('Ada'), row('Bello')])).toMatch(/^at,day,.*,entry\r\n,,,,Ada,+\r\n,,,,Bello,+\r\n$/);
  });

  it.each([
    ['Ada Okafor', 'Ada Okafor'],
    ['O’Brien, Zoë', '"O’Brien, Zoë"'],
    ['the "Courier"', '"the ""Courier"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['carriage\rreturn', '"carriage\rreturn"'],
  ])('writes %j as it is read back', (name, written) => {
    expect(who(name)).toBe(written);
  });

  it.each(['=1+1', '+44', '-1', '@SUM', '\tx'])('lets no spreadsheet reckon with %j', (name) => {
    expect(who(name)).toBe(`'${name}`);
  });

  it('keeps what only looks like one further in', () => {
    expect(who('a=b')).toBe('a=b');
    expect(who('=a,"b"')).toBe(`"'=a,""b"""`);
  });
});
