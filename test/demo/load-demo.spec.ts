import { DEMO_FORCES, DEMO_PASSWORD, LoadDemo } from '../../src/demo';
import { testApp } from '../support/app';

describe('the demo', () => {
  const house = testApp();
  beforeAll(async () => {
    expect(await house.get(LoadDemo).run()).toBe(true);
  }, 120_000);

  const tokenOf = async (email: string): Promise<string> => {
    const answer = await house.request().post('/api/v1/sessions').send({ email, password: DEMO_PASSWORD });
    expect({ email, status: answer.status }).toEqual({ email, status: 201 });
    return (answer.body as { token: string }).token;
  };

  it('signs everybody in whom it names', async () => {
    for (const { officers } of DEMO_FORCES) for (const { email } of officers) await tokenOf(email);
  });

  it('has nine stills, of which eight are public and the one with bystanders is not even approved', async () => {
    const stills = await house.database.dataSource.query<{ reference: string; state: string }[]>(
      'SELECT reference, state FROM stills ORDER BY reference',
    );
    expect(stills.map(({ reference, state }) => `${reference} ${state}`)).toEqual([
      'LARKFIELD-1 public',
      'LARKFIELD-2 public',
      'LARKFIELD-3 public',
      'LARKFIELD-3B public',
      'LARKFIELD-4 public',
      'LARKFIELD-5 public',
      'LARKFIELD-5B prepared',
      'LARKFIELD-6 public',
      'LARKFIELD-7 public',
    ]);
  });

  it('has one appeal live, one that waits for its authority and one that has ended', async () => {
    const { body } = await house.request().get('/api/v1/appeals');
    expect((body as { items: { ref: string }[] }).items.map(({ ref }) => ref)).toEqual(['larkfield']);
    const publicly = async (slug: string) =>
      (
        await house
          .request()
          .get(`/api/v1/appeals/${slug}`)
          .ok(() => true)
      ).status;
    expect([await publicly('larkfield'), await publicly('harrow-lane'), await publicly('cardew')]).toEqual([
      200, 404, 410,
    ]);
    const token = await tokenOf('inspector@northmere.example');
    const draft = await house
      .request()
      .get('/api/v1/appeals/harrow-lane/draft')
      .set('Authorization', `Bearer ${token}`);
    expect(draft.body).toMatchObject({ state: 'submitted' });
  });

  it('has forty tips: some read, some closed, those on person 3 with the case officer', async () => {
    const tips: { channel: string; language: string; hazard: boolean; state: string; lead: string | null }[] =
      await house.database.dataSource.query(
        `SELECT t.channel, t.language, t.hazard, t.state, CASE WHEN p.number = 3 THEN o.email END AS lead
           FROM tips t LEFT JOIN persons_sought p ON p.id = t.person_id LEFT JOIN officers o ON o.id = t.officer_id`,
      );
    const those = (wish: Partial<(typeof tips)[number]>) =>
      tips.filter((tip) => Object.entries(wish).every(([name, value]) => Reflect.get(tip, name) === value)).length;
    expect(tips).toHaveLength(40);
    expect([those({ channel: 'telephone' }), those({ language: 'pl' }), those({ hazard: true })]).toEqual([3, 1, 1]);
    expect(those({ lead: 'officer@northmere.example' })).toBe(9);
    expect(those({ state: 'received' })).toBeGreaterThan(12);
    expect(those({ state: 'allocated' })).toBeGreaterThan(8);
    expect(those({ state: 'disposed' })).toBeGreaterThan(4);
  });

  it('shows the other force nothing of Northmere: every address answers as for what is not there', async () => {
    const token = await tokenOf('officer@eastholm.example');
    const ask = async (path: string) => {
      const { status, body } = await house
        .request()
        .get(path)
        .set('Authorization', `Bearer ${token}`)
        .ok(() => true);
      return { status, code: (body as { code?: string }).code };
    };
    const cases = (await house.request().get('/api/v1/cases').set('Authorization', `Bearer ${token}`)).body as {
      items: { ref: string }[];
    };
    expect(cases.items.map(({ ref }) => ref)).toEqual(['EH-0093-25']);
    const of = (ref: string) =>
      ['', '/team', '/offences', '/persons', '/stills', '/tips', '/lead-officers'].map((place) => `/api/v1/cases/${ref}${place}`);
    const madeUp = await Promise.all(of('NM-9999-25').map(ask));
    expect(madeUp.map(({ status }) => status)).toEqual(madeUp.map(() => 404));
    for (const ref of ['NM-4471-25', 'NM-4502-25', 'NM-4388-25']) {
      expect(await Promise.all(of(ref).map(ask))).toEqual(madeUp);
    }
    const draft = (slug: string) => ask(`/api/v1/appeals/${slug}/draft`);
    for (const slug of ['larkfield', 'harrow-lane', 'cardew']) expect(await draft(slug)).toEqual(await draft('made-up'));
  });

  it('leaves a database alone that knows a force', async () => {
    expect(await house.get(LoadDemo).run()).toBe(false);
  });
});
