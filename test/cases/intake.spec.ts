import {
  AddToTeam,
  CaseKeyring,
  CaseKeys,
  Cases,
  CaseTeams,
  CloseCase,
  LinkOffences,
  RemoveFromTeam,
} from '../../src/cases';
import { linesOf } from '../../src/cases/actions/offence-lines';
import { Keyring, RevokeOfficer } from '../../src/officers';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, enrolAnother, type Person, signIn, theWorld, World } from '../world';

describe('the force’s intake', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;

  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  it('appears by itself when the first two of the incident room have enrolled', async () => {
    const intake = await intakeCase();
    expect(intake).toMatchObject({ kind: 'intake', ref: 'INTAKE', state: 'open', publicName: null });
    expect(await readers()).toEqual([cast.sol.id, cast.rosa.id].sort());
    expect(await house.get(CaseKeys).intakeOf(cast.northmere.id)).toMatchObject({
      caseId: intake.id,
      epoch: 1,
    });
  });

  it('is not there for a force with one of its incident room, and appears with the second', async () => {
    const asked = () => house.get(CaseKeys).intakeOf(cast.eastholm.id);
    await expect(asked()).rejects.toMatchObject({ code: 'case_no_intake' });
    await enrolAnother(house, cast.esme, 'Ewa Lis', 'incident_room_operator');
    expect(await asked()).toMatchObject({ epoch: 1 });
  });

  it('lets in everybody who joins the incident room, when a colleague’s keys are next open', async () => {
    const una = await enrolAnother(house, cast.admin, 'Una Brodie', 'incident_room_operator');
    expect(await readers()).not.toContain(una.id);
    await unlock(cast.rosa);
    expect(await readers()).toContain(una.id);
    expect(await opens(una)).toEqual([1]);
  });

  it('lets go of those whose role has changed, with a new key', async () => {
    const vic = await enrolAnother(house, cast.admin, 'Vic Stone', 'incident_room_operator');
    await unlock(cast.sol);
    const before = await house.get(CaseKeys).intakeOf(cast.northmere.id);
    await asOwner(house.database, (owner) =>
      owner.query(`UPDATE officers SET roles = '{case_officer}' WHERE id = $1`, [vic.id]),
    );
    await unlock(cast.sol);
    expect(await readers()).not.toContain(vic.id);
    expect(await house.get(CaseKeys).intakeOf(cast.northmere.id)).toMatchObject({ epoch: before.epoch + 1 });
  });

  it('is rotated when one of its staff is revoked', async () => {
    const wim = await enrolAnother(house, cast.admin, 'Wim Hart', 'incident_room_operator');
    await unlock(cast.sol);
    const before = await house.get(CaseKeys).intakeOf(cast.northmere.id);
    await house.get(RevokeOfficer).run(cast.admin.actor, wim.id);
    await unlock(cast.rosa);
    expect(await readers()).not.toContain(wim.id);
    expect(await house.get(CaseKeys).intakeOf(cast.northmere.id)).toMatchObject({ epoch: before.epoch + 1 });
  });

  it('is one, however many of the incident room sign in at the same moment', async () => {
    await Promise.all([cast.sol, cast.rosa].map(({ email }) => signIn(house, email)));
    const [{ count }] = await house.database.dataSource.query(
      `SELECT count(*)::int FROM cases WHERE kind = 'intake' AND force_id = $1`,
      [cast.northmere.id],
    );
    expect(count).toBe(1);
  });

  it('is changed by nobody’s hand', async () => {
    const keepsItself = { code: 'case_intake_keeps_itself' };
    const isIntake = { code: 'case_is_intake' };
    const add = { ref: 'INTAKE', email: cast.cora.email, part: 'member' } as const;
    const remove = { ref: 'INTAKE', officerId: cast.rosa.id };
    // One after the other: of two at once, the second may be refused before anybody listens.
    await expect(house.get(AddToTeam).run(cast.sol.actor, add)).rejects.toMatchObject(keepsItself);
    await expect(house.get(RemoveFromTeam).run(cast.sol.actor, remove)).rejects.toMatchObject(keepsItself);
    await expect(house.get(CloseCase).run(cast.sol.actor, 'INTAKE')).rejects.toMatchObject(isIntake);
    const linking = house.get(LinkOffences).run(cast.sol.actor, 'INTAKE', linesOf('NM/1/24'));
    await expect(linking).rejects.toMatchObject(isIntake);
  });

  it('is nothing to those outside the incident room, and another force’s is another case', async () => {
    for (const outsider of [cast.cora, cast.ada, cast.bello, cast.egan]) {
      const asked = house.get(Cases).forActor(outsider.actor, 'INTAKE');
      await expect(asked).rejects.toMatchObject({ code: 'case_not_found' });
    }
    const theirs = await house
      .get(Cases)
      .forActor(cast.esme.actor, 'INTAKE')
      .catch(() => null);
    expect(theirs?.forceId ?? cast.eastholm.id).toBe(cast.eastholm.id);
  });

  async function intakeCase() {
    return house.get(Cases).forActor(cast.sol.actor, 'INTAKE');
  }

  async function readers(): Promise<string[]> {
    const { id } = await intakeCase();
    return (await house.get(CaseTeams).readers(id)).map(({ officerId }) => officerId).sort();
  }

  const unlock = ({ actor }: Person) => house.get(Keyring).announce(actor);

  async function opens(person: Person): Promise<number[]> {
    const { id } = await intakeCase();
    return house.get(CaseKeyring).withCaseKeys(person.actor, id, ({ byEpoch }) => [...byEpoch.keys()]);
  }
});
