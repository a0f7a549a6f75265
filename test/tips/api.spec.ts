import { newReceiptCode } from '../../src/vault/receipts';
import { testApp } from '../support/app';
import { theWorld, World } from '../world';

const BODY = {
  person: 3,
  kind: 'recognition',
  names: [{ name: 'Kit Marlowe', howKnown: 'Market', nameSuggestedByOthers: false }],
  text: 'He sells telephone cases.',
  basis: 'seen',
  threatToLife: false,
  contact: { phone: '07700 900123', safeTimes: 'after six' },
};

describe('the public’s API of tips', () => {
  const house = testApp({ standing: theWorld('live') });
  const world = new World(house);
  const tips = '/api/v1/appeals/larkfield/tips';

  beforeAll(() => world.liveAppeal());

  it('takes a tip and answers after the commit, and again the same for the same', async () => {
    const receipt = newReceiptCode();
    const sent = await house
      .request()
      .post(tips)
      .send({ ...BODY, receipt })
      .expect(201);
    expect(sent.body).toEqual({ receipt, acknowledgedAt: house.clock.now().toISOString() });
    const again = await house
      .request()
      .post(tips)
      .send({ ...BODY, receipt })
      .expect(201);
    expect(again.body).toMatchObject({ receipt });
    expect(await talk(receipt)).toHaveLength(1);
  });

  it('lets the tipster come back, read, and add', async () => {
    const { body } = await house.request().post(tips).send(BODY).expect(201);
    const token = await tokenOf(String(body.receipt));
    const items = await read(token);
    expect(items).toEqual([
      expect.objectContaining({
        from: 'you',
        seq: 1,
        text: BODY.text,
        said: {
          kind: 'recognition',
          person: 3,
          names: BODY.names,
          basis: 'seen',
          contact: BODY.contact,
        },
      }),
    ]);
    const add = () =>
      house
        .request()
        .post('/api/v1/dialogue')
        .set('Authorization', `Bearer ${token}`)
        .send({ text: 'He has a dog. My pin is 4821.' });
    expect((await add().expect(201)).body).toEqual({ outcome: 'added', struck: true });
    expect((await add().expect(201)).body).toEqual({ outcome: 'said_before', struck: true });
    expect((await read(token)).map(({ text }) => text)).toEqual([
      BODY.text,
      'He has a dog. My pin is [struck out].',
    ]);
  });

  it('says "check the code" for a slip, and something else for a code it does not know', async () => {
    const receipts = (receipt: string) => house.request().post('/api/v1/receipts').send({ receipt });
    const slip = await receipts('0G40-R40M-30E2-0918-5GR3-8E2T').expect(422);
    expect(slip.body).toMatchObject({
      code: 'receipt_check_code',
      detail: 'Check the code: one letter looks wrong.',
    });
    expect((await receipts('0G40-R40M-30E2-0918-5GR3-8E2S').expect(404)).body).toMatchObject({
      code: 'receipt_unknown',
    });
  });

  it.each(['', 'Bearer', 'Bearer x', `Bearer ${'A'.repeat(43)}`, 'Basic abc'])(
    'opens nothing with %j',
    async (authorization) => {
      const asked = house.request().get('/api/v1/dialogue').set('Authorization', authorization);
      expect((await asked.expect(401)).body).toMatchObject({ code: 'tipster_session_over' });
    },
  );

  it('ends a session after twenty minutes, and leaves no row of it', async () => {
    const { body } = await house.request().post(tips).send(BODY).expect(201);
    const token = await tokenOf(String(body.receipt));
    house.clock.advance({ minutes: 20 });
    await house.request().get('/api/v1/dialogue').set('Authorization', `Bearer ${token}`).expect(401);
    await tokenOf(String(body.receipt));
    const [{ left }] = await house.database.dataSource.query<{ left: number }[]>(
      'SELECT count(*)::int AS left FROM tipster_sessions WHERE expires_at <= $1',
      [house.clock.now()],
    );
    expect(left).toBe(0);
  });

  it.each([
    ['nothing', { kind: 'information' }, 'text'],
    ['a kind of its own', { ...BODY, kind: 'gossip' }, 'kind'],
    ['a field of its own', { ...BODY, address: '198.51.100.7' }, 'address'],
    ['a text that is too long', { ...BODY, text: 'x'.repeat(8001) }, 'text'],
    ['a loss below zero', { ...BODY, victim: { lossPence: -1 } }, 'victim'],
    ['a code with a slip', { ...BODY, receipt: '0G40-R40M-30E2-0918-5GR3-8E2T' }, 'receipt'],
  ])('refuses %s at its field, and echoes nothing', async (_, sent, field) => {
    const { body, text } = await house.request().post(tips).send(sent).expect(422);
    expect((body as { errors: { field: string }[] }).errors.map((error) => error.field)).toContain(field);
    for (const typed of ['gossip', '198.51.100.7', 'xxxxx', 'Marlowe', '8E2T'])
      expect(text).not.toContain(typed);
  });

  it('knows no appeal that was never public, and takes 256 KiB at most', async () => {
    await house.request().post('/api/v1/appeals/nowhere/tips').send(BODY).expect(404);
    await world.appeal({ state: 'draft' });
    await house.request().post('/api/v1/appeals/larkfield-2/tips').send(BODY).expect(404);
    const flood = JSON.stringify({ ...BODY, text: 'x'.repeat(300_000) });
    await house.request().post(tips).set('content-type', 'application/json').send(flood).expect(413);
  });

  it('asks one place to wait after six hundred in a minute, and forgets it in the next', async () => {
    house.clock.advance({ minutes: 1 });
    const slip = () => house.request().post('/api/v1/receipts').send({ receipt: 'x' });
    for (let asked = 0; asked < 600; asked += 50) {
      await Promise.all(Array.from({ length: 50 }, () => slip().expect(422)));
    }
    const refused = await slip().expect(429);
    expect(refused.headers['retry-after']).toBe('60');
    house.clock.advance({ minutes: 1 });
    await slip().expect(422);
  });

  async function tokenOf(receipt: string): Promise<string> {
    const { body } = await house.request().post('/api/v1/receipts').send({ receipt }).expect(201);
    return String((body as { token: string }).token);
  }

  async function read(token: string): Promise<{ text: string }[]> {
    const asked = house.request().get('/api/v1/dialogue').set('Authorization', `Bearer ${token}`);
    const { body, headers } = await asked.expect(200);
    expect(headers['cache-control']).toContain('no-store');
    return (body as { items: { text: string }[] }).items;
  }

  async function talk(receipt: string): Promise<unknown[]> {
    return read(await tokenOf(receipt));
  }
});
