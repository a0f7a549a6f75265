import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verifySnapshotFolder, WithdrawAppeal } from '../../src/appeals';
import { verifiedSnapshots } from '../../src/appeals/actions/verify-snapshots';
import { OBJECT_STORE, type ObjectStore } from '../../src/platform';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { asOwner } from '../support/owner';
import { type Cast, type Person, theWorld, World } from '../world';
import { exported, give, rootOf, rowsOf } from './exported';
import { laidOut } from './unpacked';

describe('snapshots that are given out', () => {
  const house = testApp({ standing: theWorld('stills') });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'snapshots-'));
  let cast: Cast;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    await world.appeal({ state: 'live' });
    await house.get(WithdrawAppeal).run(cast.dara.actor, { slug: 'larkfield', reason: 'It is over.' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are given out in one file, always in one order, and the log says to whom', async () => {
    const { files, read } = await exported(house, 'larkfield', cast.ada);
    const names = [...files.keys()];
    expect(names.slice(0, 2)).toEqual(['READ-ME.txt', 'snapshots.json']);
    expect(names.slice(2)).toEqual([...names.slice(2)].sort());
    expect(read.export).toMatchObject({ madeFor: 'Crown Prosecution Service', madeBy: { id: cast.ada.id } });
    const { appeal_id } = (await rowsOf(house, 'larkfield'))[0]!;
    expect(await lastEntryAbout(house.database.dataSource, appeal_id)).toMatchObject({
      act: 'appeal.snapshots_exported',
      verb: 'disclosure',
      recipient: 'Crown Prosecution Service',
      facts: { export: read.export.id, snapshots: 2, notAsPublished: 0 },
    });
  });

  it('can be checked far from here with the root key alone, until a letter or a bit is changed', async () => {
    const { files, text } = await exported(house, 'larkfield', cast.ada);
    await laidOut(files, folder);
    const check = (keys = [rootOf(house)]) => verifySnapshotFolder(folder, keys);
    expect(check().join('\n')).toMatch(
      /^Valid: 2 snapshots of larkfield, Northmere Police, in an unbroken chain/,
    );
    expect(() => check([rootOf(house, 'eastholm')])).toThrow('NOT VALID: no root key');
    const spoilt = (change: string) => {
      writeFileSync(path.join(folder, 'snapshots.json'), change);
      return () => check();
    };
    expect(spoilt(text.replace('Larkfield', 'Larkhill'))).toThrow('NOT VALID: no root key');
    expect(spoilt(text.replace(cast.ada.id, cast.cora.id))).toThrow('NOT VALID');
    expect(spoilt('{"export":null}')).toThrow('no export of snapshots');
    spoilt(text);
    const [name, bytes] = [...files].find(([one]) => one.startsWith('pictures/'))!;
    writeFileSync(path.join(folder, name), Buffer.concat([bytes.subarray(1), bytes.subarray(0, 1)]));
    expect(() => check()).toThrow(`NOT VALID: ${name}`);
    rmSync(path.join(folder, name));
    expect(() => check()).toThrow(`NOT VALID: ${name}`);
  });

  it('do not hold when the owner of the database rewrote one', async () => {
    const [row] = await rowsOf(house, 'larkfield');
    const forged = row!.document.replace('Larkfield', 'Larkhill');
    await asOwner(house.database, async (owner) => {
      await owner.query('ALTER TABLE snapshots DISABLE TRIGGER snapshots_append_only');
      await owner.query('UPDATE snapshots SET document = $1 WHERE id = $2', [forged, row!.id]);
    });
    const refused = await give(house, 'larkfield', cast.ada);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([
      403,
      'appeal_snapshots_changed',
    ]);
    await asOwner(house.database, async (owner) => {
      await owner.query('UPDATE snapshots SET document = $1 WHERE id = $2', [row!.document, row!.id]);
      await owner.query('ALTER TABLE snapshots ENABLE TRIGGER snapshots_append_only');
    });
  });

  it('say loudly that a file was lost or is another, and do not give the other one out', async () => {
    const before = await exported(house, 'larkfield', cast.ada);
    const [first, second] = before.read.export.files;
    const keys: { object_key: string }[] = await house.database.dataSource.query(
      'SELECT object_key FROM kept_pictures WHERE sha256 = ANY ($1) ORDER BY sha256',
      [[first!.sha256, second!.sha256]],
    );
    const objects = house.get<ObjectStore>(OBJECT_STORE);
    await objects.delete(keys[0]!.object_key);
    await objects.put(keys[1]!.object_key, Buffer.from('something else'));
    const { files, read, text } = await exported(house, 'larkfield', cast.ada);
    expect(read.export.files.slice(0, 2).map(({ found }) => found)).toEqual(['missing', 'changed']);
    expect([files.has(first!.name), files.has(second!.name)]).toEqual([false, false]);
    expect(verifiedSnapshots(text, [rootOf(house)]).ok).toBe(true);
  });

  it('are Northmere’s: Egan and whoever is on no team find what a made-up appeal has', async () => {
    const page = (slug: string, who: Person) =>
      house.request().get(`/office/appeals/${slug}/snapshots`).set('cookie', who.cookie);
    for (const who of [cast.egan, cast.esme]) {
      const made = await give(house, 'made-up', who);
      const theirs = await give(house, 'larkfield', who);
      expect([theirs.status, sameFor(theirs.body)]).toEqual([404, sameFor(made.body)]);
      expect((await page('larkfield', who)).status).toBe(404);
    }
    for (const who of [cast.bello, cast.devi, cast.dara])
      expect((await give(house, 'larkfield', who)).status).toBe(404);
    expect((await page('larkfield', cast.sol)).text).toContain('Edition 1 withdrawn');
    expect((await page('larkfield', cast.ada)).text).toContain('Signed by them.');
    expect((await give(house, 'larkfield', cast.ada, ' ')).status).toBe(422);
  });
});

/** A refusal without the number it has in our log. */
const sameFor = (body: unknown): object => ({ ...(body as object), reference: null });
