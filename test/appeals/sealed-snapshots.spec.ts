import { createHash } from 'node:crypto';
import { AppealsOfOfficer, PublishAppeal, ReviseAppeal, WithdrawAppeal } from '../../src/appeals';
import { verifiedSnapshots, type SignedExport } from '../../src/appeals/actions/verify-snapshots';
import { OBJECT_STORE, type ObjectStore } from '../../src/platform';
import { PrepareStill, SweepPictures } from '../../src/stills';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { asOwner } from '../support/owner';
import { type Cast, takeAppeal, theWorld, World } from '../world';
import { exported, rootOf, rowsOf } from './exported';

describe('sealed snapshots', () => {
  const house = testApp({ standing: theWorld('stills') });
  let world: World;
  let cast: Cast;
  const latest = (slug: string) => house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug);

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });

  it('begin with the first publication: words, people, pictures and addresses, signed by whoever published', async () => {
    const live = await world.appeal({ state: 'live' });
    const [row, ...more] = await rowsOf(house, 'larkfield');
    expect(more).toEqual([]);
    const { record, signature } = JSON.parse(row!.document) as SignedExport['export']['snapshots'][number];
    expect(record).toMatchObject({
      position: 1,
      previous: null,
      at: house.clock.now().toISOString(),
      by: { kind: 'officer', id: cast.ada.id, name: 'Ada Okafor' },
      force: 'Northmere Police',
      appeal: { slug: 'larkfield', name: 'Larkfield' },
      edition: 1,
      ended: null,
    });
    expect(record.published?.words).toMatchObject({ headline: live.latest.headline, offenceCount: 72 });
    expect(record.published?.words).not.toHaveProperty('grounds');
    expect(record.published?.persons.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(record.published?.authority).toMatchObject({ officerId: cast.bello.id, reviewOn: '2025-12-29' });
    expect(record.published?.shownAt[0]).toBe(`${house.config.baseUrl}/appeals/larkfield`);
    expect(signature?.officerId).toBe(cast.ada.id);
    // Every file that it names is what the public is sent at that address, to the byte.
    const files = record.published!.stills.flatMap((still) => still.files);
    expect(files.length).toBeGreaterThan(30);
    for (const { address, sha256 } of files) {
      const sent = await house.request().get(new URL(address).pathname).responseType('blob');
      expect(
        createHash('sha256')
          .update(sent.body as Buffer)
          .digest('hex'),
      ).toBe(sha256);
    }
    expect(files.some(({ address }) => /source|handout/.test(address))).toBe(false);
    expect(await lastEntryAbout(house.database.dataSource, record.id)).toMatchObject({
      act: 'appeal.snapshot_sealed',
      facts: { slug: 'larkfield', position: 1, sha256: row!.sha256, signed: true },
    });
  });

  it('go on with the end of an edition and what replaced it, each with the hash of the one before', async () => {
    const { latest: first } = await latest('larkfield');
    const revision = { slug: 'larkfield', edition: 1, version: first.version };
    const draft = await house
      .get(ReviseAppeal)
      .run(cast.ada.actor, { ...revision, content: { headline: 'Two men sought', stills: ['LARKFIELD-1'] } });
    await takeAppeal(house, cast, draft, 'live');
    await house.get(WithdrawAppeal).run(cast.dara.actor, { slug: 'larkfield', reason: 'It is over.' });
    const rows = await rowsOf(house, 'larkfield');
    const records = rows.map(({ document }) => (JSON.parse(document) as { record: object }).record);
    expect(records).toMatchObject([
      { position: 1, edition: 1 },
      { position: 2, edition: 1, published: null, ended: { cause: 'replaced', reason: '' } },
      { position: 3, edition: 2, published: { words: { headline: 'Two men sought' } } },
      {
        position: 4,
        edition: 2,
        ended: { cause: 'withdrawn', reason: 'It is over.' },
        by: { id: cast.dara.id },
      },
    ]);
    expect(rows.map(({ previous_sha256 }) => previous_sha256)).toEqual([
      null,
      ...rows.slice(0, -1).map(({ sha256 }) => sha256),
    ]);
    // Withdrawn twice is as good as once, and ends once.
    await house.get(WithdrawAppeal).run(cast.dara.actor, { slug: 'larkfield' });
    expect(await rowsOf(house, 'larkfield')).toHaveLength(4);
  });

  it('cannot be changed by the role that serves, nor by a slip of the owner, nor grow two ends', async () => {
    const [first, second] = await rowsOf(house, 'larkfield');
    const attempts = [
      `UPDATE snapshots SET document = '{}'`,
      'DELETE FROM snapshots',
      'TRUNCATE snapshots',
      `UPDATE kept_pictures SET sha256 = ''`,
      'DELETE FROM kept_pictures',
    ];
    for (const attempt of attempts) {
      await expect(house.database.dataSource.query(attempt)).rejects.toThrow(/permission denied/);
      await expect(asOwner(house.database, (owner) => owner.query(attempt))).rejects.toThrow(/append-only/);
    }
    const fork = `INSERT INTO snapshots SELECT gen_random_uuid(), force_id, appeal_id, edition_id, 9, kind, at,
      previous_sha256, 'other', document FROM snapshots WHERE id = $1`;
    await expect(house.database.dataSource.query(fork, [second!.id])).rejects.toThrow(
      'snapshots_one_follower_key',
    );
    await expect(house.database.dataSource.query(fork, [first!.id])).rejects.toThrow('snapshots_first');
  });

  it('leave nothing when the publication is refused, and the publication nothing when they cannot be sealed', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: [] } });
    const publish = () =>
      house.get(PublishAppeal).run(cast.ada.actor, { slug: ready.appeal.slug, edition: ready.latest.number });
    await asOwner(house.database, (owner) =>
      owner.query('REVOKE INSERT ON snapshots FROM incident_room_app'),
    );
    await expect(publish()).rejects.toThrow(/permission denied/);
    await asOwner(house.database, (owner) => owner.query('GRANT INSERT ON snapshots TO incident_room_app'));
    expect((await latest(ready.appeal.slug)).live).toBeNull();
    expect(await rowsOf(house, ready.appeal.slug)).toEqual([]);
    await publish();
    expect(await rowsOf(house, ready.appeal.slug)).toHaveLength(1);
  });

  it('are made though nobody can sign, and say so', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: [] } });
    const { slug } = ready.appeal;
    await house.get(PublishAppeal).run({ ...cast.ada.actor }, { slug, edition: ready.latest.number });
    expect(JSON.parse((await rowsOf(house, slug))[0]!.document)).toMatchObject({ signature: null });
    expect(verifiedSnapshots((await exported(house, slug, cast.ada)).text, [rootOf(house)]).ok).toBe(true);
  });

  it('keep the bytes after the picture was withdrawn and prepared anew, for disclosure and no route', async () => {
    const before = await exported(house, 'larkfield', cast.ada);
    const withdrawn = before.read.export.snapshots[2]!.record.published!.stills[0]!;
    const address = new URL(withdrawn.files[0]!.address).pathname;
    expect((await house.request().get(address)).status).toBe(410);
    const recipe = { turn: 0, crop: null, brightness: 10, contrast: 0, covers: [] } as const;
    await house.get(PrepareStill).run(cast.ada.actor, { ref: 'LARKFIELD-1', recipe });
    expect((await house.request().get(address)).status).not.toBe(200);
    const after = await exported(house, 'larkfield', cast.ada);
    const pictures = (files: Map<string, Buffer>) =>
      [...files].filter(([name]) => name.startsWith('pictures/'));
    expect(pictures(after.files)).toEqual(pictures(before.files));
    expect(pictures(after.files).length).toBeGreaterThan(30);
    for (const [name, bytes] of pictures(after.files))
      expect(name).toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  it('are swept with nothing else: an hour later every file that was published is there', async () => {
    const keys: { object_key: string }[] = await house.database.dataSource.query(
      `SELECT object_key FROM kept_pictures WHERE NOT EXISTS (
         SELECT 1 FROM still_renditions r WHERE r.object_key = kept_pictures.object_key)`,
    );
    expect(keys.length).toBeGreaterThan(5);
    house.clock.set(new Date(Date.now() + 2 * 60 * 60 * 1000));
    await house.get(SweepPictures).run();
    const objects = house.get<ObjectStore>(OBJECT_STORE);
    // One of them was taken away by the test before.
    const there = await Promise.allSettled(keys.map(({ object_key }) => objects.get(object_key)));
    expect(there.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(1);
    for (const one of there) if (one.status === 'fulfilled') one.value.destroy();
  });
});
