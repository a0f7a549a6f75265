import { testApp } from '../support/app';
import { type Cast, type Person, theWorld, World } from '../world';

const somebody = { label: 'Man in a red cap', description: 'Heavily built.', apparentAge: '30 to 45' };

describe('the API of persons sought', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const as = (who: Person) => ({ authorization: `Bearer ${who.token}` });
  const post = (path: string, body: object, who = cast.cora) =>
    house.request().post(`/api/v1${path}`).set(as(who)).send(body);
  const get = (path: string, who = cast.cora) => house.request().get(`/api/v1${path}`).set(as(who));

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.larkfield();
  });

  it('adds, lists, describes and shows them', async () => {
    const added = await post('/cases/NM-4471-25/persons', somebody);
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      id: expect.any(String) as string,
      number: 1,
      label: 'Man in a red cap',
      description: 'Heavily built.',
      apparentAge: { from: 30, to: 45 },
      searchState: 'sought',
      proceedings: 'none',
      mayBeShown: true,
    });
    await post('/cases/NM-4471-25/persons', { label: 'Woman in a coat', description: 'Long dark hair.' });
    const list = await get('/cases/NM-4471-25/persons', cast.ada);
    expect(list.body).toMatchObject({ items: [{ number: 2, apparentAge: null }, { number: 1 }], next: null });
    const path = `/api/v1/persons/${added.body.id}`;
    const revised = await house
      .request()
      .put(path)
      .set(as(cast.ada))
      .send({ ...somebody, label: 'Man in a cap' });
    expect(revised.body).toMatchObject({ number: 1, label: 'Man in a cap' });
    expect((await get(`/persons/${added.body.id}`)).body).toEqual(revised.body);
  });

  it('records both states, with a reason', async () => {
    const { body } = await post('/cases/NM-4471-25/persons', somebody);
    const active = await post(`/persons/${body.id}/proceedings`, { state: 'active', reason: 'Arrested.' });
    expect([active.status, active.body]).toMatchObject([200, { proceedings: 'active', mayBeShown: false }]);
    const identified = await post(`/persons/${body.id}/search-state`, {
      state: 'identified',
      reason: 'Named.',
    });
    expect([identified.status, identified.body]).toMatchObject([200, { searchState: 'identified' }]);
    expect(
      (await post(`/persons/${body.id}/search-state`, { state: 'identified', reason: 'Again.' })).status,
    ).toBe(403);
    const without = await post(`/persons/${body.id}/search-state`, { state: 'located', reason: '' });
    expect([without.status, without.type]).toEqual([422, 'application/problem+json']);
    expect(without.body).toMatchObject({
      code: 'state_reason_not_valid',
      errors: [{ field: 'reason', code: 'state_reason_missing', message: 'Say why, in a sentence' }],
    });
    expect((await post(`/persons/${body.id}/search-state`, { state: 'arrested', reason: 'x' })).status).toBe(
      422,
    );
  });

  it('names every field that is wrong, and repeats nothing typed', async () => {
    const refused = await post('/cases/NM-4471-25/persons', {
      label: '',
      description: 'x',
      apparentAge: 'about secretword',
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'label',
      'apparentAge',
    ]);
    expect(refused.text + house.log.join('')).not.toContain('secretword');
    expect((await post('/cases/NM-4471-25/persons', { ...somebody, number: 7 })).status).toBe(422);
  });

  it('is closed to a stranger, to roles without the permission, and to Egan', async () => {
    const { body } = await post('/cases/NM-4471-25/persons', somebody);
    const anonymous = await house.request().get(`/api/v1/persons/${body.id}`);
    expect(anonymous.status).toBe(401);
    for (const who of [cast.devi, cast.admin]) {
      expect((await get('/cases/NM-4471-25/persons', who)).status).toBe(404);
      expect((await post('/cases/NM-4471-25/persons', somebody, who)).status).toBe(404);
    }
    const record = { state: 'identified', reason: 'Named.' };
    expect((await post(`/persons/${body.id}/search-state`, record, cast.ada)).status).toBe(404);
    const theirs = [
      await get('/cases/NM-4471-25/persons', cast.egan),
      await get(`/persons/${body.id}`, cast.egan),
      await post('/cases/NM-4471-25/persons', somebody, cast.egan),
      await post(`/persons/${body.id}/search-state`, record, cast.egan),
      await post(`/persons/${body.id}/proceedings`, { ...record, state: 'active' }, cast.egan),
      await get('/persons/not-an-id', cast.egan),
      await get('/persons/00000000-0000-4000-8000-000000000000', cast.egan),
    ];
    expect(theirs.map(({ status }) => status)).toEqual(theirs.map(() => 404));
  });
});
