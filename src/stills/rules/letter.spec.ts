import { askedOfOthers, letterRefusal } from './letter';

const GONE = new Date('2025-12-01T10:00:00Z');

describe('a "no longer sought" letter', () => {
  const ready = {
    isPractice: false,
    isSought: false,
    mayBeShown: false,
    places: [
      { kind: 'site', removedAt: GONE },
      { kind: 'broadcaster', removedAt: null },
    ],
  } as const;

  it('is signed once our own places are answered for, whatever others have said', () => {
    expect(letterRefusal(ready)).toBeNull();
    expect(letterRefusal({ ...ready, places: [] })).toBeNull();
  });

  it('is not signed in a practice case, which writes to nobody', () => {
    expect(letterRefusal({ ...ready, isPractice: true })).toBe('letter_is_practice');
  });

  it('is not signed for somebody who is sought, or who may be shown under a further authority', () => {
    expect(letterRefusal({ ...ready, isSought: true })).toBe('letter_still_sought');
    expect(letterRefusal({ ...ready, mayBeShown: true })).toBe('letter_still_sought');
  });

  it.each(['site', 'feeds', 'widgets'] as const)('is not signed while our %s are open', (kind) => {
    const places = [...ready.places, { kind, removedAt: null }];
    expect(letterRefusal({ ...ready, places })).toBe('letter_places_open');
  });

  it('counts what was asked of others, and names nobody', () => {
    const places = [
      { kind: 'site', removedAt: GONE },
      { kind: 'broadcaster', removedAt: GONE },
      { kind: 'newsroom', removedAt: null },
      { kind: 'poster', removedAt: null },
    ] as const;
    expect(askedOfOthers(places)).toEqual({ asked: 3, answered: 1, onPaper: 1 });
    expect(askedOfOthers([])).toEqual({ asked: 0, answered: 0, onPaper: 0 });
  });
});
