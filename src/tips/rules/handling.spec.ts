import {
  closingBlocker,
  stateOnAllocating,
  stateOnReading,
  stateOnReopening,
  type Handled,
} from './handling';

const tip = (over: Partial<Handled> = {}): Handled => ({
  state: 'received',
  hazard: false,
  officerId: null,
  ...over,
});

describe('the way of a tip through its team', () => {
  it('is unread until somebody opens it, in whoever’s care it is', () => {
    expect(stateOnAllocating(tip(), 'cora')).toBe('received');
    expect(stateOnReading(tip({ officerId: 'cora' }))).toBe('allocated');
    expect(stateOnReading(tip())).toBe('read');
  });

  it('goes to an officer and back to the pool', () => {
    expect(stateOnAllocating(tip({ state: 'read' }), 'cora')).toBe('allocated');
    expect(stateOnAllocating(tip({ state: 'allocated', officerId: 'cora' }), null)).toBe('read');
  });

  it('is not opened anew by being read again', () => {
    expect(stateOnReading(tip({ state: 'disposed' }))).toBe('disposed');
    expect(stateOnReading(tip({ state: 'allocated', officerId: 'cora' }))).toBe('allocated');
  });

  it('goes on where it was when it is opened again', () => {
    expect(stateOnReopening(tip({ state: 'disposed', officerId: 'cora' }))).toBe('allocated');
    expect(stateOnReopening(tip({ state: 'disposed' }))).toBe('read');
  });
});

describe('what keeps a tip from being closed', () => {
  const somebody = { leads: false, otherReaders: 0 };

  it.each([
    [tip({ state: 'read' }), somebody, null],
    [tip({ state: 'allocated', officerId: 'cora' }), somebody, null],
    [tip(), somebody, 'unread'],
    [tip({ state: 'disposed' }), somebody, 'already_closed'],
    [tip({ state: 'read', hazard: true }), { leads: false, otherReaders: 3 }, 'hazard_not_yours'],
    [tip({ state: 'read', hazard: true }), { leads: true, otherReaders: 0 }, 'hazard_not_alone'],
    [tip({ state: 'read', hazard: true }), { leads: true, otherReaders: 1 }, null],
  ] as const)('%j closed by %j: %s', (handled, closing, blocker) => {
    expect(closingBlocker(handled, closing)).toBe(blocker);
  });
});
