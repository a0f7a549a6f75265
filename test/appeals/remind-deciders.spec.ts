import { AppealsOfOfficer, DecideAuthority, KeepRota, RemindDeciders, SetReminders } from '../../src/appeals';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { waitingJobs } from '../support/jobs';
import { GROUNDS, World, type Cast } from '../world';

describe('a reminder of what waits for authority', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  let world: World;
  let cast: Cast;
  const told = async () =>
    (await waitingJobs(house.database.dataSource, 'mail-appeals')).map(({ officerId }) => officerId);
  const round = async (moment: string) => {
    house.clock.set(moment);
    await Promise.all([house.get(RemindDeciders).run(), house.get(RemindDeciders).run()]);
  };
  const night = { beginsAt: new Date('2025-12-01T18:00:00Z'), endsAt: new Date('2025-12-02T08:00:00Z') };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });
  beforeEach(async () => {
    house.clock.set('2025-12-01T09:00:00Z');
    await house.database.dataSource.query(`DELETE FROM pgboss.job WHERE name = 'mail-appeals'`);
  });
  afterEach(async () => {
    house.clock.set('2025-12-01T09:00:00Z');
    for (const { appeal, latest } of await house.get(AppealsOfOfficer).awaitingDecision(cast.sutton.actor)) {
      const refusal = { ...GROUNDS, decision: 'refused', reason: 'It was a test.' } as const;
      await house
        .get(DecideAuthority)
        .run(cast.sutton.actor, { slug: appeal.slug, edition: latest.number, ...refusal });
    }
  });

  it('goes after an hour to everybody who could decide, once', async () => {
    await world.appeal({ state: 'submitted' });
    await round('2025-12-01T09:59:59Z');
    expect(await told()).toEqual([]);
    await round('2025-12-01T10:00:00Z');
    await round('2025-12-01T11:00:00Z');
    expect((await told()).toSorted()).toEqual([cast.bello.id, cast.sutton.id].toSorted());
  });

  it('goes out of hours to whoever is on duty then, and in the morning to the others', async () => {
    await house.get(KeepRota).add(cast.admin.actor, { officerId: cast.dara.id, ...night });
    house.clock.set('2025-12-01T19:00:00Z');
    await world.appeal({ state: 'submitted' });
    await round('2025-12-01T20:00:00Z');
    await round('2025-12-02T07:59:59Z');
    expect(await told()).toEqual([cast.dara.id]);
    await round('2025-12-02T08:00:00Z');
    expect((await told()).toSorted()).toEqual([cast.bello.id, cast.dara.id, cast.sutton.id].toSorted());
  });

  it('waits as long as the force says', async () => {
    await house
      .get(SetReminders)
      .run(cast.admin.actor, { afterMinutes: 5, outFrom: '18:00', outUntil: '08:00' });
    await world.appeal({ state: 'submitted' });
    await round('2025-12-01T09:05:00Z');
    expect(await told()).toHaveLength(2);
  });

  it('is for duty officers of the force, and no other', async () => {
    const add = (officerId: string) => house.get(KeepRota).add(cast.admin.actor, { officerId, ...night });
    for (const officerId of [cast.ada.id, cast.egan.id]) {
      expect((await refusalOf(add(officerId))).fields).toEqual([
        { field: 'officer', code: 'duty_officer_not_valid' },
      ]);
    }
  });
});
