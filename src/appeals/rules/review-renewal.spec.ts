import { renewalProblems, renewalRefusal, RENEWAL_REASON_LIMIT } from './review-renewal';

const TODAY = '2025-12-22';
const edition = {
  drafterIds: ['ada'],
  needed: { rank: 'inspector', because: 'table' },
  reviewOn: '2025-12-29',
} as const;
const bello = { id: 'bello', rank: 'inspector' } as const;

describe('who may let a live edition stand longer (rules 1, 2 and 6)', () => {
  it('is whoever wrote no word of it, through its last day', () => {
    expect(renewalRefusal(edition, bello, TODAY)).toBeNull();
    expect(renewalRefusal(edition, bello, '2025-12-29')).toBeNull();
  });

  it('is nobody who wrote in it', () => {
    expect(renewalRefusal(edition, { ...bello, id: 'ada' }, TODAY)).toBe('by_drafter');
  });

  it('is nobody below the rank that decides on such a release', () => {
    const child = { ...edition, needed: { rank: 'superintendent', because: 'child' } } as const;
    expect(renewalRefusal(child, bello, TODAY)).toBe('rank_too_low');
    expect(renewalRefusal(edition, { ...bello, rank: null }, TODAY)).toBe('rank_too_low');
    expect(renewalRefusal(child, { ...bello, rank: 'superintendent' }, TODAY)).toBeNull();
  });

  it('is nobody at all once its last day is over', () => {
    expect(renewalRefusal(edition, { id: 'ada', rank: 'superintendent' }, '2025-12-30')).toBe('lapsed');
  });
});

describe('what a renewal has to say', () => {
  const problems = (typed: object, child = false) =>
    renewalProblems({ reason: 'Calls still come.', reviewOn: '2026-01-19', ...typed }, TODAY, child);
  const at = (field: string, code: string) => [{ field, code }];

  it('is a reason and a day', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ reason: ' \n' })).toEqual(at('reason', 'appeal_renewal_reason_missing'));
    expect(problems({ reason: 'x'.repeat(RENEWAL_REASON_LIMIT) })).toEqual([]);
    expect(problems({ reason: 'x'.repeat(RENEWAL_REASON_LIMIT + 1) })).toEqual(
      at('reason', 'appeal_ground_too_long'),
    );
    expect(problems({ reviewOn: '' })).toEqual(at('reviewOn', 'appeal_review_missing'));
    expect(problems({ reviewOn: '2026-02-30' })).toEqual(at('reviewOn', 'appeal_review_not_valid'));
  });

  it.each([
    [TODAY, false, 'appeal_review_past'],
    ['2025-12-23', false, null],
    ['2026-03-22', false, null],
    ['2026-03-23', false, 'appeal_review_too_far'],
    ['2025-12-29', true, null],
    ['2025-12-30', true, 'appeal_review_too_far_for_child'],
  ])('lets %s pass, with a child %s: %s', (reviewOn, child, code) => {
    expect(problems({ reviewOn }, child)).toEqual(code ? at('reviewOn', code) : []);
  });
});
