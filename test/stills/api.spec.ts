import { testApp } from '../support/app';
import { type Cast, demoFaces, demoStill, type Person, theWorld, World } from '../world';

describe('the API of stills', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const as = (who: Person) => ({ authorization: `Bearer ${who.token}` });
  const get = (path: string, who = cast.ada) => house.request().get(`/api/v1${path}`).set(as(who));
  const put = (path: string, body: object, who = cast.ada) =>
    house.request().put(`/api/v1${path}`).set(as(who)).send(body);
  const post = (path: string, body?: object, who = cast.ada) =>
    house.request().post(`/api/v1${path}`).set(as(who)).send(body);

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('prepares, approves and shows a still with the addresses of its pictures', async () => {
    await world.still({ file: 'still-3.jpg', person: 3 });
    const faces = demoFaces(demoStill('still-3.jpg'));
    const prepared = await put('/stills/LARKFIELD-3/preparation', { faces, place: 'Betting shop, Ilford' });
    expect([prepared.status, prepared.body]).toMatchObject([
      200,
      { ref: 'LARKFIELD-3', state: 'prepared', revision: 2, faces, blockers: [] },
    ]);
    const approved = await post('/stills/LARKFIELD-3/approval');
    expect([approved.status, approved.body.state]).toEqual([200, 'approved']);
    const shown = await get('/stills/larkfield-3', cast.cora);
    expect(shown.body).toEqual(approved.body);
    const { pictures, id } = shown.body as { pictures: { framing: string; href: string }[]; id: string };
    expect(pictures.map(({ href }) => href)).toEqual(
      expect.arrayContaining([`/stills/${id}/640.avif`, `/stills/${id}/tile-300.jpg`]),
    );
    expect(JSON.stringify(shown.body)).not.toContain('originals');
  });

  it('lists newest first', async () => {
    house.clock.advance({ minutes: 5 });
    await world.still({ file: 'still-7.jpg', person: 1 });
    const { body } = await get('/cases/NM-4471-25/stills');
    expect(body).toMatchObject({ items: [{ ref: 'LARKFIELD-1' }, { ref: 'LARKFIELD-3' }], next: null });
  });

  it('names the blockers of an approval', async () => {
    const { reference } = await world.still({ file: 'still-9.jpg', person: 2, until: 'prepared' });
    const refused = await post(`/stills/${reference}/approval`, {});
    expect([refused.status, refused.body]).toMatchObject([
      403,
      {
        code: 'still_has_blockers',
        errors: [
          {
            field: 'faces',
            code: 'still_blocked_uncovered_bystander',
            message: 'Other people’s faces are marked and not covered.',
          },
        ],
      },
    ]);
    expect((await get(`/stills/${reference}`)).body.blockers).toEqual([
      { reason: 'uncovered_bystander', count: 3 },
    ]);
  });

  it('refuses a stale revision with 409 and what is no preparation with 422', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1 });
    const path = `/stills/${reference}/preparation`;
    expect((await put(path, { revision: 9 })).status).toBe(409);
    expect((await put(path, { capturedAt: '14 November' })).status).toBe(422);
    expect((await put(path, { alt: '' })).status).toBe(422);
    expect((await put(path, { faces: [{ who: 'thief', x: 1, y: 1, w: 1, h: 1 }] })).status).toBe(422);
    expect((await put(path, { faces: [{ who: 'sought', x: 1e9, y: 1, w: 1, h: 1 }] })).body).toMatchObject({
      code: 'still_faces_not_valid',
      errors: [{ field: 'faces.0', code: 'face_outside_picture' }],
    });
    expect((await put(path, { alt: null, faces: null, capturedAt: null, revision: null })).status).toBe(200);
    expect((await put(path, { colour: 'sepia' })).status).toBe(422);
  });

  it('withdraws with a reason, and without one sooner than not at all', async () => {
    for (const body of [{ reason: 'The wrong man.' }, undefined]) {
      const { id, reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
      const withdrawn = await post(`/stills/${reference}/withdrawal`, body);
      expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'withdrawn']);
      expect((await house.request().get(`/stills/${id}/320.webp`)).status).toBe(410);
    }
  });

  it('is closed to strangers, to roles without the permission, and to Egan', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    expect((await house.request().get(`/api/v1/stills/${reference}`)).status).toBe(401);
    expect((await house.request().get('/api/v1/stills/LARKFIELD-99')).status).toBe(401);
    for (const who of [cast.egan, cast.admin, cast.devi, cast.esme]) {
      const answers = [
        await get('/cases/NM-4471-25/stills', who),
        await get(`/stills/${reference}`, who),
        await put(`/stills/${reference}/preparation`, {}, who),
        await post(`/stills/${reference}/approval`, {}, who),
        await post(`/stills/${reference}/withdrawal`, { reason: 'x' }, who),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    }
  });
});
