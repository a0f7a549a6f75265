import { CASE_LIMITS, detailProblems, nameProblems, namesOf, type CaseDetails } from './case-details';

const today = '2025-12-01';
const larkfield: CaseDetails = {
  operationName: 'Operation Larkfield',
  offenceType: 'Fraud by false representation',
  publishedOffenceCount: 72,
  lossPence: 20_000_000,
  areas: ['Redbridge', 'Hackney'],
  publicAreas: 'seven east London boroughs',
  arrests: { count: 12, asAt: today },
};
const problems = (change: Partial<CaseDetails>) => detailProblems({ ...larkfield, ...change }, today);

describe('what is said of a case', () => {
  it('is accepted whole, and with everything optional left out', () => {
    expect(problems({})).toEqual([]);
    const bare = { publishedOffenceCount: null, lossPence: null, areas: [], publicAreas: '', arrests: null };
    expect(problems(bare)).toEqual([]);
  });

  it.each<[Partial<CaseDetails>, string, string]>([
    [{ operationName: '  ' }, 'operationName', 'case_operation_name_missing'],
    [{ operationName: 'x'.repeat(61) }, 'operationName', 'case_operation_name_too_long'],
    [{ offenceType: '' }, 'offenceType', 'case_offence_type_missing'],
    [{ offenceType: 'x'.repeat(121) }, 'offenceType', 'case_offence_type_too_long'],
    [{ publishedOffenceCount: -1 }, 'publishedOffenceCount', 'case_count_not_valid'],
    [{ publishedOffenceCount: 1.5 }, 'publishedOffenceCount', 'case_count_not_valid'],
    [{ publishedOffenceCount: CASE_LIMITS.count + 1 }, 'publishedOffenceCount', 'case_count_not_valid'],
    [{ lossPence: -1 }, 'lossPence', 'case_loss_not_valid'],
    [{ areas: ['x'.repeat(81)] }, 'areas', 'case_area_too_long'],
    [{ areas: Array.from({ length: 61 }, String) }, 'areas', 'case_areas_too_many'],
    [{ publicAreas: 'x'.repeat(201) }, 'publicAreas', 'case_public_areas_too_long'],
    [{ arrests: { count: -1, asAt: today } }, 'arrestsCount', 'case_arrests_not_valid'],
    [{ arrests: { count: 12, asAt: '2025-12-02' } }, 'arrestsAsAt', 'case_arrests_in_future'],
  ])('names the mistake in %j', (change, field, code) => {
    expect(problems(change)).toEqual([{ field, code }]);
  });

  it('counts people’s characters, not their halves', () => {
    expect(problems({ operationName: '🜚'.repeat(60) })).toEqual([]);
  });
});

describe('the names of a new case', () => {
  it('must both be readable', () => {
    expect(nameProblems({ reference: 'NM/4471/25', publicName: 'Larkfield' })).toEqual([]);
    expect(nameProblems({ reference: 'new', publicName: 'LARKFIELD-3' })).toEqual([
      { field: 'reference', code: 'case_reference_not_valid' },
      { field: 'publicName', code: 'case_public_name_not_valid' },
    ]);
  });

  it('say of a practice case that it is one, however they were typed', () => {
    const typed = { reference: 'nm/1/25', publicName: 'Lapwing', practice: true };
    const marked = { reference: 'PRACTICE/nm/1/25', publicName: 'Practice Lapwing', practice: true };
    expect(namesOf(typed)).toEqual(marked);
    expect(namesOf(marked)).toEqual(marked);
    expect(nameProblems(typed)).toEqual([]);
    expect(nameProblems({ ...typed, reference: '', publicName: ' ' }).map(({ code }) => code)).toEqual([
      'case_reference_not_valid',
      'case_public_name_not_valid',
    ]);
  });

  it('are kept for practice where they say so', () => {
    const named = { reference: 'Practice/1', publicName: 'practice lane' };
    expect(nameProblems(named).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'reference case_name_is_for_practice',
      'publicName case_name_is_for_practice',
    ]);
    expect(nameProblems({ reference: 'NM/1/25', publicName: 'Practices Lane' })).toEqual([]);
  });
});
