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
  frame: { width: 1920, height: 1080 },
  published: { x: 0, y: 0, w: 1920, h: 1080 },
  overlay: '',
  excludedPlaces: [],
  atVictimsHome: false,
  surroundingsClear: false,
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

  it('is a sought face that the crop cuts into', () => {
    const [face] = ready.faces;
    const published = { x: 1000, y: 300, w: 440, h: 400 };
    expect(spoiled({ published })).toEqual([]);
    expect(spoiled({ published: { ...published, w: 439 } })).toEqual([
      { reason: 'sought_face_outside_crop' },
    ]);
    expect(spoiled({ published: { ...published, y: face!.y + 1 } })).toEqual([
      { reason: 'sought_face_outside_crop' },
    ]);
  });

  it('is a cover over eyes, nose or mouth of the person sought, and none that only touches their hair', () => {
    const [face] = ready.faces;
    expect(spoiled({ covers: [{ ...face!, h: 20 }] })).toEqual([]);
    expect(spoiled({ covers: [{ ...face!, h: 40 }] })).toEqual([{ reason: 'sought_face_covered' }]);
  });

  it('is a sought face too small to be recognised in what the public gets', () => {
    const small = (w: number, h: number) => [{ x: 100, y: 100, w, h, who: 'sought' as const }];
    const own = { published: { x: 0, y: 0, w: 1280, h: 720 } };
    expect(spoiled({ ...own, faces: small(20, 25) })).toEqual([]);
    expect(spoiled({ ...own, faces: small(19, 25) })).toEqual([{ reason: 'sought_face_too_small' }]);
    expect(spoiled({ ...own, faces: small(20, 24) })).toEqual([{ reason: 'sought_face_too_small' }]);
    // Of 1920 pixels the public gets 1280: two thirds of the face.
    expect(spoiled({ faces: small(29, 40) })).toEqual([{ reason: 'sought_face_too_small' }]);
    expect(spoiled({ faces: small(30, 38) })).toEqual([]);
    expect(spoiled({ published: { x: 0, y: 0, w: 704, h: 576 }, faces: small(40, 48) })).toEqual([]);
  });

  it('is a place on the picture itself that an authority does not allow to be named', () => {
    const overlay = 'CAM 1 ILFORD LANE 17-11-2025';
    expect(spoiled({ overlay })).toEqual([]);
    expect(spoiled({ overlay, excludedPlaces: ['Ilford Lane'] })).toEqual([
      { reason: 'overlay_names_excluded_place' },
    ]);
  });

  it('is, at a victim’s home, a place told too exactly', () => {
    const home = {
      atVictimsHome: true,
      surroundingsClear: true,
      published: { x: 900, y: 0, w: 900, h: 1080 },
    };
    expect(spoiled({ ...home, place: 'Doorbell camera, Wanstead' })).toEqual([]);
    expect(spoiled({ ...home, place: '12 Elm Road' })).toEqual([{ reason: 'exact_place_at_home' }]);
    expect(spoiled({ place: '12 Elm Road' })).toEqual([]);
  });

  it('is, at a victim’s home, the whole frame', () => {
    const home = { atVictimsHome: true, surroundingsClear: true };
    expect(spoiled(home)).toEqual([{ reason: 'surroundings_not_cropped' }]);
    expect(spoiled({ ...home, published: { x: 1, y: 0, w: 1919, h: 1080 } })).toEqual([]);
  });

  it('is, at a victim’s home, that nobody has looked for neighbours, numbers and vehicles', () => {
    const home = { atVictimsHome: true, published: { x: 900, y: 0, w: 900, h: 1080 } };
    expect(spoiled(home)).toEqual([{ reason: 'surroundings_not_cleared' }]);
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
