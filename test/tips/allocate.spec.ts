import { AddToTeam, type Case } from '../../src/cases';
import { system } from '../../src/kernel';
import type { PersonSought } from '../../src/persons-sought';
import { UnitOfWork } from '../../src/platform';
import {
  AllocateTip,
  DisposeTip,
  OpenTip,
  ReopenTip,
  Tips,
  type Disposition,
  type Tip,
} from '../../src/tips';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { type Cast, type Person, theWorld, World } from '../world';
import { sealTip, type TipWish } from './sealed-tips';

describe('handling a tip', () => {
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

  it('goes to one of the team and back to the pool, and stays unread until it is opened', async () => {
    const tip = await sealed();
    await allocate(cast.rosa, tip, cast.cora);
    expect(await row(tip)).toMatchObject({ officerId: cast.cora.id, state: 'received' });
    await open(cast.cora, tip);
    expect(await row(tip)).toMatchObject({ state: 'allocated' });
    await allocate(cast.cora, tip, null);
    expect(await row(tip)).toMatchObject({ officerId: null, state: 'read', pool: 'incident_room' });
    expect(await acts(tip)).toEqual(['tip.allocated', 'tip.opened', 'tip.allocated']);
  });

  it('goes to nobody who could not open it', async () => {
    const tip = await sealed();
    for (const who of [cast.ada, cast.bello, cast.egan, cast.admin]) {
      const refused = { code: 'tip_officer_not_on_team', fields: [{ field: 'officer' }] };
      await expect(allocate(cast.rosa, tip, who)).rejects.toMatchObject(refused);
    }
    expect(await acts(tip)).toEqual([]);
  });

  it('goes where the house sends it, in the transaction of whoever sends it', async () => {
    const tip = await sealed();
    const allocation = { tipId: tip.id, officerId: cast.sol.id };
    const route = (tx: Parameters<AllocateTip['within']>[0]) =>
      house.get(AllocateTip).within(tx, system('routing'), allocation);
    await house.get(UnitOfWork).run(route);
    expect(await row(tip)).toMatchObject({ officerId: cast.sol.id, state: 'received' });
    await house.get(UnitOfWork).run(route);
    expect(await acts(tip)).toEqual(['tip.allocated']);
  });

  it('is allocated by nobody outside the team', async () => {
    const tip = await sealed();
    for (const who of [cast.ada, cast.egan, cast.dara]) {
      await expect(allocate(who, tip, cast.cora)).rejects.toMatchObject({ code: 'tip_not_found' });
    }
  });

  it('is closed with a reason that only the team reads, hidden and not destroyed, and opened again', async () => {
    const tip = await sealed();
    await expect(close(cast.cora, tip)).rejects.toMatchObject({ code: 'tip_unread' });
    await open(cast.cora, tip);
    await expect(close(cast.cora, tip, ' ')).rejects.toMatchObject({
      fields: [{ field: 'reason', code: 'tip_reason_missing' }],
    });
    await close(cast.cora, tip, 'Threlkeld was in hospital.', 'unfounded');
    expect(await row(tip)).toMatchObject({ state: 'disposed', disposition: 'unfounded' });
    await expect(close(cast.cora, tip)).rejects.toMatchObject({ code: 'tip_is_closed' });
    await expect(allocate(cast.cora, tip, cast.sol)).rejects.toMatchObject({ code: 'tip_is_closed' });
    const { notes } = await open(cast.rosa, tip);
    expect(notes.map(({ note }) => note.text)).toEqual(['Threlkeld was in hospital.']);
    await house.get(ReopenTip).run(cast.rosa.actor, tip.id);
    expect(await row(tip)).toMatchObject({ state: 'read', disposition: null });
    const entries = await entriesAbout(house.database.dataSource, tip.id);
    expect(JSON.stringify(entries)).not.toContain('hospital');
  });

  it('is closed by a senior investigating officer, and never alone, where a life may be at risk', async () => {
    const tip = await sealed({ threatToLife: true });
    await open(cast.sol, tip);
    await expect(close(cast.sol, tip)).rejects.toMatchObject({ code: 'tip_hazard_not_alone' });
    await open(cast.cora, tip);
    await expect(close(cast.cora, tip)).rejects.toMatchObject({ code: 'tip_hazard_not_yours' });
    await close(cast.sol, tip);
    expect(await row(tip)).toMatchObject({ state: 'disposed' });
  });

  it('can be worked on by a guest of another force who was named for this case', async () => {
    const tip = await sealed();
    const guest = { ref: larkfield.ref, email: cast.egan.email, part: 'guest' } as const;
    await house.get(AddToTeam).run(cast.sol.actor, guest);
    await allocate(cast.rosa, tip, cast.egan);
    expect(await open(cast.egan, tip)).toMatchObject({ tip: { state: 'allocated' } });
  });

  async function sealed(wish: TipWish = {}): Promise<Tip> {
    return (await sealTip(house, larkfield, persons, wish)).tip;
  }

  const row = (tip: Tip) => house.get(Tips).byId(tip.forceId, tip.id);

  const open = ({ actor }: Person, { id: tipId }: Tip) =>
    house.get(OpenTip).run(actor, { tipId, purpose: 'investigation' });

  const allocate = ({ actor }: Person, { id: tipId }: Tip, to: Person | null) =>
    house.get(AllocateTip).run(actor, { tipId, officerId: to?.id ?? null });

  const close = (
    { actor }: Person,
    { id: tipId }: Tip,
    reason = 'Looked into.',
    disposition: Disposition = 'no_value',
  ) => house.get(DisposeTip).run(actor, { tipId, disposition, reason });

  async function acts(tip: Tip): Promise<string[]> {
    const entries = await entriesAbout(house.database.dataSource, tip.id);
    return entries.map(({ act }) => act).filter((act) => act !== 'tip.received');
  }
});
