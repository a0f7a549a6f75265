import { RemoveFromTeam } from '../../src/cases';
import { RouteTip, SetLeadOfficers } from '../../src/routing';
import { AllocateTip, OpenTip, Tips, type Tip } from '../../src/tips';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { waitingJobs } from '../support/jobs';
import { World, type Cast, type Person, type TipWish } from '../world';

/** Without a worker, so that what waits can be looked at and each job is done when the test says. */
describe('a tip that has come', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  let world: World;
  let cast: Cast;
  let ref: string;
  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.liveAppeal();
    ({ ref } = await world.larkfield());
    await house
      .get(SetLeadOfficers)
      .run(cast.sol.actor, { ref, leads: [{ person: 3, officerId: cast.cora.id }] });
  });

  const route = ({ id: tipId, forceId }: Tip) => house.get(RouteTip).run({ tipId, forceId });
  const now = async ({ id }: Tip): Promise<Tip> => (await house.get(Tips).anywhere(id))!;
  const routed = async (wish: TipWish = {}): Promise<Tip> => {
    const { tip } = await world.tip(wish);
    await route(tip);
    return now(tip);
  };
  const allocations = async (tip: Tip) =>
    (await entriesAbout(house.database.dataSource, tip.id)).filter(({ act }) => act === 'tip.allocated');
  const mails = () => waitingJobs(house.database.dataSource, 'send-mail');

  it('goes to the lead officer for the person it names, still unread', async () => {
    const tip = await routed();
    expect(tip).toMatchObject({ officerId: cast.cora.id, pool: 'incident_room', state: 'received' });
    const [entry] = await allocations(tip);
    expect(entry).toMatchObject({ actor_name: 'routing', facts: { from: null, to: cast.cora.id } });
    // It is routed the second it comes, so the moment of this entry would be the moment of its arrival.
    expect(entry?.at).toBeNull();
  });

  it('waits in the pool when it names nobody, or somebody for whom nobody leads', async () => {
    for (const person of [null, 1]) {
      expect(await routed({ body: { person } })).toMatchObject({ officerId: null, pool: 'incident_room' });
    }
  });

  it('is told once to whoever answers, however much comes, and with ids only', async () => {
    await routed();
    await routed();
    const { id: caseId } = await world.larkfield();
    const told = await mails();
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([cast.cora, cast.rosa].map(({ id }) => ({ caseId, officerId: id }))),
    );
  });

  it('is told to the lead of the case as well where a life may be at risk', async () => {
    await routed({ body: { threatToLife: true } });
    expect((await mails()).map(({ officerId }) => officerId)).toContain(cast.sol.id);
  });

  it('is not moved a second time by a job that comes twice', async () => {
    const tip = await routed();
    await route(tip);
    expect(await allocations(tip)).toHaveLength(1);
    await house.get(AllocateTip).run(cast.sol.actor, { tipId: tip.id, officerId: cast.rosa.id });
    await route(tip);
    expect((await now(tip)).officerId).toBe(cast.rosa.id);
  });

  it('stays where it is once somebody has opened it', async () => {
    const { tip } = await world.tip();
    await house.get(OpenTip).run(cast.rosa.actor, { tipId: tip.id, purpose: 'investigation' });
    await route(tip);
    expect((await now(tip)).officerId).toBeNull();
  });

  it('of another force is not found, so nothing is done', async () => {
    const { tip } = await world.tip();
    await house.get(RouteTip).run({ tipId: tip.id, forceId: cast.eastholm.id });
    expect((await now(tip)).officerId).toBeNull();
  });

  it('falls back to the pool when its lead officer leaves the team, and so do those that come after', async () => {
    const before = await routed();
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref, officerId: cast.cora.id });
    expect(await now(before)).toMatchObject({ officerId: null, pool: 'incident_room', state: 'received' });
    expect((await routed()).officerId).toBeNull();
  });

  it('has a lead officer only of those who read the case, and by those who keep its team', async () => {
    const refused = async (who: Person, officer: Person, person = 3) => {
      const leads = [{ person, officerId: officer.id }];
      return (await refusalOf(house.get(SetLeadOfficers).run(who.actor, { ref, leads }))).code;
    };
    expect(await refused(cast.sol, cast.ada)).toBe('routing_lead_not_on_team');
    expect(await refused(cast.sol, cast.egan)).toBe('routing_lead_not_on_team');
    expect(await refused(cast.sol, cast.rosa, 9)).toBe('routing_person_unknown');
    expect(await refused(cast.ada, cast.rosa)).toBe('case_team_not_yours');
    expect(await refused(cast.egan, cast.rosa)).toBe('case_not_found');
  });
});
