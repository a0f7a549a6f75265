import { CloseCase, LinkedOffences, LinkOffences, ReviseCase, type CaseDetails } from '../../src/cases';
import { linesOf } from '../../src/cases/actions/offence-lines';
import { testApp } from '../support/app';
import { type Cast, LARKFIELD, theWorld, World } from '../world';
import { outcomesOf, refusalOf } from './refusals';

describe('linking offences and revising a case', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let ref: string;
  let caseId: string;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    ({ ref, id: caseId } = await world.larkfield());
  });

  const link = (text: string) => house.get(LinkOffences).run(cast.cora.actor, ref, linesOf(text));
  const linked = async () =>
    (await house.get(LinkedOffences).ofCase(cast.northmere.id, caseId)).map(
      ({ crimeReference }) => crimeReference,
    );

  it('links a pasted list and warns that the published count is another', async () => {
    const linking = await link('NM/10/24, 14/11/2024, Redbridge, £12,000\nNM/11/24\n');
    expect(linking).toEqual({ linked: 2, known: [], repeated: [], mismatch: { published: 72, linked: 2 } });
    expect(await house.get(LinkedOffences).ofCase(cast.northmere.id, caseId)).toMatchObject([
      { crimeReference: 'NM/10/24', committedOn: '2024-11-14', area: 'Redbridge', lossPence: 1_200_000 },
      { crimeReference: 'NM/11/24', committedOn: null, area: null, lossPence: null },
    ]);
  });

  it('skips what is linked already and what is there twice, and says so', async () => {
    const linking = await link('nm/10/24\nNM/12/24\nNM/12/24');
    expect(linking).toMatchObject({ linked: 1, known: ['NM/10/24'], repeated: ['NM/12/24'] });
  });

  it('reads a CSV with headings in any order, and cells straight out of a spreadsheet', async () => {
    expect(await link('\uFEFF"Loss";"Crime reference"\r\n"1250.50";NM/13/24')).toMatchObject({ linked: 1 });
    expect(await link('NM/14/24\t14 Nov 2024\tNewham\t£90')).toMatchObject({ linked: 1 });
    expect(await linked()).toEqual(expect.arrayContaining(['NM/13/24', 'NM/14/24']));
  });

  it('links nothing while one line has a mistake, and names every such line', async () => {
    const before = await linked();
    const refusal = await refusalOf(link('NM/20/24\nnothing\nNM/21/24, someday\n"NM/22/24\nNM/23/24'));
    expect(refusal).toMatchObject({ code: 'case_offences_not_valid', params: { count: 3 } });
    expect(refusal.fields).toEqual([
      { field: 'lines[2]', code: 'case_offence_reference_not_valid' },
      { field: 'lines[3]', code: 'case_offence_date_not_valid' },
      { field: 'lines[4]', code: 'case_offence_quote_not_closed' },
    ]);
    expect(await linked()).toEqual(before);
  });

  it('links an offence once when two colleagues send the same list', async () => {
    const outcomes = await outcomesOf(
      [cast.sol, cast.cora].map(({ actor }) => house.get(LinkOffences).run(actor, ref, linesOf('NM/30/24'))),
    );
    expect(outcomes).toEqual(['done', 'done']);
    expect((await linked()).filter((reference) => reference === 'NM/30/24')).toHaveLength(1);
  });

  it('takes nothing from press, who are on the team to see its appeals, nor from Egan', async () => {
    for (const other of [cast.ada, cast.egan]) {
      const refusal = house.get(LinkOffences).run(other.actor, ref, linesOf('NM/40/24'));
      await expect(refusal).rejects.toMatchObject({ code: 'case_not_found' });
      const revision = house.get(ReviseCase).run(other.actor, ref, LARKFIELD);
      await expect(revision).rejects.toMatchObject({ code: 'case_not_found' });
    }
  });

  it('revises what is said of the case, and writes down which fields, not what stands in them', async () => {
    const details: CaseDetails = {
      ...LARKFIELD,
      lossPence: 25_000_000,
      arrests: { count: 13, asAt: '2025-12-01' },
    };
    await house.get(ReviseCase).run(cast.cora.actor, ref, details);
    const entries: { facts: object }[] = await house.database.dataSource.query(
      `SELECT facts FROM audit_entries WHERE case_id = $1 AND act = 'case.revised'`,
      [caseId],
    );
    expect(entries).toEqual([{ facts: { changed: 'lossPence arrestsCount' } }]);
    await house.get(ReviseCase).run(cast.cora.actor, ref, details);
    const again = await house.database.dataSource.query(
      `SELECT count(*)::int AS n FROM audit_entries WHERE case_id = $1 AND act = 'case.revised'`,
      [caseId],
    );
    expect(again).toEqual([{ n: 1 }]);
  });

  it('says nothing more of a case that was closed', async () => {
    await house.get(CloseCase).run(cast.sol.actor, ref);
    for (const attempt of [
      () => link('NM/50/24'),
      () => house.get(ReviseCase).run(cast.cora.actor, ref, LARKFIELD),
      () => house.get(CloseCase).run(cast.sol.actor, ref),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'case_closed' });
    }
  });
});
