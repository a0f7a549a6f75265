import { caseApiPaths } from '../../src/cases';
import { testApp } from '../support/app';
import { type Cast, enrolAnother, LARKFIELD, type Person, signIn, theWorld, World } from '../world';

const REF = 'NM-4471-25';

describe('the cases of the API', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    await world.larkfield();
  });

  it('answers a case by its references, with the caller’s part and no id', async () => {
    const { status, body } = await get(cast.cora, caseApiPaths.show(REF));
    expect(status).toBe(200);
    expect(body).toEqual({
      ref: REF,
      kind: 'investigation',
      practice: false,
      state: 'open',
      slug: 'larkfield',
      ...LARKFIELD,
      part: 'member',
      openedAt: '2025-12-01T09:00:00.000Z',
      closedAt: null,
    });
  });

  it('opens a case, and says field by field what cannot be accepted', async () => {
    const opening = { ...LARKFIELD, reference: 'NM/1/25', publicName: 'Heron', colleague: cast.sol.email };
    const opened = await post(cast.cora, caseApiPaths.all(), opening);
    expect([opened.status, opened.body.ref, opened.body.part]).toEqual([201, 'NM-1-25', 'member']);

    const taken = await post(cast.cora, caseApiPaths.all(), { ...opening, publicName: 'Quarry' });
    expect([taken.status, taken.body.code]).toEqual([409, 'case_reference_taken']);
    const wrong = await post(cast.cora, caseApiPaths.all(), {
      ...opening,
      reference: '<b>',
      publicName: 'X1',
    });
    expect(wrong.status).toBe(422);
    expect(
      wrong.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code]),
    ).toEqual([
      ['reference', 'case_reference_not_valid'],
      ['publicName', 'case_public_name_not_valid'],
    ]);
    expect(JSON.stringify(wrong.body)).not.toContain('<b>');
    const stray = await post(cast.cora, caseApiPaths.all(), { ...opening, forceId: cast.eastholm.id });
    expect(stray.status).toBe(422);
  });

  it('lists the caller’s cases newest first, a page at a time', async () => {
    const nora = await enrolAnother(house, cast.admin, 'Nora Vance', 'case_officer');
    const refs: string[] = [];
    for (let number = 100; number < 153; number += 1) {
      house.clock.advance({ seconds: 1 });
      const publicName = `Page ${[...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
      const opening = { ...LARKFIELD, reference: `NM/${number}/25`, publicName, colleague: cast.sol.email };
      refs.unshift((await post(nora, caseApiPaths.all(), opening)).body.ref);
    }
    const first = await get(nora, caseApiPaths.all());
    expect(first.body.items.map(refOf)).toEqual(refs.slice(0, 50));
    const second = await get(nora, `${caseApiPaths.all()}?cursor=${first.body.next}`);
    expect(second.body.items.map(refOf)).toEqual(refs.slice(50));
    expect(second.body.next).toBeNull();
    const made = await get(nora, `${caseApiPaths.all()}?cursor=${encodeURIComponent("' OR 1")}`);
    expect([made.status, made.body.code]).toEqual([422, 'case_cursor_not_valid']);
  });

  it('revises and closes', async () => {
    const { reference: _r, publicName: _p, ...details } = LARKFIELD;
    const revised = await send('patch', cast.cora, caseApiPaths.show('NM-1-25'), {
      ...details,
      arrests: null,
    });
    expect([revised.status, revised.body.arrests]).toEqual([200, null]);
    expect((await post(cast.cora, caseApiPaths.closure('NM-1-25'), {})).status).toBe(404);
    expect((await post(cast.sol, caseApiPaths.closure('NM-1-25'), {})).status).toBe(204);
    const again = await send('patch', cast.cora, caseApiPaths.show('NM-1-25'), details);
    expect([again.status, again.body.code]).toEqual([409, 'case_closed']);
  });

  it('links offences as a list and as text', async () => {
    const listed = {
      offences: [{ crimeReference: 'NM/1/24', committedOn: '2024-11-14', lossPence: 120_050 }],
    };
    expect((await post(cast.cora, caseApiPaths.offences(REF), listed)).body).toEqual({
      linked: 1,
      known: [],
      repeated: [],
      mismatch: { published: 72, linked: 1 },
    });
    expect(
      (await post(cast.cora, caseApiPaths.offences(REF), { text: 'NM/2/24\nNM/1/24' })).body,
    ).toMatchObject({
      linked: 1,
      known: ['NM/1/24'],
    });
    const { body } = await get(cast.ada, caseApiPaths.offences(REF));
    expect(body.items).toEqual([
      { crimeReference: 'NM/1/24', committedOn: '2024-11-14', area: null, lossPence: 120_050 },
      { crimeReference: 'NM/2/24', committedOn: null, area: null, lossPence: null },
    ]);
    const wrong = await post(cast.cora, caseApiPaths.offences(REF), { text: 'NM/3/24\n?' });
    expect([wrong.status, wrong.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ field: 'lines[2]', code: 'case_offence_reference_not_valid' }),
    ]);
    expect((await post(cast.cora, caseApiPaths.offences(REF), {})).status).toBe(422);
  });

  it('changes the team', async () => {
    const added = await post(cast.cora, caseApiPaths.team(REF), { email: cast.egan.email, part: 'guest' });
    expect([added.status, added.body]).toEqual([
      201,
      {
        id: cast.egan.id,
        name: 'Egan Price',
        rank: 'Detective Constable',
        email: cast.egan.email,
        part: 'guest',
        key: 'holds',
        fingerprint: expect.any(String),
      },
    ]);
    const twice = await post(cast.sol, caseApiPaths.team(REF), { email: cast.egan.email, part: 'guest' });
    expect([twice.status, twice.body.code]).toEqual([409, 'case_already_on_team']);
    const press = await post(cast.sol, caseApiPaths.team(REF), { email: cast.ada.email, part: 'member' });
    expect([press.status, press.body.code]).toEqual([403, 'case_part_not_open']);

    const team = await get(cast.egan, caseApiPaths.team(REF));
    expect(team.body.items.map(({ name, key }: { name: string; key: string }) => [name, key])).toEqual(
      expect.arrayContaining([
        ['Sol Marchetti', 'holds'],
        ['Egan Price', 'holds'],
        ['Ada Okafor', 'attached'],
      ]),
    );
    expect((await send('delete', cast.cora, caseApiPaths.member(REF, cast.egan.id))).status).toBe(204);
    cast = { ...cast, egan: await signIn(house, cast.egan.email) };
    expect((await post(cast.cora, caseApiPaths.lead(REF, cast.cora.id), {})).status).toBe(204);
    const lead = await send('delete', cast.sol, caseApiPaths.member(REF, cast.cora.id));
    expect([lead.status, lead.body.code]).toEqual([403, 'case_lead_to_be_replaced']);
  });

  it('is the same to Egan as what is not there, and 401 to a stranger, on every route', async () => {
    const { reference: _r, publicName: _p, ...details } = LARKFIELD;
    const routes = [
      ['get', caseApiPaths.show, undefined],
      ['patch', caseApiPaths.show, details],
      ['get', caseApiPaths.team, undefined],
      ['post', caseApiPaths.team, { email: 'egan@eastholm.example', part: 'guest' }],
      ['get', caseApiPaths.offences, undefined],
      ['post', caseApiPaths.offences, { text: 'NM/1/24' }],
      ['delete', (ref: string) => caseApiPaths.member(ref, cast.cora.id), undefined],
    ] as const;
    for (const [method, path, sent] of routes) {
      const real = await send(method, cast.egan, path(REF), sent);
      const made = await send(method, cast.egan, path('NM-0000-00'), sent);
      const { reference: _one, ...told } = real.body;
      const { reference: _other, ...toldOfNothing } = made.body;
      expect({ method, status: real.status, told }).toEqual({ method, status: 404, told: toldOfNothing });
      expect((await house.request()[method](path(REF)).send(sent)).status).toBe(401);
    }
    expect((await get(cast.egan, caseApiPaths.all())).body.items).toEqual([]);
  });

  const refOf = ({ ref }: { ref: string }): string => ref;

  const send = (
    method: 'get' | 'post' | 'patch' | 'delete',
    { token }: Person,
    path: string,
    body?: object,
  ) => house.request()[method](path).set('authorization', `Bearer ${token}`).send(body);

  const get = (person: Person, path: string) => send('get', person, path);
  const post = (person: Person, path: string, body: object) => send('post', person, path, body);
});
