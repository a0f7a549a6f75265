import { permissionTable } from '../../src/kernel';
import { testApp } from '../support/app';
import { type Cast, PASSPHRASE, type Person, theWorld, World } from '../world';

describe('the API of sessions and officers', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const as = (who: Person | null) => {
    const headers: Record<string, string> = who ? { authorization: `Bearer ${who.token}` } : {};
    const request = house.request();
    return {
      get: (path: string) =>
        request
          .get(`/api/v1${path}`)
          .set(headers)
          .ok(() => true),
      post: (path: string, body: object = {}) =>
        request
          .post(`/api/v1${path}`)
          .set(headers)
          .ok(() => true)
          .send(body),
      delete: (path: string) =>
        request
          .delete(`/api/v1${path}`)
          .set(headers)
          .ok(() => true),
    };
  };
  const signIn = (email: string, password = PASSPHRASE) => as(null).post('/sessions', { email, password });

  it('signs in, and out', async () => {
    const { status, body, headers } = await signIn(cast.bello.email);
    expect(status).toBe(201);
    expect(body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: '2025-12-01T22:00:00.000Z',
      officer: {
        id: cast.bello.id,
        name: 'Bello Adeyemi',
        email: cast.bello.email,
        roles: ['authorising_officer'],
      },
    });
    expect(headers['set-cookie']).toBeUndefined();
    const bello = { ...cast.bello, token: body.token as string };
    expect((await as(bello).get('/permissions')).status).toBe(200);
    expect((await as(bello).delete('/sessions/current')).status).toBe(204);
    expect((await as(bello).get('/permissions')).status).toBe(401);
  });

  it('signs out everywhere', async () => {
    const token = (await signIn(cast.devi.email)).body.token as string;
    expect((await as({ ...cast.devi, token }).delete('/sessions')).status).toBe(204);
    expect((await as(cast.devi).get('/permissions')).status).toBe(401);
  });

  it('says the same of a wrong password and an unknown e-mail', async () => {
    const known = await signIn(cast.sol.email, 'wrong');
    const unknown = await signIn('nobody@northmere.example', 'wrong');
    expect(known.status).toBe(401);
    expect(known.body).toMatchObject({
      code: 'sign_in_refused',
      detail: 'E-mail and password do not belong together. Check both and try again.',
    });
    expect({ ...unknown.body, reference: '' }).toEqual({ ...known.body, reference: '' });
  });

  it('says when to come back after failures', async () => {
    for (let n = 0; n < 5; n++) await signIn(cast.sutton.email, 'wrong');
    const { status, headers, body } = await signIn(cast.sutton.email);
    expect([status, headers['retry-after'], body.code]).toEqual([429, '1', 'sign_in_too_soon']);
  });

  it('reads no cookie, and the console no token', async () => {
    const withCookie = await house
      .request()
      .get('/api/v1/permissions')
      .set('cookie', cast.ada.cookie)
      .ok(() => true);
    const withToken = await house
      .request()
      .get('/office/permissions')
      .set('authorization', `Bearer ${cast.ada.token}`)
      .ok(() => true);
    expect([withCookie.status, withToken.status]).toEqual([401, 401]);
  });

  it('invites, enrols and lists', async () => {
    const officers = [
      { name: 'Priya Nand', rank: 'Sergeant', email: 'Priya@northmere.example', roles: ['case_officer'] },
      {
        name: 'Tom Okoro',
        rank: 'Inspector',
        email: 'tom@northmere.example',
        roles: ['authorising_officer', 'duty_officer'],
      },
    ];
    const { status, body } = await as(cast.admin).post('/officers/invitations', { officers });
    expect(status).toBe(201);
    expect(body.items).toHaveLength(2);
    const { email, code } = body.items[0];
    expect((await as(null).post('/enrolments', { email, code, password: PASSPHRASE })).status).toBe(204);
    expect((await signIn(email)).status).toBe(201);

    const list = (await as(cast.admin).get('/officers')).body;
    expect(list.next).toBeNull();
    const found = list.items.filter(({ name }: { name: string }) => /Priya|Tom/.test(name));
    expect(found).toMatchObject([
      { name: 'Priya Nand', state: 'enrolled', fingerprint: expect.any(String) },
      { name: 'Tom Okoro', state: 'invited', fingerprint: null },
    ]);
    const tom = found[1].id as string;
    expect((await as(cast.admin).post(`/officers/${tom}/invitation`)).body).toMatchObject({
      officer: tom,
      code: expect.any(String),
    });
    expect((await as(cast.admin).post(`/officers/${tom}/revocation`)).status).toBe(204);
    expect((await as(cast.admin).post(`/officers/${tom}/revocation`)).status).toBe(409);
    expect((await as(cast.admin).post(`/officers/${cast.rosa.id}/replacement`)).body).toMatchObject({
      email: cast.rosa.email,
    });
  });

  it('names the field of each fault, and repeats nothing that was typed', async () => {
    const officers = [{ name: 'needle', rank: '', email: 'needle', roles: [] }];
    const { status, body } = await as(cast.admin).post('/officers/invitations', { officers });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { field: 'officers[0].rank', code: 'newcomer_rank_missing', message: 'Give a rank or post.' },
      { field: 'officers[0].email', code: 'newcomer_email_not_valid', message: expect.any(String) },
      { field: 'officers[0].role', code: 'newcomer_role_missing', message: expect.any(String) },
    ]);
    expect(JSON.stringify(body)).not.toContain('needle');
  });

  it('answers 422 to a body that is none', async () => {
    for (const body of [
      {},
      { email: 7, password: null },
      { email: 'a@x.example', password: 'x', admin: true },
    ]) {
      expect((await as(null).post('/sessions', body)).status).toBe(422);
    }
  });

  it('prints the permissions', async () => {
    expect((await as(cast.egan).get('/permissions')).body.items).toEqual(
      permissionTable().map(({ permission, roles }) => ({ permission, roles: [...roles] })),
    );
  });

  it('is closed to strangers, to whoever is no administrator, and between forces', async () => {
    const { id } = cast.cora;
    for (const path of ['/officers', '/permissions']) expect((await as(null).get(path)).status).toBe(401);
    expect((await as(cast.egan).get('/officers')).status).toBe(404);
    expect((await as(cast.esme).get('/officers')).body.items).toHaveLength(2);
    for (const act of ['invitation', 'replacement', 'revocation']) {
      const theirs = await as(cast.esme).post(`/officers/${id}/${act}`);
      const madeUp = await as(cast.esme).post(`/officers/00000000-0000-4000-8000-000000000000/${act}`);
      expect([theirs.status, madeUp.status]).toEqual([404, 404]);
      expect({ ...theirs.body, reference: '' }).toEqual({ ...madeUp.body, reference: '' });
    }
  });
});
