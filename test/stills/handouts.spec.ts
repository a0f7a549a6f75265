import ExifReader from 'exifreader';
import { RecordSearchState } from '../../src/persons-sought';
import { OBJECT_STORE, type ObjectStore } from '../../src/platform';
import {
  PlacesShown,
  PrepareStill,
  Stills,
  SweepPictures,
  WithdrawStill,
  type StillRecord,
} from '../../src/stills';
import { pictureOf } from '../../src/stills/rules/jpeg-segments';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { eventually } from '../support/eventually';
import { type Cast, type Person, theWorld, World } from '../world';
import { objectKeys } from './left-behind';

interface Given {
  readonly guid: string;
  readonly href: string;
  readonly bytes: number;
}

describe('giving a picture to a newsroom', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const as = (who: Person) => ({ authorization: `Bearer ${who.token}` });
  const give = (ref: string, body: object = { recipient: 'The Courier' }, who = cast.ada) =>
    house.request().post(`/api/v1/stills/${ref}/handouts`).set(as(who)).send(body);
  const fetch = (href: string, who = cast.ada) =>
    house
      .request()
      .get(href)
      .set(as(who))
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
  const still = (until: 'prepared' | 'approved' | 'public' = 'public') =>
    world.still({ file: 'still-7.jpg', person: 1, until });
  const given = async (of: StillRecord) => (await give(of.reference)).body as Given;
  const copies = async () => (await objectKeys(house)).filter((key) => key.startsWith('stills/handouts/'));

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('makes a file of their own, which is the approved picture and says whose copy it is', async () => {
    const of = await still();
    const answer = await give(of.reference);
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { kind: 'handout', recipient: 'The Courier', revision: of.revision, removedAt: null },
    ]);
    const { guid, href, bytes } = answer.body as Given;
    const file = (await fetch(href)).body as Buffer;
    expect(file.length).toBe(bytes);
    const { xmp, iptc } = ExifReader.load(file, { expanded: true });
    expect(xmp?.DigImageGUID?.description).toBe(guid);
    expect(iptc?.['Special Instructions']?.description).toBe(
      `Appeal use only. Remove on withdrawal. Status: ${house.config.baseUrl}/appeals/larkfield`,
    );
    const published = of.renditions.find(({ framing }) => framing === 'handout')!;
    const chunks: Buffer[] = [];
    for await (const chunk of await house.get<ObjectStore>(OBJECT_STORE).get(published.objectKey))
      chunks.push(chunk as Buffer);
    expect(pictureOf(file).equals(pictureOf(Buffer.concat(chunks)))).toBe(true);
  });

  it('is written down as disclosed to them, and each fetching as a look', async () => {
    const of = await still();
    const { guid, href } = await given(of);
    await fetch(href);
    const [entry, look] = (await entriesAbout(house.database.dataSource, of.id)).slice(-2);
    expect(entry).toMatchObject({
      act: 'still.given',
      verb: 'disclosure',
      recipient: 'The Courier',
      facts: { place: guid },
    });
    expect(look).toMatchObject({ act: 'still.looked', verb: 'consultation', facts: { what: 'handout' } });
    const list = await house.request().get(`/api/v1/stills/${of.reference}/places`).set(as(cast.cora));
    const { items, next } = list.body as { items: { kind: string }[]; next: null };
    expect(items.filter(({ kind }) => kind !== 'site')).toMatchObject([
      { guid, recipient: 'The Courier', href },
    ]);
    expect(next).toBeNull();
  });

  it('says inside that it is under embargo while the picture waits for its release', async () => {
    const file = (await fetch((await given(await still('approved'))).href)).body as Buffer;
    const { xmp } = ExifReader.load(file, { expanded: true });
    expect(xmp?.Instructions?.description).toMatch(/^EMBARGOED/);
  });

  it('is refused before approval, and without a name, and leaves nothing', async () => {
    const of = await still('prepared');
    const before = await copies();
    expect([(await give(of.reference)).status, (await give(of.reference)).body.code]).toEqual([
      403,
      'still_not_approved',
    ]);
    const approved = await still('approved');
    expect((await give(approved.reference, { recipient: ' ' })).status).toBe(422);
    expect((await give(approved.reference, {})).status).toBe(422);
    expect(await house.get(PlacesShown).ofStill(approved.forceId, approved.id)).toEqual([]);
    expect(await copies()).toEqual(before);
  });

  it('ends with the withdrawal: the address at once, the bytes within the second, and it stays written down', async () => {
    const of = await still();
    const { guid, href } = await given(of);
    expect(await copies()).toContain(`stills/handouts/${guid}.jpg`);
    await house.get(WithdrawStill).run(cast.ada.actor, { ref: of.reference, reason: 'Found.' });
    expect([(await fetch(href)).status, (await give(of.reference)).status]).toEqual([410, 410]);
    await eventually(copies, (keys) => !keys.includes(`stills/handouts/${guid}.jpg`), 10_000);
    const places = await house.get(PlacesShown).ofStill(of.forceId, of.id);
    const place = places.find(({ kind }) => kind === 'handout');
    expect(place).toMatchObject({ id: guid, objectKey: null, removedAt: null, recipient: 'The Courier' });
    expect(place!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('ends when the picture is prepared anew: what was given is no more what is approved', async () => {
    const of = await still('approved');
    const { href } = await given(of);
    await house.get(PrepareStill).run(cast.ada.actor, { ref: of.reference, words: { place: 'Elsewhere' } });
    expect((await fetch(href)).status).toBe(403);
  });

  it('ends when the person may no more be shown', async () => {
    const of = await world.still({ file: 'still-7.jpg', person: 2, until: 'approved' });
    const { guid, href } = await given(of);
    const input = { personId: of.personId, state: 'identified', reason: 'Named.' } as const;
    await house.get(RecordSearchState).run(cast.sol.actor, input);
    expect((await fetch(href)).status).toBe(403);
    await eventually(copies, (keys) => !keys.includes(`stills/handouts/${guid}.jpg`), 10_000);
  });

  it('is not swept while it lives', async () => {
    const { guid, href } = await given(await still());
    house.clock.set(new Date(Date.now() + 3 * 60 * 60 * 1000).toISOString());
    await house.get(SweepPictures).run();
    expect(await copies()).toContain(`stills/handouts/${guid}.jpg`);
    house.clock.set('2025-12-01T09:00:00Z');
    expect((await fetch(href)).status).toBe(200);
  });

  it('is the press office’s to do, and of another force nobody’s', async () => {
    const of = await still();
    const { href } = await given(of);
    for (const who of [cast.egan, cast.esme, cast.admin, cast.devi, cast.cora, cast.bello]) {
      expect([(await give(of.reference, {}, who)).status, (await fetch(href, who)).status]).toEqual([
        404, 404,
      ]);
    }
    expect(
      (await house.request().get(`/api/v1/stills/${of.reference}/places`).set(as(cast.egan))).status,
    ).toBe(404);
    expect((await house.request().get(href)).status).toBe(401);
    expect(
      (await fetch(`/api/v1/stills/${of.reference}/handouts/6f1a9c2e-0000-4000-8000-000000000000`)).status,
    ).toBe(404);
    expect((await house.get(Stills).ofIds(of.forceId, [of.id]))[0]?.standing).toBe('public');
  });

  it('has its pages in the console', async () => {
    const of = await still();
    const cookie = cast.ada.cookie;
    const page = await house.request().get(`/office/stills/${of.reference}/handouts`).set('cookie', cookie);
    expect(page.text).toContain('Which outlet');
    const post = (recipient: string) =>
      house
        .request()
        .post(`/office/stills/${of.reference}/handouts`)
        .set('cookie', cookie)
        .type('form')
        .send({ recipient });
    expect((await post('')).status).toBe(422);
    const done = await post('Radio Eastmere');
    expect([done.status, done.text]).toEqual([201, expect.stringContaining('Radio Eastmere')]);
    const [, href] = /href="(\/office\/stills\/[^"]+\/handouts\/[^"]+)"/.exec(done.text)!;
    const file = await house.request().get(href!).set('cookie', cookie);
    expect([file.status, file.headers['content-disposition']]).toEqual([
      200,
      `attachment; filename="${of.reference}.jpg"`,
    ]);
    const shown = await house.request().get(`/office/stills/${of.reference}`).set('cookie', cookie);
    expect(shown.text).toContain('Radio Eastmere');
  });
});
