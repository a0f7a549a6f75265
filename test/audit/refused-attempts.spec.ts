import { thePublic } from '../../src/kernel';
import { AccessSockets } from '../../src/platform';
import { entriesAbout } from '../support/audit';
import { eventually } from '../support/eventually';
import { auditHouse, cast, NORTHMERE } from './audit-house';

describe('a door that is not theirs', () => {
  const house = auditHouse();
  const refusals = () => entriesAbout(house.database.dataSource, 'audit.read');
  const times = async () => (await refusals()).reduce((sum, { facts }) => sum + Number(facts.times), 0);

  it('is written down when somebody tries it, the same one together', async () => {
    await Promise.all(
      Array.from({ length: 5 }, () =>
        house.request().get('/office/audit?officer=needle').set('Cookie', 'office=cora').expect(404),
      ),
    );
    await eventually(times, (sum) => sum === 5);
    const entries = await refusals();
    expect(entries.length).toBeLessThan(5);
    expect(entries[0]).toMatchObject({
      act: 'access.refused',
      verb: 'consultation',
      force_id: NORTHMERE,
      actor_id: cast.cora.id,
      at: house.clock.now(),
      facts: { route: '/office/audit' },
    });
    expect(JSON.stringify(entries)).not.toContain('needle');
  });

  it('is not written down when it opens, nor of somebody who is nobody', async () => {
    const before = await times();
    await house.request().get('/office/audit').set('Cookie', 'office=devi').expect(200);
    await house.request().get('/office/audit').expect(401);
    // What comes later is written later: once it stands there, the others would.
    await house.request().get('/office/audit').set('Cookie', 'office=ada').expect(404);
    await eventually(times, (sum) => sum > before);
    expect((await refusals()).map(({ actor_id }) => actor_id)).not.toContain(cast.devi.id);
    expect(await times()).toBe(before + 1);
  });

  it('costs a bounded amount of memory, whatever anybody does', async () => {
    const { attemptLog } = house.get(AccessSockets);
    for (let n = 0; n < 10_000; n++) {
      const actor = n % 2 === 0 ? cast.cora : thePublic;
      attemptLog?.attempted({ actor, permission: 'tips.read', route: `/office/${n}`, allowed: false });
    }
    const kept = async () => (await entriesAbout(house.database.dataSource, 'tips.read')).length;
    expect(await eventually(kept, (n) => n > 0, 15_000)).toBe(500);
    const [uncounted] = await entriesAbout(house.database.dataSource, '00000000-0000-0000-0000-000000000000');
    expect(uncounted).toMatchObject({ act: 'access.refused_uncounted', facts: { times: 9_500 } });
  });
});
