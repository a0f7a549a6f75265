import {
  authorityProblems,
  EXCLUDED_PLACE_LIMIT,
  EXCLUDED_PLACES_LIMIT,
  GROUND_LIMIT,
  type AuthorityTyped,
} from './authority-reasons';

const today = '2025-12-01';
const grant: AuthorityTyped = {
  decision: 'granted',
  purpose: 'To identify a man.',
  necessity: 'Nothing else named him.',
  proportionality: 'His face only.',
  alternatives: '',
  risk: '',
  reason: '',
  reviewOn: '2025-12-29',
  excludedPlaces: ['Ilford Lane'],
};
const refusal: AuthorityTyped = {
  ...grant,
  decision: 'refused',
  purpose: '',
  reviewOn: '',
  reason: 'Too wide.',
};
const codes = (typed: AuthorityTyped, child = false) =>
  authorityProblems(typed, today, child).map(({ code }) => code);

describe('the grounds of a decision', () => {
  it('are enough', () => {
    expect([codes(grant), codes(refusal)]).toEqual([[], []]);
  });

  it.each<[Partial<AuthorityTyped>, string]>([
    [{ purpose: '  ' }, 'appeal_purpose_missing'],
    [{ necessity: '' }, 'appeal_necessity_missing'],
    [{ proportionality: '' }, 'appeal_proportionality_missing'],
    [{ reviewOn: '' }, 'appeal_review_missing'],
    [{ reviewOn: '29 December' }, 'appeal_review_not_valid'],
    [{ reviewOn: today }, 'appeal_review_past'],
    [{ reviewOn: '2026-03-02' }, 'appeal_review_too_far'],
    [{ risk: 'x'.repeat(GROUND_LIMIT + 1) }, 'appeal_ground_too_long'],
    [
      { excludedPlaces: Array<string>(EXCLUDED_PLACES_LIMIT + 1).fill('Ilford') },
      'appeal_excluded_places_too_many',
    ],
    [{ excludedPlaces: ['x'.repeat(EXCLUDED_PLACE_LIMIT + 1)] }, 'appeal_excluded_place_too_long'],
  ])('of a grant spoiled by %# say %s', (spoiled, code) => {
    expect(codes({ ...grant, ...spoiled })).toEqual([code]);
  });

  it('ask for a last resort and seven days where a child may be pictured', () => {
    expect(codes(grant, true)).toEqual(['appeal_last_resort_missing', 'appeal_review_too_far_for_child']);
    const child = { ...grant, alternatives: 'Schools were asked.', reviewOn: '2025-12-08' };
    expect(codes(child, true)).toEqual([]);
  });

  it('of a refusal are a reason, or all three', () => {
    expect(codes({ ...refusal, reason: '' })).toEqual(['appeal_refusal_reason_missing']);
    expect(codes({ ...grant, decision: 'refused', reviewOn: '' }, true)).toEqual([]);
  });
});
