import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { RecordSearchState, verifiedDocument } from '../../src/persons-sought';
import { forceRootFrom, forceRootPublicKey } from '../../src/vault/opening';
import { load } from 'cheerio';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { type Cast, type Person, theWorld, World } from '../world';

const NAME = 'Mrs Ottoline Threlkeld';

describe('a letter that somebody is no longer sought', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  let personId: string;
  const path1 = '/office/cases/NM-4471-25/people/1/letter';
  const get = (who: Person, at = path1) =>
    house.request().get(at).set('cookie', who.cookie).responseType('blob');
  const text = async (who: Person) => ((await get(who)).body as Buffer).toString('utf8');
  const sign = (who: Person, name = NAME, at = path1) =>
    house.request().post(at).set('cookie', who.cookie).type('form').responseType('blob').send({ name });
  const rows = () =>
    house.database.dataSource.query<{ id: string; document: string }[]>('SELECT id, document FROM letters');
  /** Our own places, as the house finds them empty. */
  const emptied = () =>
    house.database.dataSource.query(
      `UPDATE places_shown SET removed_at = $1 WHERE kind IN ('site', 'feeds', 'widgets')`,
      [house.clock.now()],
    );

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    personId = (await world.persons())[0]!.id;
    await world.still({ file: 'still-1.jpg', person: 1, until: 'public' });
  });

  it('is not signed while they are sought, nor before our own places are seen to be empty', async () => {
    expect(await text(cast.sol)).toContain('There is nothing to write yet.');
    expect((await sign(cast.sol)).status).toBe(403);
    const cleared = { personId, state: 'cleared', reason: 'He was abroad on that day.' } as const;
    await house.get(RecordSearchState).run(cast.sol.actor, cleared);
    expect(await text(cast.sol)).toContain('Our own pages have not been seen to be empty yet.');
    expect((await sign(cast.sol)).status).toBe(409);
    expect(await rows()).toEqual([]);
  });

  it('is signed by the lead, printed with the name that was typed, and keeps that nowhere', async () => {
    await emptied();
    const printed = await sign(cast.sol);
    expect([printed.status, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    const pdf = printed.body as Buffer;
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    if (process.env.SHOTS) writeFileSync(path.join(os.tmpdir(), 'letter.pdf'), pdf);
    const { document } = (await rows())[0]!;
    const file = path.join(path.dirname(house.config.pepperFile), 'force-root-northmere');
    const root = forceRootPublicKey(forceRootFrom(readFileSync(file)));
    expect(verifiedDocument(document, 'letter', [root])).toMatchObject({
      ok: true,
      said: { signedBy: { id: cast.sol.id }, references: ['LARKFIELD-1'], caseReference: 'NM/4471/25' },
    });
    const entry = await lastEntryAbout(house.database.dataSource, personId);
    expect(entry).toMatchObject({ act: 'person.letter_made', verb: 'disclosure', actor_id: cast.sol.id });
    const kept = document + JSON.stringify(entry) + house.log.join('');
    expect(kept).not.toContain('Threlkeld');
  });

  it('gives no reason: neither state, offence nor what was recorded is in it', async () => {
    const { document } = (await rows())[0]!;
    expect(document).not.toMatch(/cleared|abroad|identified|fraud|offence|arrest/i);
  });

  it('is printed again with lines to write on', async () => {
    const { id } = (await rows())[0]!;
    const shown = load(await text(cast.sol));
    const again = shown('#signed').closest('.pane').find('a').attr('href') ?? `${path1}/${id}.pdf`;
    const printed = await get(cast.sol, again);
    expect([printed.status, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await get(cast.sol, `${path1}/00000000-0000-4000-8000-000000000000.pdf`)).status).toBe(404);
    expect((await get(cast.sol, again.replace('/people/1/', '/people/2/'))).status).toBe(404);
  });

  it('is a matter of senior investigating officers of the team: not there for others, nor for Egan’s force', async () => {
    const { id } = (await rows())[0]!;
    for (const who of [cast.ada, cast.cora, cast.bello, cast.egan, cast.esme]) {
      expect((await get(who)).status).toBe(404);
      expect((await sign(who)).status).toBe(404);
      expect((await get(who, `${path1}/${id}.pdf`)).status).toBe(404);
    }
    expect(await rows()).toHaveLength(1);
  });
});
