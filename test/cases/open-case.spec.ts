import { CaseKeyring, CaseKeys, Cases, CaseTeams, OpenCase } from '../../src/cases';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, DUNMOW, enrolAnother, LARKFIELD, theWorld, World } from '../world';
import { refusalOf } from './refusals';

describe('opening a case', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.larkfield();
  });

  it('gives it two readers, a lead and a key both of them open', async () => {
    const { id, ref, slug } = await world.larkfield();
    expect({ ref, slug }).toEqual({ ref: 'NM-4471-25', slug: 'larkfield' });
    const readers = await house.get(CaseTeams).readers(id);
    expect(new Map(readers.map(({ officerId, part }) => [officerId, part]))).toEqual(
      new Map([
        [cast.sol.id, 'lead'],
        [cast.cora.id, 'member'],
        [cast.rosa.id, 'member'],
      ]),
    );
    expect(await house.get(CaseKeys).current(id)).toMatchObject({ caseId: id, epoch: 1 });
    for (const reader of [cast.sol, cast.cora, cast.rosa]) {
      const epochs = await house
        .get(CaseKeyring)
        .withCaseKeys(reader.actor, id, ({ byEpoch }) => [...byEpoch.keys()]);
      expect(epochs).toEqual([1]);
    }
  });

  it('keeps every detail as it was given', async () => {
    const found = await house.get(Cases).forActor(cast.cora.actor, 'NM-4471-25');
    const { arrests, ...details } = LARKFIELD;
    expect(found).toMatchObject({
      ...details,
      arrestsCount: arrests?.count,
      arrestsAsAt: arrests?.asAt,
      part: 'member',
    });
  });

  it('is led by the senior investigating officer, whoever of the two opens it', async () => {
    const opening = {
      ...LARKFIELD,
      reference: 'NM/1/25',
      publicName: 'Heronsgate',
      colleague: cast.sol.email,
    };
    const { id } = await house.get(OpenCase).run(cast.cora.actor, opening);
    expect(await house.get(CaseTeams).partOf(cast.sol.actor, id)).toBe('lead');
    expect(await house.get(CaseTeams).partOf(cast.cora.actor, id)).toBe('member');
  });

  it('is written in the log with ids and states, and nothing typed', async () => {
    const { id } = await world.larkfield();
    const rows: { act: string; facts: object }[] = await house.database.dataSource.query(
      `SELECT act, facts FROM audit_entries WHERE case_id = $1 AND act = 'case.opened'`,
      [id],
    );
    expect(rows).toEqual([{ act: 'case.opened', facts: { lead: cast.sol.id, colleague: cast.cora.id } }]);
  });

  it.each([
    [{ reference: 'new' }, 'case_not_valid', 'reference'],
    [{ publicName: 'LARKFIELD-3' }, 'case_not_valid', 'publicName'],
    [{ operationName: ' ' }, 'case_not_valid', 'operationName'],
    [{ arrests: { count: 1, asAt: '2026-01-01' } }, 'case_not_valid', 'arrestsAsAt'],
    [{ reference: 'nm 4471 25', publicName: 'Other' }, 'case_reference_taken', 'reference'],
    [{ reference: 'NM/2/25', publicName: 'LARKFIELD' }, 'case_public_name_taken', 'publicName'],
  ])('refuses %j, says where, and leaves nothing behind', async (change, code, field) => {
    const before = await everythingOfCases();
    const opening = {
      ...LARKFIELD,
      reference: 'NM/9/25',
      publicName: 'Quarry',
      colleague: cast.cora.email,
      ...change,
    };
    const refusal = await refusalOf(house.get(OpenCase).run(cast.sol.actor, opening));
    expect(refusal).toMatchObject({ code, fields: [expect.objectContaining({ field })] });
    expect(await everythingOfCases()).toEqual(before);
  });

  it.each([
    ['nobody@northmere.example', 'case_officer_not_found'],
    ['egan@eastholm.example', 'case_officer_not_found'],
    ['sol@northmere.example', 'case_colleague_is_opener'],
    ['ada@northmere.example', 'case_part_not_open'],
    ['bello@northmere.example', 'case_part_not_open'],
  ])('needs a colleague who can read: not %s', async (colleague, code) => {
    const opening = { ...LARKFIELD, reference: 'NM/9/25', publicName: 'Quarry', colleague };
    await expect(house.get(OpenCase).run(cast.sol.actor, opening)).rejects.toMatchObject({ code });
  });

  it('needs a colleague whose keys the root has certified: a certificate written by hand is none', async () => {
    const pavel = await enrolAnother(house, cast.admin, 'Pavel Novak', 'case_officer');
    await asOwner(house.database, (owner) =>
      owner.query(`UPDATE officers SET box_key = decode(repeat('07', 32), 'hex') WHERE id = $1`, [pavel.id]),
    );
    const opening = { ...LARKFIELD, reference: 'NM/9/25', publicName: 'Quarry', colleague: pavel.email };
    const refusal = house.get(OpenCase).run(cast.sol.actor, opening);
    await expect(refusal).rejects.toMatchObject({ code: 'case_colleague_not_enrolled' });
  });

  it('lets two forces use one public name without learning of each other', async () => {
    const opening = { ...DUNMOW, reference: 'EH/1/25', publicName: 'Larkfield', colleague: cast.egan.email };
    expect(await house.get(OpenCase).run(cast.esme.actor, opening)).toMatchObject({ slug: 'larkfield' });
  });

  it('shows nothing of it to Egan, nor to colleagues who are not on it', async () => {
    const cases = house.get(Cases);
    for (const stranger of [cast.egan, cast.bello, cast.devi]) {
      const real = await refusalOf(cases.forActor(stranger.actor, 'NM-4471-25'));
      const made = await refusalOf(cases.forActor(stranger.actor, 'NM-0000-00'));
      expect(real).toEqual(made);
    }
    expect((await cases.ofActor(cast.egan.actor)).map(({ forceId }) => forceId)).not.toContain(
      cast.northmere.id,
    );
  });

  it('opens its keys for readers only: not for press, not for Egan', async () => {
    const { id } = await world.larkfield();
    for (const other of [cast.ada, cast.egan, cast.bello]) {
      const refusal = house.get(CaseKeyring).withCaseKeys(other.actor, id, () => 'opened');
      await expect(refusal).rejects.toMatchObject({ code: 'case_not_found' });
    }
  });

  it('wipes the secrets it lent', async () => {
    const { id } = await world.larkfield();
    const kept = await house
      .get(CaseKeyring)
      .withCaseKeys(cast.sol.actor, id, ({ byEpoch }) => byEpoch.get(1));
    expect(kept?.wiped).toBe(true);
  });

  async function everythingOfCases(): Promise<unknown> {
    return house.database.dataSource.query(
      `SELECT (SELECT count(*) FROM cases), (SELECT count(*) FROM case_members), (SELECT count(*) FROM sealed.case_epochs),
              (SELECT count(*) FROM sealed.case_grants), (SELECT count(*) FROM audit_entries WHERE act LIKE 'case.%')`,
    );
  }
});
