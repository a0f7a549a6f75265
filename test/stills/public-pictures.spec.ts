import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { PersonsSought, PROCEEDINGS_STATES, SEARCH_STATES } from '../../src/persons-sought';
import { Notifications, UnitOfWork } from '../../src/platform';
import { publicRenditions, Stills, STILLS_CHANGED, type StillRecord } from '../../src/stills';
import { PUBLIC_STILL } from '../../src/stills/data/public-stills';
import { PUBLIC_FRAMINGS } from '../../src/stills/rules/framing';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, demoPicture, theWorld, World } from '../world';
import { clean, readBack } from './imaging-read-back';

const LATER = new Date('2026-01-01T00:00:00Z');

/** Every combination of everything the rule looks at, in the round of release and in the one after. */
const combinations = (round: number) =>
  (['approved', 'public', 'withdrawn'] as const).flatMap((state) =>
    SEARCH_STATES.flatMap((searchState) =>
      PROCEEDINGS_STATES.flatMap((proceedingsState) =>
        [round, round + 1].flatMap((showingRound) =>
          [false, true].map((allowed) => ({
            state,
            searchState,
            proceedingsState,
            showingRound,
            stillNeeded: allowed,
            stillNeededUntil: allowed ? LATER : null,
            stillAtLarge: allowed,
            stillAtLargeUntil: allowed ? LATER : null,
          })),
        ),
      ),
    ),
  );

