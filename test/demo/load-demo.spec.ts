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

  it('has nine stills, of which eight are approved and the one with bystanders is not', async () => {
    const stills = await house.database.dataSource.query<{ reference: string; state: string }[]>(
      'SELECT reference, state FROM stills ORDER BY reference',
    );
    expect(stills.map(({ reference, state }) => `${reference} ${state}`)).toEqual([
      'LARKFIELD-1 approved',
      'LARKFIELD-2 approved',
      'LARKFIELD-3 approved',
      'LARKFIELD-3B approved',
      'LARKFIELD-4 approved',
      'LARKFIELD-5 approved',
      'LARKFIELD-5B prepared',
      'LARKFIELD-6 approved',
      'LARKFIELD-7 approved',
    ]);
  });

  it('shows the other force nothing of Northmere', async () => {
    const ask = async (email: string, ref: string) => {
      const token = await tokenOf(email);
      const path = `/api/v1/cases/${ref}/stills`;
      const { status, body } = await house.request().get(path).set('Authorization', `Bearer ${token}`);
      return { status, code: (body as { code?: string }).code };
    };
    expect((await ask('officer@northmere.example', 'NM-4471-25')).status).toBe(200);
    const refused = await ask('officer@eastholm.example', 'NM-4471-25');
    expect(refused.status).toBe(404);
    expect(refused).toEqual(await ask('officer@eastholm.example', 'NM-9999-25'));
  });

  it('leaves a database alone that knows a force', async () => {
    expect(await house.get(LoadDemo).run()).toBe(false);
  });
});
