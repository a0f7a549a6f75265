import { RecordSearchState } from '../../src/persons-sought';
import { Notifications } from '../../src/platform';
import { STILLS_CHANGED, Stills, WithdrawStill } from '../../src/stills';
import { refusalOf } from '../cases/refusals';
import { openTestApp, testApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { World, type Cast } from '../world';
import { traces } from './left-behind';

describe('withdrawing a still', () => {
  const house = testApp();
  let beside: TestApp;
  let world: World;
  let cast: Cast;
  const withdraw = (ref: string, who = cast.ada, reason = 'The wrong man.') =>
    house.get(WithdrawStill).run(who.actor, { ref, reason });
  const statuses = async (id: string) => {
    const asked = [house, beside].map((process) => process.request().get(`/stills/${id}/320.avif`));
    return (await Promise.all(asked)).map(({ status }) => status);
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
    beside = await openTestApp({ beside: house });
  });
  afterAll(() => beside.close());

  const goneEverywhere = (id: string) =>
    eventually(
      () => statuses(id),
      (all) => all.every((status) => status === 410),
      1_000,
    );

  it('takes it down in every process within a second of the commit', async () => {
    const { id, reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    expect(await statuses(id)).toEqual([200, 200]);
    await withdraw(reference);
    expect((await house.request().get(`/stills/${id}/320.avif`)).status).toBe(410);
    await goneEverywhere(id);
  });

  it('keeps who, when and why, and writes no word of it into the log', async () => {
    house.clock.set('2025-12-05T22:10:00Z');
    const { id, forceId, reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    await withdraw(reference, cast.sol, 'His solicitor rang.');
    expect((await house.get(Stills).ofIds(forceId, [id]))[0]).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: cast.sol.id,
      withdrawnAt: new Date('2025-12-05T22:10:00Z'),
      withdrawalReason: 'His solicitor rang.',
    });
    const log = JSON.stringify(await house.database.dataSource.query('SELECT * FROM audit_entries'));
    expect(log).toContain('still.withdrawn');
    expect(log + house.log.join('')).not.toContain('solicitor');
  });

  it('is told to every process, by case', async () => {
    const heard: string[] = [];
    beside.get(Notifications).on(STILLS_CHANGED, (caseId) => heard.push(caseId));
    const { reference, caseId } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    heard.length = 0;
    await withdraw(reference);
    await eventually(
      () => heard,
      (ids) => ids.includes(caseId),
      1_000,
    );
  });

  it('happens too when the person may no longer be shown', async () => {
    const { id } = await world.still({ file: 'still-7.jpg', person: 2, until: 'public' });
    expect(await statuses(id)).toEqual([200, 200]);
    const personId = (await world.persons())[1]!.id;
    const input = { personId, state: 'identified', reason: 'Named.' } as const;
    await house.get(RecordSearchState).run(cast.sol.actor, input);
    await goneEverywhere(id);
  });

  it('is for whoever is on duty at night, on no case’s team, and only while the public sees it', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    await withdraw(reference, cast.dara);
    const hidden = await world.still({ file: 'still-7.jpg', person: 1, until: 'approved' });
    expect((await refusalOf(withdraw(hidden.reference, cast.dara))).code).toBe('still_not_found');
  });

  it('twice is as good as once', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    await withdraw(reference);
    const before = await traces(house);
    await expect(withdraw(reference, cast.sol, 'Again.')).resolves.toMatchObject({ standing: 'withdrawn' });
    expect(await traces(house)).toEqual(before);
  });

  it('is not Egan’s to do, nor Esme’s, whatever the public sees', async () => {
    const { id, reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    for (const who of [cast.egan, cast.esme]) {
      expect((await refusalOf(withdraw(reference, who))).code).toBe('still_not_found');
    }
    expect(await statuses(id)).toEqual([200, 200]);
  });
});
