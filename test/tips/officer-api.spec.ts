import type { Case } from '../../src/cases';
import type { PersonSought } from '../../src/persons-sought';
import { tipApiPaths, tipReference, type Tip } from '../../src/tips';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { type Cast, type Person, signIn, theWorld, World } from '../world';
import { RECOGNITION, sealTip, type TipWish } from './sealed-tips';

const REF = 'NM-4471-25';

describe('the API of tips', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let larkfield: Case;
  let persons: PersonSought[];

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    larkfield = await world.larkfield();
    persons = await world.persons();
  });

  it('lists envelopes, newest day first, by person and state', async () => {
    const old = await sealed({ person: 1, threatToLife: true });
    house.clock.advance({ days: 1 });
    cast = { ...cast, cora: await again(cast.cora) };
    const young = await sealed({ language: 'pl' });
    const { status, body } = await get(tipApiPaths.list(REF));
    expect([status, body]).toEqual([
      200,
      {
        items: [
          {
            id: young.id,
            reference: tipReference(young.id),
            person: 3,
            about: 'LARKFIELD-3',
            kind: 'recognition',
            channel: 'web',
            language: 'pl',
            threatToLife: false,
            state: 'received',
            disposition: null,
            officer: null,
            receivedOn: '2025-12-02',
            messages: 1,
            canReturn: true,
          },
          expect.objectContaining({ id: old.id, threatToLife: true, receivedOn: '2025-12-01' }),
        ],
        next: null,
      },
    ]);
    expect(await idsOf('?person=1')).toEqual([old.id]);
    expect(await idsOf('?person=9')).toEqual([]);
    expect(await idsOf('?person=none')).toEqual([]);
    expect(await idsOf('?state=read')).toEqual([]);
    expect((await get(`${tipApiPaths.list(REF)}?cursor=x`)).body.code).toBe('tip_cursor_not_valid');
  });

  it('opens a tip for a purpose of the list, and gives out no key', async () => {
    const tip = await sealed({ contact: { phone: '01632 960417' } });
    const { status, body } = await get(tipApiPaths.show(tip.id));
    expect([status, body]).toMatchObject([
      200,
      {
        id: tip.id,
        state: 'read',
        purpose: 'investigation',
        dialogue: [
          {
            from: 'tipster',
            text: RECOGNITION.text,
            names: RECOGNITION.names,
            contact: { phone: '01632 960417' },
          },
        ],
        notes: [],
        findings: [],
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/tipsterKey|lookup/);
    const curious = await get(`${tipApiPaths.show(tip.id)}?purpose=curiosity`);
    expect([curious.status, curious.body.code]).toEqual([422, 'tip_purpose_not_valid']);
  });

  it('answers, notes, allocates, closes and opens again', async () => {
    const tip = await sealed();
    await get(tipApiPaths.show(tip.id));
    const acts = [
      [tipApiPaths.messages(tip.id), { text: 'Which depot?', afterMessage: 1 }],
      [tipApiPaths.notes(tip.id), { text: 'Ring the depot.' }],
      [tipApiPaths.assignment(tip.id), { officer: cast.cora.id }],
      [tipApiPaths.disposition(tip.id), { disposition: 'useful', reason: 'Named him.' }],
    ] as const;
    for (const [path, sent] of acts) expect([path, (await post(path, sent)).status]).toEqual([path, 204]);
    const { body } = await get(tipApiPaths.show(tip.id));
    expect(body).toMatchObject({
      state: 'disposed',
      disposition: 'useful',
      officer: 'Cora Whitfield',
      dialogue: [{ from: 'tipster' }, { from: 'officer', by: cast.cora.id, text: 'Which depot?' }],
      notes: [{ text: 'Ring the depot.' }, { by: cast.cora.id, text: 'Named him.' }],
    });
    const stale = await post(tipApiPaths.messages(tip.id), { text: 'And?', afterMessage: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'tip_talk_went_on']);
    expect(await idsOf('?state=disposed')).toEqual([tip.id]);
    expect((await post(tipApiPaths.disposition(tip.id), { disposition: null })).status).toBe(204);
    expect((await get(tipApiPaths.show(tip.id))).body.state).toBe('allocated');
  });

  it.each([
    [tipApiPaths.messages, { text: '' }],
    [tipApiPaths.messages, { text: 7 }],
    [tipApiPaths.notes, {}],
    [tipApiPaths.assignment, { officer: 'Cora' }],
    [tipApiPaths.assignment, {}],
    [tipApiPaths.disposition, { disposition: 'boring', reason: 'x' }],
    [tipApiPaths.disposition, { disposition: 'spam' }],
  ])('refuses what it cannot take with 422 (%#)', async (path, sent) => {
    const tip = await sealed();
    await get(tipApiPaths.show(tip.id));
    expect((await post(path(tip.id), sent)).status).toBe(422);
  });

  it('finds words inside tips without keeping them anywhere', async () => {
    const tip = await sealed({ names: [{ name: 'Łukasz Żebrowski' }], text: 'Sells at Romford market.' });
    const { status, body } = await post(tipApiPaths.search(REF), {
      words: 'ZEBROWSKI romford',
      purpose: 'disclosure',
    });
    expect([status, body.items.map(idOf), body.more]).toEqual([200, [tip.id], false]);
    expect(body.searched).toBeGreaterThan(1);
    expect(JSON.stringify(body)).not.toContain('Romford');
    expect((await post(tipApiPaths.search(REF), { words: 'zebrowski ilford' })).body.items).toEqual([]);
    expect((await post(tipApiPaths.search(REF), { words: ' … ' })).status).toBe(422);
    const entries = await entriesAbout(house.database.dataSource, larkfield.id);
    expect(entries.filter(({ act }) => act === 'tips.searched')).toMatchObject([
      { verb: 'consultation', purpose: 'disclosure', facts: { found: 1 } },
      { purpose: 'investigation', facts: { found: 0 } },
    ]);
    expect(JSON.stringify(entries) + house.log.join('')).not.toMatch(/zebrowski/i);
    expect((await get(tipApiPaths.list(REF))).body.items.find(({ id }: Tip) => id === tip.id).state).toBe(
      'received',
    );
  });

  async function sealed(wish: TipWish = {}): Promise<Tip> {
    return (await sealTip(house, larkfield, persons, wish)).tip;
  }

  const idOf = ({ id }: { id: string }): string => id;

  async function idsOf(query: string): Promise<string[]> {
    return (await get(`${tipApiPaths.list(REF)}${query}`)).body.items.map(idOf);
  }

  const again = ({ email }: Person) => signIn(house, email);

  const get = (path: string, { token } = cast.cora) =>
    house.request().get(path).set('authorization', `Bearer ${token}`);
  const post = (path: string, sent: object, { token } = cast.cora) =>
    house.request().post(path).set('authorization', `Bearer ${token}`).send(sent);
});
