import { CROP_FRAMINGS, PLAIN_RECIPE, type StillRecord } from '../../src/stills';
import { testApp } from '../support/app';
import { type Cast, demoFaces, demoStill, type Person, theWorld, World } from '../world';
import { objectKeys, traces } from './left-behind';

const cover = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) => ({
  x: x - 12,
  y: y - 15,
  w: w + 24,
  h: h + 30,
});

describe('preparing a still by a recipe', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  let nine: StillRecord;
  const as = (who: Person) => ({ authorization: `Bearer ${who.token}` });
  const call = (method: 'get' | 'put' | 'post', path: string, body?: object, who = cast.ada) =>
    house.request()[method](`/api/v1/stills/${path}`).set(as(who)).send(body);
  const prepare = (body: object, who = cast.ada, ref = nine.reference) =>
    call('put', `${ref}/preparation`, body, who);
  const revisions = (id: string): Promise<Record<string, unknown>[]> =>
    house.database.dataSource.query(
      `SELECT revision, recipe, faces, words, files, prepared_by AS "by" FROM still_revisions
        WHERE still_id = $1 ORDER BY revision`,
      [id],
    );

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
    nine = await world.still({ file: 'still-9.jpg', person: 3 });
  });

  it('covers the bystanders, and then it can be approved; every revision is kept', async () => {
    const faces = demoFaces(demoStill('still-9.jpg'));
    const redactions = faces.filter(({ who }) => who === 'bystander').map(cover);
    const marked = await prepare({ faces });
    expect(marked.body.blockers).toEqual([{ reason: 'uncovered_bystander', count: 3 }]);
    const covered = await prepare({ redactions, brightness: 10, contrast: -5, overlay: 'CAM 4' });
    expect(covered.body).toMatchObject({
      revision: 3,
      redactions,
      brightness: 10,
      contrast: -5,
      crop: null,
      turn: 0,
      overlay: 'CAM 4',
      faces,
      blockers: [],
    });
    expect((await call('post', `${nine.reference}/approval`)).body.state).toBe('approved');

    const rows = await revisions(nine.id);
    expect(rows.map(({ revision, by }) => [revision, by])).toEqual(
      [1, 2, 3].map((one) => [one, cast.ada.id]),
    );
    expect(rows[0]).toMatchObject({ recipe: PLAIN_RECIPE, faces: [] });
    expect(rows[2]).toMatchObject({
      recipe: { covers: redactions, brightness: 10 },
      faces,
      words: { overlay: 'CAM 4' },
    });
    const framings = new Set((rows[2]!['files'] as { framing: string }[]).map(({ framing }) => framing));
    expect(framings).toEqual(new Set(['whole', 'handout', 'source', ...CROP_FRAMINGS]));
  });

  it('says in the log how much was covered, and never a word', async () => {
    const [{ facts }] = (await house.database.dataSource.query(
      `SELECT facts FROM audit_entries WHERE act = 'still.prepared' AND subject_id = $1
        ORDER BY at DESC, serial DESC LIMIT 1`,
      [nine.id],
    )) as { facts: object }[];
    expect(facts).toEqual({
      ...{ reference: nine.reference, revision: 3, faces: 4, covers: 3, cropped: false, turned: 0 },
    });
  });

  it('crops and turns: the files have the size of the crop, and what is not sent along turns with it', async () => {
    const { reference } = await world.still({ file: 'still-3.jpg', person: 2, until: 'prepared' });
    const crop = { x: 600, y: 100, w: 700, h: 900 };
    const cropped = await prepare({ crop }, cast.ada, reference);
    const widths = (body: { pictures: { framing: string; width: number; height: number }[] }) => [
      ...new Set(
        body.pictures.filter(({ framing }) => framing === 'whole').map((one) => `${one.width}x${one.height}`),
      ),
    ];
    expect(widths(cropped.body)).toEqual(['320x411', '640x823', '700x900']);
    const turned = await prepare({ turn: 90 }, cast.ada, reference);
    expect(turned.body).toMatchObject({ turn: 90, crop: { x: 80, y: 600, w: 900, h: 700 } });
    expect(turned.body.faces).toEqual([{ who: 'sought', x: 1080 - 308 - 138, y: 920, w: 138, h: 102 }]);
    expect(widths(turned.body)).toEqual(['320x249', '640x498', '900x700']);
    expect((await prepare({ turn: 0, crop: null }, cast.ada, reference)).body).toMatchObject({
      crop: null,
      faces: [{ who: 'sought', x: 920, y: 308, w: 102, h: 138 }],
    });
  });

  it('keeps no file of the recipe before', async () => {
    const { reference, renditions } = await world.still({
      file: 'still-7.jpg',
      person: 1,
      until: 'prepared',
    });
    const before = await objectKeys(house);
    await prepare({ brightness: 3 }, cast.ada, reference);
    const after = new Set(await objectKeys(house));
    const replaced = renditions.filter(({ framing }) => framing !== 'source');
    expect(replaced.filter(({ objectKey }) => after.has(objectKey))).toEqual([]);
    expect(after.size).toBe(before.length);
  });

  it.each([
    [{ turn: 45 }, 'turn', 'turn_not_known'],
    [{ crop: { x: 0, y: 0, w: 5000, h: 10 } }, 'crop', 'crop_outside_picture'],
    [{ brightness: 51 }, 'brightness', 'brightness_out_of_range'],
    [{ contrast: 0.5 }, 'contrast', 'contrast_out_of_range'],
    [
      {
        redactions: [
          { x: 0, y: 0, w: 5, h: 5 },
          { x: 0, y: 0, w: 5, h: 5 },
          { x: -1, y: 0, w: 5, h: 5 },
        ],
      },
      'redactions.2',
      'cover_outside_picture',
    ],
    [{ overlay: 'x'.repeat(201) }, 'overlay', 'still_overlay_too_long'],
    [{ clockOffsetSeconds: 0.5 }, 'clockOffsetSeconds', 'still_clock_offset_not_valid'],
  ])('refuses %j at %s and leaves no trace', async (body, field, code) => {
    const before = await traces(house);
    const refused = await prepare(body);
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ field, code }]]);
    expect(await traces(house)).toEqual(before);
  });

  it('keeps what is known of where it comes from, and forgets it only when told', async () => {
    const known = {
      ...{
        cameraOwner: 'The shop',
        howObtained: 'On a stick',
        permission: 'Given',
        exhibitReference: 'CD/1',
      },
      clockOffsetSeconds: -420,
    };
    expect((await prepare(known)).body).toMatchObject(known);
    expect((await prepare({ cameraOwner: null })).body).toMatchObject(known);
    expect((await prepare({ clockOffsetSeconds: null })).body).toMatchObject({ clockOffsetSeconds: null });
  });

  it('asks for more at a victim’s home', async () => {
    const { reference } = await world.still({ file: 'still-3.jpg', person: 2, until: 'prepared' });
    const home = { atVictimsHome: true, place: '12 Elm Road, Ilford' };
    const reasons = (body: { blockers: { reason: string }[] }) => body.blockers.map(({ reason }) => reason);
    const told = await prepare(home, cast.ada, reference);
    expect(reasons(told.body)).toEqual([
      'exact_place_at_home',
      'surroundings_not_cropped',
      'surroundings_not_cleared',
    ]);
    const refused = await call('post', `${reference}/approval`);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'place',
      'crop',
      'surroundingsClear',
    ]);
    const mended = { place: 'Doorbell camera, Ilford', crop: { x: 600, y: 100, w: 700, h: 900 } };
    const done = await prepare({ ...mended, surroundingsClear: true }, cast.ada, reference);
    expect(done.body.blockers).toEqual([]);
  });

  it('shows the source to the team alone, and neither it nor the handout to the public', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    for (const name of ['source-704.jpg', 'handout-704.jpg', 'source-704.avif']) {
      expect((await house.request().get(`/stills/${still.id}/${name}`)).status).toBe(404);
    }
    const pictures = (await call('get', still.reference)).body.pictures as { framing: string }[];
    expect(pictures.filter(({ framing }) => framing === 'source' || framing === 'handout')).toEqual([]);
  });

  it('is told to Egan like a reference nobody has, and leaves no trace', async () => {
    const before = await traces(house);
    const body = { redactions: [{ x: 0, y: 0, w: 5, h: 5 }] };
    expect((await prepare(body, cast.egan)).body).toMatchObject({ code: 'still_not_found' });
    expect((await prepare(body, cast.egan, 'LARKFIELD-99')).status).toBe(404);
    expect(await traces(house)).toEqual(before);
  });

  it('never changes what was written of a revision', async () => {
    const change = house.database.dataSource.query('UPDATE still_revisions SET revision = 9');
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
