import { CROP_FRAMINGS, PrepareStill, Stills, type Preparation, type StillRecord } from '../../src/stills';
import { outcomesOf, refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { type Cast, demoFaces, demoStill, theWorld, World } from '../world';
import { objectKeys, traces } from './left-behind';

describe('preparing a still', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const prepare = (preparation: Preparation, who = cast.ada) =>
    house.get(PrepareStill).run(who.actor, preparation);
  const again = async ({ forceId, id }: { forceId: string; id: string }) =>
    (await house.get(Stills).ofIds(forceId, [id]))[0]!;

  const cropsOf = ({ renditions }: StillRecord) =>
    renditions.filter(({ framing }) => CROP_FRAMINGS.some((one) => one === framing));

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('marks faces and cuts the crops around the one that is sought', async () => {
    const still = await world.still({ file: 'still-3.jpg', person: 3 });
    await prepare({ ref: 'LARKFIELD-3', faces: demoFaces(demoStill('still-3.jpg')) });
    const prepared = await again(still);
    expect(prepared).toMatchObject({
      state: 'prepared',
      revision: 2,
      faces: [{ who: 'sought', x: 920, y: 308, w: 102, h: 138 }],
    });
    const framings = new Set(prepared.renditions.map(({ framing }) => framing));
    expect(framings).toEqual(new Set(['whole', 'tile', 'person', 'strip', 'thumbnail', 'source', 'handout']));
  });

  it('cuts other crops around another face, and keeps no file of the old ones', async () => {
    const still = await world.still({ file: 'still-8.jpg', person: 3, until: 'prepared' });
    const files = (await objectKeys(house)).length;
    await prepare({ ref: still.reference, faces: [{ who: 'sought', x: 919, y: 297, w: 120, h: 160 }] });
    expect((await objectKeys(house)).length).toBe(files);
    const old = new Set(still.renditions.map(({ objectKey }) => objectKey));
    const crops = cropsOf(await again(still));
    expect(crops.filter(({ objectKey }) => old.has(objectKey))).toEqual([]);
  });

  it('makes no crop that would hold a bystander', async () => {
    const still = await world.still({ file: 'still-3.jpg', person: 2 });
    const [sought] = demoFaces(demoStill('still-3.jpg'));
    await prepare({ ref: still.reference, faces: [sought!, { ...sought!, x: 1040, who: 'bystander' }] });
    expect(cropsOf(await again(still))).toEqual([]);
  });

  it('changes words alone, part of them too, and leaves faces and crops as they are', async () => {
    const still = await world.still({ file: 'still-3.jpg', person: 2, until: 'prepared' });
    await prepare({ ref: still.reference, words: { place: 'Betting shop, Ilford Lane' } });
    const changed = await again(still);
    expect(changed).toMatchObject({
      place: 'Betting shop, Ilford Lane',
      alternativeText: still.alternativeText,
    });
    expect([changed.faces, changed.renditions]).toEqual([still.faces, still.renditions]);
  });

  it('takes an approval back, because something else was approved', async () => {
    const still = await world.still({ file: 'still-3.jpg', person: 2, until: 'approved' });
    await prepare({ ref: still.reference, words: { alt: 'A man in a cap.' } });
    expect(await again(still)).toMatchObject({
      state: 'prepared',
      approvedBy: null,
      revision: still.revision + 1,
    });
  });

  it('touches nothing that the public can see', async () => {
    const { reference } = await world.still({ file: 'still-3.jpg', person: 2, until: 'public' });
    const before = await traces(house);
    expect(await refusalOf(prepare({ ref: reference, faces: [] }))).toMatchObject({
      code: 'still_is_public',
      kind: 'conflict',
    });
    expect(await traces(house)).toEqual(before);
  });

  it('begins again with what was withdrawn', async () => {
    const still = await world.still({ file: 'still-3.jpg', person: 2, until: 'withdrawn' });
    await prepare({ ref: still.reference, words: { alt: 'A man in a cap.' } });
    expect(await again(still)).toMatchObject({
      state: 'prepared',
      withdrawnAt: null,
      releasedAt: still.releasedAt,
    });
  });

  it('refuses faces outside the picture and words that cannot be kept, without a trace', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1 });
    const before = await traces(house);
    const outside = { who: 'sought', x: 690, y: 10, w: 40, h: 50 } as const;
    expect(await refusalOf(prepare({ ref: reference, faces: [outside] }))).toMatchObject({
      code: 'still_faces_not_valid',
      fields: [{ field: 'faces.0', code: 'face_outside_picture' }],
    });
    expect((await refusalOf(prepare({ ref: reference, words: { alt: '' } }))).fields).toEqual([
      { field: 'alt', code: 'still_alt_missing' },
    ]);
    expect(await traces(house)).toEqual(before);
  });

  it('lets one of two officers be first, and keeps no file of the other', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 1 });
    const { reference, revision } = still;
    const faces = demoFaces(demoStill('still-7.jpg'));
    const files = (await objectKeys(house)).length;
    const outcomes = await outcomesOf([
      prepare({ ref: reference, revision, faces }),
      prepare({ ref: reference, revision, faces }, cast.cora),
    ]);
    expect(outcomes.sort()).toEqual(['done', 'still_changed_meanwhile']);
    const crops = cropsOf(await again(still));
    expect((await objectKeys(house)).length).toBe(files + crops.length);
  });

  it('is told to Egan like a reference nobody has', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1 });
    const before = await traces(house);
    for (const ref of [reference, 'LARKFIELD-99', 'not a reference']) {
      expect((await refusalOf(prepare({ ref, faces: [] }, cast.egan))).code).toBe('still_not_found');
    }
    expect(await traces(house)).toEqual(before);
  });

  it('is found under a reference however it was keyed', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 1 });
    const keyed = still.reference.toLowerCase().replace('-', ' ');
    await expect(prepare({ ref: keyed, words: { place: 'High street, Romford' } })).resolves.toMatchObject({
      reference: still.reference,
    });
  });
});
