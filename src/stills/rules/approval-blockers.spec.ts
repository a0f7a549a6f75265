import { approvalBlockers, type ApprovableStill } from './approval-blockers';

const now = new Date('2025-12-01T09:00:00Z');
const bystanders = [
  { x: 749, y: 280, w: 60, h: 79, who: 'bystander' },
  { x: 1060, y: 296, w: 46, h: 61, who: 'bystander' },
  { x: 437, y: 374, w: 107, h: 136, who: 'bystander' },
] as const;
const ready: ApprovableStill = {
  alternativeText: 'Young woman at a self-checkout, reaching towards the till.',
  place: 'Supermarket, Barking',
  capturedAt: new Date('2025-11-17T16:45:26Z'),
  faces: [{ x: 1355, y: 441, w: 85, h: 105, who: 'sought' }],
  covers: [],
  published: { x: 0, y: 0, w: 1920, h: 1080 },
};
const spoiled = (change: Partial<ApprovableStill>) => approvalBlockers({ ...ready, ...change }, now);

describe('what keeps a still from being approved', () => {
  it('is nothing when it is ready', () => {
    expect(spoiled({})).toEqual([]);
  });

  it.each([null, '', '  \n'])('is alternative text that says %j', (alternativeText) => {
    expect(spoiled({ alternativeText })).toEqual([{ reason: 'no_alternative_text' }]);
  });

  it.each([null, '', ' '])('is a place that says %j', (place) => {
    expect(spoiled({ place })).toEqual([{ reason: 'no_place' }]);
  });

  it('is a missing time, or one that has not come yet', () => {
    expect(spoiled({ capturedAt: null })).toEqual([{ reason: 'no_captured_at' }]);
    expect(spoiled({ capturedAt: new Date(now.getTime() + 1) })).toEqual([{ reason: 'captured_in_future' }]);
    expect(spoiled({ capturedAt: now })).toEqual([]);
  });

  it('is that nobody has marked the person sought', () => {
    expect(spoiled({ faces: [] })).toEqual([{ reason: 'no_sought_face' }]);
  });

  it('is every bystander who can still be seen', () => {
    const faces = [...ready.faces, ...bystanders];
    expect(spoiled({ faces })).toEqual([{ reason: 'uncovered_bystander', count: 3 }]);
    expect(spoiled({ faces, covers: bystanders.slice(1) })).toEqual([
      { reason: 'uncovered_bystander', count: 1 },
    ]);
    expect(spoiled({ faces, covers: bystanders })).toEqual([]);
  });

  it('is all of it at once, in the order an officer would put it right', () => {
    const nothing = { alternativeText: null, place: null, capturedAt: null };
    const bare = { ...ready, ...nothing, faces: [bystanders[0]] };
    expect(approvalBlockers(bare, now).map(({ reason }) => reason)).toEqual([
      'no_alternative_text',
      'no_place',
      'no_captured_at',
      'no_sought_face',
      'uncovered_bystander',
    ]);
  });
});
