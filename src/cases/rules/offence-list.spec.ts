import { countMismatch, OFFENCE_LINES_LIMIT, offenceList, pounds, writtenDay } from './offence-list';

const today = '2025-12-01';
const list = (...rows: string[][]) =>
  offenceList(
    rows.map((cells, index) => ({ line: index + 1, cells })),
    today,
  );

describe('a list of offences', () => {
  it('reads a plain row: reference, date, area, loss', () => {
    expect(list(['nm/100/24', '14/11/2024', 'Redbridge', '£12,000']).offences).toEqual([
      { crimeReference: 'NM/100/24', committedOn: '2024-11-14', area: 'Redbridge', lossPence: 1_200_000 },
    ]);
  });

  it('needs nothing but a reference', () => {
    expect(list(['NM/100/24']).offences).toEqual([
      { crimeReference: 'NM/100/24', committedOn: null, area: null, lossPence: null },
    ]);
  });

  it('follows the headings of a spreadsheet and leaves other columns alone', () => {
    const { offences, problems } = list(
      ['Borough', 'Victim age', 'Crime ref', 'Amount'],
      ['Hackney', '84', 'NM/7/24', '1,250.50'],
    );
    expect(problems).toEqual([]);
    expect(offences).toEqual([
      { crimeReference: 'NM/7/24', committedOn: null, area: 'Hackney', lossPence: 125_050 },
    ]);
  });

  it('puts an amount together that its own comma cut', () => {
    expect(list(['NM/1/24', '', 'Newham', '£12', '000', '000.50']).offences[0]).toMatchObject({
      lossPence: 1_200_000_050,
    });
  });

  it.each([
    [['', '14/11/2024'], 'offence_reference_missing'],
    [['no digits'], 'offence_reference_not_valid'],
    [['<script>1'], 'offence_reference_not_valid'],
    [['NM/1/24', '31/04/2024'], 'offence_date_not_valid'],
    [['NM/1/24', 'last week'], 'offence_date_not_valid'],
    [['NM/1/24', '2025-12-02'], 'offence_date_in_future'],
    [['NM/1/24', '', 'x'.repeat(81)], 'offence_area_too_long'],
    [['NM/1/24', '', '', 'a lot'], 'offence_loss_not_valid'],
    [['NM/1/24', '', '', '5', 'more'], 'offence_too_many_columns'],
  ])('says what is wrong with %j', (cells, code) => {
    expect(list(['NM/9/24'], cells).problems).toEqual([{ line: 2, code }]);
  });

  it('tells every mistake at once, by line', () => {
    expect(list(['?'], ['NM/1/24'], ['NM/2/24', 'never']).problems).toEqual([
      { line: 1, code: 'offence_reference_not_valid' },
      { line: 3, code: 'offence_date_not_valid' },
    ]);
  });

  it('takes a repeated reference once and says where the other stands', () => {
    const { offences, repeated } = list(['NM/1/24'], ['nm/1/24 '], ['NM/2/24']);
    expect(offences).toHaveLength(2);
    expect(repeated).toEqual([{ line: 2, crimeReference: 'NM/1/24' }]);
  });

  it('refuses nothing at all, headings without a reference, and more lines than any operation has', () => {
    expect(list([' ', ''].map((cell) => cell.trim())).problems).toEqual([
      { line: 1, code: 'offence_none_given' },
    ]);
    expect(list(['Date', 'Area'], ['1/1/2024', 'Hackney']).problems).toEqual([
      { line: 1, code: 'offence_no_reference_column' },
    ]);
    const many = Array.from({ length: OFFENCE_LINES_LIMIT + 1 }, (_, index) => [`NM/${index}/24`]);
    expect(list(...many).problems).toEqual([
      { line: OFFENCE_LINES_LIMIT + 1, code: 'offence_too_many_lines' },
    ]);
  });
});

describe('a day as people write it', () => {
  it.each([
    ['2024-11-14', '2024-11-14'],
    ['2024-11-14 00:00:00', '2024-11-14'],
    ['14/11/2024', '2024-11-14'],
    ['14.11.24', '2024-11-14'],
    ['14 Nov 2024', '2024-11-14'],
    ['4 September 2024', '2024-09-04'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %p as %p', (typed, day) => expect(writtenDay(typed)).toBe(day));

  it.each(['29/02/2023', '11/14/2024', '2024', 'Nov 2024', '14 Foo 2024'])('refuses %p', (typed) =>
    expect(writtenDay(typed)).toBeNull(),
  );
});

describe('an amount as people write it', () => {
  it.each([
    ['£12,000', 1_200_000],
    ['12000', 1_200_000],
    ['0.5', 50],
    ['£ 1,250.50', 125_050],
  ])('reads %p as %p pence', (typed, pence) => expect(pounds(typed)).toBe(pence));

  it.each(['12.000,50', '-5', '1,00', '£', '99999999999'])('refuses %p', (typed) =>
    expect(pounds(typed)).toBeNull(),
  );
});

describe('the published count', () => {
  it('is warned about when it is not what is linked, and only when there is one', () => {
    expect(countMismatch(72, 71)).toEqual({ published: 72, linked: 71 });
    expect(countMismatch(72, 72)).toBeNull();
    expect(countMismatch(null, 71)).toBeNull();
  });
});
