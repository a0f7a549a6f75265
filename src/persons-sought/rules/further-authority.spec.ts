import {
  asOf,
  coversOpenTo,
  furtherDayProblems,
  furtherProblems,
  furtherRefusal,
  GROUNDS,
} from './further-authority';

const TODAY = '2025-12-01';
const asked = {
  purpose: 'To find him.',
  necessity: 'He left his address.',
  proportionality: 'His face only.',
  alternatives: 'Three addresses, his employer.',
  risk: 'A jury may have seen it.',
  reviewOn: '2025-12-20',
};

describe('what a further authority may be asked for', () => {
  it.each([
    ['sought', 'none', []],
    ['identified', 'none', ['still_needed']],
    ['sought', 'active', ['still_at_large']],
    ['identified', 'active', ['still_needed', 'still_at_large']],
    ['located', 'ended', []],
    ['cleared', 'none', []],
    ['concluded', 'ended', []],
  ] as const)('%s, proceedings %s: %j', (searchState, proceedingsState, covers) => {
    expect(coversOpenTo({ searchState, proceedingsState })).toEqual(covers);
  });
});

describe('the grounds of a further authority', () => {
  it('are complete', () => {
    expect(furtherProblems(asked, TODAY, false)).toEqual([]);
  });

  it.each(GROUNDS)('need %s, in words and not too many', (field) => {
    expect(furtherProblems({ ...asked, [field]: ' \n' }, TODAY, false)).toEqual([
      { field, code: `further_${field}_missing` },
    ]);
    expect(furtherProblems({ ...asked, [field]: 'x'.repeat(2000) }, TODAY, false)).toEqual([]);
    expect(furtherProblems({ ...asked, [field]: 'x'.repeat(2001) }, TODAY, false)).toEqual([
      { field, code: 'further_ground_too_long' },
    ]);
  });

  it.each([
    ['', false, 'further_review_not_valid'],
    ['2025-02-30', false, 'further_review_not_valid'],
    ['2025-12-01', false, 'further_review_past'],
    ['2026-03-01', false, null],
    ['2026-03-02', false, 'further_review_too_far'],
    ['2025-12-08', true, null],
    ['2025-12-09', true, 'further_review_too_far_for_child'],
  ])('last day %s (child %s): %s', (reviewOn, child, code) => {
    const expected = code === null ? [] : [{ field: 'reviewOn', code }];
    expect(furtherDayProblems(reviewOn, TODAY, child)).toEqual(expected);
    expect(furtherProblems({ ...asked, reviewOn }, TODAY, child)).toEqual(expected);
  });
});

describe('who may decide on a further authority', () => {
  const waiting = { askedBy: 'cora', recordedBy: ['sol'], mayBeChild: false, waits: true };
  const bello = { id: 'bello', isSuperintendent: false };

  it('is an authorising officer with no part in it', () => {
    expect(furtherRefusal(waiting, bello, 'granted')).toBeNull();
    expect(furtherRefusal(waiting, { ...bello, id: 'cora' }, 'refused')).toBe('further_by_asker');
    expect(furtherRefusal(waiting, { ...bello, id: 'sol' }, 'refused')).toBe('further_by_recorder');
  });

  it('is nobody once it does not wait', () => {
    expect(furtherRefusal({ ...waiting, waits: false }, bello, 'granted')).toBe('further_not_waiting');
  });

  it('is a superintendent where a grant would show somebody who may be a child', () => {
    const child = { ...waiting, mayBeChild: true };
    expect(furtherRefusal(child, bello, 'granted')).toBe('further_needs_superintendent');
    expect(furtherRefusal(child, { ...bello, isSuperintendent: true }, 'granted')).toBeNull();
    expect(furtherRefusal(child, bello, 'refused')).toBeNull();
  });
});

describe('a person as they stand', () => {
  const until = new Date('2025-12-21T00:00:00Z');
  const person = { stillNeeded: true, stillNeededUntil: until, stillAtLarge: true, stillAtLargeUntil: until };
  const flags = (now: Date, of = person) => {
    const { stillNeeded, stillAtLarge } = asOf(of, now);
    return [stillNeeded, stillAtLarge];
  };

  it('has a further authority until the very moment its last day is over', () => {
    expect(flags(new Date(until.getTime() - 1))).toEqual([true, true]);
    expect(flags(until)).toEqual([false, false]);
  });

  it('has each for itself, and none without an end', () => {
    const later = new Date(until.getTime() + 1000);
    expect(flags(until, { ...person, stillAtLargeUntil: later })).toEqual([false, true]);
    expect(flags(until, { ...person, stillNeededUntil: later })).toEqual([true, false]);
    expect(flags(new Date(0), { ...person, stillNeeded: false, stillAtLarge: false })).toEqual([
      false,
      false,
    ]);
    const endless = { ...person, stillNeededUntil: null as unknown as Date };
    expect(flags(new Date(0), endless)).toEqual([false, true]);
  });
});
