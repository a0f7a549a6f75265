import { restorationRefusal, type WithdrawnEdition } from './restoration';

const still = { unchanged: true, personMayBeShown: true };
const edition: WithdrawnEdition = {
  withdrawnAt: new Date('2025-12-01T09:00:00Z'),
  withdrawnBy: 'ada',
  cause: 'officer',
  reviewOn: '2025-12-01',
  stills: [still, still],
};
const refusal = (spoilt: Partial<WithdrawnEdition>, officer = 'sol', at = '2025-12-01T09:30:00Z') =>
  restorationRefusal({ ...edition, ...spoilt }, officer, { now: new Date(at), today: at.slice(0, 10) });

describe('a withdrawal by mistake', () => {
  it('is put right by a second officer within 30 minutes', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({ stills: [] })).toBeNull();
    expect(refusal({}, 'sol', '2025-12-01T09:30:00.001Z')).toBe('too_late');
  });

  it.each<[Partial<WithdrawnEdition>, string]>([
    [{ cause: 'review_lapsed', withdrawnBy: null }, 'not_by_mistake'],
    [{ cause: null }, 'not_by_mistake'],
    [{ reviewOn: '2025-11-30' }, 'lapsed'],
    [{ stills: [still, { ...still, personMayBeShown: false }] }, 'person'],
    [{ stills: [still, { ...still, unchanged: false }] }, 'changed'],
  ])('is none where %j: %s', (spoilt, reason) => {
    expect(refusal(spoilt)).toBe(reason);
  });

  it('is not put right by whoever made it', () => {
    expect(refusal({}, 'ada')).toBe('same_officer');
  });
});