describe('a public picture', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  let still: StillRecord;
  const get = (name: string, headers: Record<string, string> = {}, id = still.id) =>
    house.request().get(`/stills/${id}/${name}`).set(headers).responseType('blob');

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
    still = await world.still({ file: 'still-2.jpg', person: 2, until: 'public' });
  });

  it('is sent without a cookie, with everything a reader must know about keeping it', async () => {
    const answer = await get('640.jpg', { cookie: 'office=whatever' });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String((answer.body as Buffer).length),
      'cache-control': 'public, max-age=2, must-revalidate',
      'accept-ranges': 'bytes',
      'surrogate-key': `still-${still.id} case-larkfield`,
      'cache-tag': `still-${still.id},case-larkfield`,
      'x-robots-tag': 'noindex, noimageindex, noarchive',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': 'inline; filename="LARKFIELD-2.jpg"',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect([answer.headers['set-cookie'], answer.headers.vary]).toEqual([undefined, undefined]);
  });

  it('carries nothing but pixels: no place it was taken, no camera, in any format and framing', async () => {
    expect(readFileSync(demoPicture('still-2.jpg')).includes('Exif')).toBe(true);
    for (const { framing, width, format } of publicRenditions(still)) {
      const name = framing === 'whole' ? `${width}.${format}` : `${framing}-${width}.${format}`;
      const { status, body } = await get(name);
      const read = await readBack({ bytes: body as Buffer, framing, width, height: 0, format });
      expect({ name, status, ...read }).toMatchObject({ name, status: 200, ...clean, width });
    }
  });

  it('is offered at 320, 640 and 1280 and at no other width', async () => {
    for (const format of ['avif', 'webp', 'jpg']) {
      for (const width of [320, 640, 1280]) expect((await get(`${width}.${format}`)).status).toBe(200);
      for (const width of [1, 319, 960, 1920, 2560])
        expect((await get(`${width}.${format}`)).status).toBe(404);
    }
    for (const name of [
      '640.png',
      '640.gif',
      '641',
      'tile',
      'tile-301',
      'original.jpg',
      '0640.jpg',
      '640.JPG',
      '..%2f640.jpg',
      'tile-301.jpg',
    ]) {
      expect({ name, status: (await get(name)).status }).toEqual({ name, status: 404 });
    }
  });

  it('of a small source is offered at the source’s own width too, and never larger', async () => {
    const small = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const statuses = [320, 640, 704, 1280].map(
      async (width) => (await get(`${width}.webp`, {}, small.id)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 404]);
  });

  it.each(['uploaded', 'prepared', 'approved'] as const)(
    'is not there while the still is %s',
    async (until) => {
      const hidden = await world.still({ file: 'still-7.jpg', person: 1, until });
      const [nobodys, theirs] = [
        await house.request().get('/stills/00000000-0000-4000-8000-000000000000/320.jpg'),
        await house.request().get(`/stills/${hidden.id}/320.jpg`),
      ];
      expect([theirs.status, load(theirs.text)('main').text()]).toEqual([
        404,
        load(nobodys.text)('main').text(),
      ]);
      expect((await house.request().get('/stills/not-an-id/320.jpg')).status).toBe(404);
    },
  );

  it('that is withdrawn says so, to those who have it as well, and holds no picture', async () => {
    const gone = await world.still({ file: 'still-7.jpg', person: 1, until: 'withdrawn' });
    const answer = await house.request().get(`/stills/${gone.id}/320.jpg`).set('if-none-match', '*');
    expect([answer.status, answer.type, answer.headers['cache-control']]).toEqual([
      410,
      'text/html',
      'no-store',
    ]);
    expect((await house.request().get(`/stills/${gone.id}/320`)).status).toBe(410);
    for (const name of ['321.jpg', '321']) expect((await get(name, {}, gone.id)).status).toBe(404);
  });

  it('never comes from an original, whatever is asked for', async () => {
    const keys = new Set(still.renditions.map(({ objectKey }) => objectKey));
    expect(keys.has(still.originalKey)).toBe(false);
    const answers = await Promise.all(
      [still.originalKey, `stills/${still.id}/original`, `stills/${still.id}/1280.jpeg`].map((path) =>
        house.request().get(`/${path}`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('is found by four keys, whatever else the tables hold', async () => {
    const plan = await asOwner(house.database, async (owner) => {
      // Tables of a test are too small for Postgres to bother with an index of its own accord.
      await owner.query('SET enable_seqscan = off');
      const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${PUBLIC_STILL}`, [
        still.id,
        PUBLIC_FRAMINGS,
      ]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).not.toContain('Seq Scan');
    expect([...plan.matchAll(/(?:using|Index Scan on) (\w+)/g)].map(([, index]) => index).sort()).toEqual([
      'cases_pkey',
      'persons_sought_pkey',
      'still_renditions_pkey',
      'stills_pkey',
    ]);
  });

  it('is public exactly when the rule says so, for every state of still and person', async () => {
    const subject = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const { person } = subject;
    const answers: { status: number; expected: number; states: object }[] = [];
    for (const { state, ...states } of combinations(person.showingRound)) {
      await house.get(UnitOfWork).run(async (tx) => {
        await house.get(PersonsSought).change(tx, person, states);
        const withdrawnAt = state === 'withdrawn' ? house.clock.now() : null;
        await house.get(Stills).change(tx, subject, { state, withdrawnAt });
        await house.get(Notifications).notify(tx, STILLS_CHANGED, subject.caseId);
      });
      const [rule] = await house.get(Stills).ofIds(subject.forceId, [subject.id]);
      const { status } = await house.request().head(`/stills/${subject.id}/320.jpg`);
      answers.push({
        status,
        expected: rule!.standing === 'public' ? 200 : 410,
        states: { state, ...states },
      });
    }
    expect(answers.filter(({ status, expected }) => status !== expected)).toEqual([]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 410]));
  });

  it('is there for officers of the case before the public sees it, and never for Egan', async () => {
    const hidden = await world.still({ file: 'still-7.jpg', person: 1, until: 'prepared' });
    const office = (who: { cookie: string }, id = hidden.id) =>
      house.request().get(`/office/stills/${id}/320.jpg`).set('cookie', who.cookie);
    const ours = await office(cast.ada);
    expect([ours.status, ours.headers['cache-control'], ours.type]).toEqual([
      200,
      'private, no-store',
      'image/jpeg',
    ]);
    for (const who of [cast.egan, cast.admin, cast.devi, cast.bello])
      expect((await office(who)).status).toBe(404);
    expect((await house.request().get(`/office/stills/${hidden.id}/320.jpg`).redirects(0)).status).not.toBe(
      200,
    );

    const approved = await world.still({ file: 'still-7.jpg', person: 1, until: 'approved' });
    expect((await office(cast.bello, approved.id)).status).toBe(200);
    expect((await office(cast.sutton, approved.id)).status).toBe(200);
    expect((await office(cast.egan, approved.id)).status).toBe(404);
    expect((await office(cast.ada, 'not-an-id')).status).toBe(404);
  });
});
