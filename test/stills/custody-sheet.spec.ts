import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OBJECT_STORE, type ObjectStore } from '../../src/platform';
import { PrepareStill, verifiedCustodySheet, WithdrawStill, type StillRecord } from '../../src/stills';
import type { CustodySheet } from '../../src/stills/rules/custody-sheet';
import { forceRootFrom, forceRootPublicKey } from '../../src/vault/opening';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { type Cast, type Person, theWorld, World } from '../world';

describe('a custody sheet', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const as = (who: Person) => ({ authorization: `Bearer ${who.token}` });
  const make = (ref: string, who = cast.ada, body: object = { recipient: 'Crown Prosecution Service' }) =>
    house.request().post(`/api/v1/stills/${ref}/custody-sheet`).set(as(who)).send(body);
  const get = (href: string, who = cast.ada) => house.request().get(href).set(as(who));
  const root = (force = 'northmere') => {
    const file = path.join(path.dirname(house.config.pepperFile), `force-root-${force}`);
    return forceRootPublicKey(forceRootFrom(readFileSync(file)));
  };
  const sheetOf = async (of: StillRecord): Promise<CustodySheet> => {
    const read = verifiedCustodySheet((await make(of.reference)).text, [root()]);
    if (!read.ok) throw new Error(read.fault);
    return read.sheet;
  };
  const public7 = () => world.still({ file: 'still-7.jpg', person: 1, until: 'public' });

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('tells the whole life of a picture in order', async () => {
    const of = await world.still({ file: 'still-7.jpg', person: 1 });
    const ref = of.reference;
    await house.get(PrepareStill).run(cast.ada.actor, {
      ref,
      recipe: { turn: 0, crop: null, brightness: 10, contrast: 0, covers: [{ x: 0, y: 0, w: 20, h: 10 }] },
      custody: { cameraOwner: 'Ilford Bets Ltd', exhibitReference: 'CW/7', clockOffsetSeconds: 125 },
    });
    await get(`/office/stills/${ref}`).set('cookie', cast.cora.cookie);
    await house.get(WithdrawStill).run(cast.ada.actor, { ref, reason: 'Asked for by the lead.' });
    const sheet = await sheetOf(of);
    expect(sheet).toMatchObject({
      madeBy: { id: cast.ada.id },
      madeFor: 'Crown Prosecution Service',
      force: 'Northmere Police',
      still: { reference: ref, state: 'withdrawn', revision: 2 },
      original: { unchanged: true, sha256: of.originalSha256, now: { bytes: of.originalBytes } },
      custody: { suppliedBy: 'The shop', cameraOwner: 'Ilford Bets Ltd', exhibitReference: 'CW/7' },
    });
    const { recordedAt, trueTime } = sheet.custody;
    expect(Date.parse(recordedAt) - Date.parse(trueTime!)).toBe(125_000);
    expect(sheet.revisions.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(sheet.revisions[1]!.inWords.join(' ')).toMatch(/Brightness \+10.*One area covered.*20 × 10/);
    expect(sheet.revisions[1]!.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    expect(sheet.acts.map(({ act }) => act)).toEqual(['still.uploaded', 'still.prepared', 'still.withdrawn']);
    expect(sheet.looks).toMatchObject([{ act: 'still.looked', byId: cast.cora.id, facts: { what: 'page' } }]);
  });

  it('holds where copies went, and what the next one must hold too: that it was made', async () => {
    const of = await public7();
    await house
      .request()
      .post(`/api/v1/stills/${of.reference}/handouts`)
      .set(as(cast.ada))
      .send({ recipient: 'The Courier' });
    const first = await sheetOf(of);
    expect(first.places.map(({ kind }) => kind).sort()).toEqual(['handout', 'site']);
    expect(first.places.find(({ kind }) => kind === 'handout')).toMatchObject({
      recipient: 'The Courier',
      revision: of.revision,
    });
    expect(await lastEntryAbout(house.database.dataSource, of.id)).toMatchObject({
      act: 'still.custody_sheet_made',
      verb: 'disclosure',
      recipient: 'Crown Prosecution Service',
      facts: { sheet: first.id, unchanged: true },
    });
    expect((await sheetOf(of)).acts.at(-1)).toMatchObject({
      act: 'still.custody_sheet_made',
      facts: { sheet: first.id },
    });
  });

  it('says loudly that the original is not what came in, or is not there', async () => {
    const of = await public7();
    const objects = house.get<ObjectStore>(OBJECT_STORE);
    await objects.put(of.originalKey, Buffer.from('something else'));
    const changed = (await sheetOf(of)).original;
    expect(changed).toMatchObject({ unchanged: false, sha256: of.originalSha256, now: { bytes: 14 } });
    await objects.delete(of.originalKey);
    expect((await sheetOf(of)).original).toMatchObject({ unchanged: false, now: null });
  });

  it('is worth nothing once a letter of it is changed, or under another force’s key', async () => {
    const { text } = await make((await public7()).reference);
    const verdict = (changed: string, keys = [root()]) => {
      const read = verifiedCustodySheet(changed, keys);
      return read.ok ? 'ok' : read.fault;
    };
    expect(verdict(text)).toBe('ok');
    expect(verdict(JSON.stringify(JSON.parse(text), null, 2))).toBe('ok');
    expect(verdict(text.replace('Crown', 'Clown'))).toBe('not_vouched_for');
    expect(verdict(text, [root('eastholm')])).toBe('not_vouched_for');
    expect(verdict(text, [])).toBe('not_vouched_for');
    expect(verdict(text.replace(`"madeBy":{"id":"${cast.ada.id}`, `"madeBy":{"id":"${cast.cora.id}`))).toBe(
      'signed_by_somebody_else',
    );
    for (const none of ['', '{}', 'null', '[]', '{"sheet":{}}', 'no JSON'])
      expect(verdict(none)).toBe('not_a_custody_sheet');
  });

  it('is canonical, kept, and fetched again to the byte; its paper names its hash and its pages', async () => {
    const of = await public7();
    const made = await make(of.reference);
    expect(made.status).toBe(201);
    const again = await get(made.headers.location as string);
    expect(again.text).toBe(made.text);
    expect(JSON.stringify(Object.keys(JSON.parse(made.text) as object))).toBe('["sheet","signature"]');
    const paper = await get(`${made.headers.location as string}.pdf`).buffer(true);
    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((paper.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const asked = await make(of.reference).set('accept', 'application/pdf').buffer(true);
    expect([asked.status, asked.headers['content-type']]).toEqual([201, 'application/pdf']);
    expect(createHash('sha256').update(made.text).digest('hex')).toBe((await lastButOne(of.id)).facts.sha256);
  });

  it('is made by the team only, and fetched by it only', async () => {
    const of = await public7();
    const { headers } = await make(of.reference, cast.cora, {});
    const location = headers.location as string;
    for (const who of [cast.egan, cast.esme, cast.devi, cast.bello, cast.dara]) {
      expect([(await make(of.reference, who)).status, (await get(location, who)).status]).toEqual([404, 404]);
    }
    expect((await get(location, cast.sol)).status).toBe(200);
    const other = await public7();
    expect((await get(location.replace(of.reference, other.reference))).status).toBe(404);
    expect((await house.request().post(`/api/v1/stills/${of.reference}/custody-sheet`)).status).toBe(401);
  });

  it('has its page in the console', async () => {
    const of = await public7();
    const at = `/office/stills/${of.reference}/custody-sheets`;
    const cookie = cast.cora.cookie;
    const page = (path: string) => house.request().get(path).set('cookie', cookie);
    const post = house.request().post(at).set('cookie', cookie);
    const made = await post.type('form').send({ recipient: '' }).redirects(0);
    expect(made.status).toBe(303);
    const { text } = await page(made.headers.location as string);
    expect(text).toContain('The sheet is made and signed.');
    const [, pdf] = /href="([^"]+\.pdf)"/.exec(text)!;
    const paper = await house.request().get(pdf!).set('cookie', cookie);
    expect([paper.status, paper.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining('.pdf"'),
    ]);
    expect((await house.request().get(at).set('cookie', cast.egan.cookie)).status).toBe(404);
  });

  async function lastButOne(id: string) {
    const entries = await house.database.dataSource.query<{ facts: { sha256: string } }[]>(
      `SELECT facts FROM audit_entries WHERE subject_id = $1 AND act = 'still.custody_sheet_made' ORDER BY serial`,
      [id],
    );
    return entries[0]!;
  }
});
