import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AnswerOwnPlaces, PlacesShown, WithdrawStill, type StillRecord } from '../../src/stills';
import { openTestApp, type TestApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { eventually } from '../support/eventually';
import { World, type Cast } from '../world';

describe('our own site, taken down', () => {
  let house: TestApp;
  let front: Server;
  let world: World;
  let cast: Cast;
  /** A cache in front of the house that goes on serving what it has, as long as the test wants. */
  let stale: (path: string) => boolean = () => false;
  const asked: string[] = [];

  beforeAll(async () => {
    front = createServer((request, response) => {
      const path = request.url ?? '/';
      asked.push(path);
      if (stale(path)) return response.writeHead(200).end('a face');
      void fetch(house.url + path).then(async (reply) => {
        response.writeHead(reply.status).end(Buffer.from(await reply.arrayBuffer()));
      });
    });
    await new Promise<void>((ready) => front.listen(0, '127.0.0.1', ready));
    const { port } = front.address() as AddressInfo;
    house = await openTestApp({ env: { BASE_URL: `http://127.0.0.1:${port}` } });
    world = new World(house);
    cast = await world.officers();
  });
  afterAll(async () => {
    await house.close();
    await new Promise((closed) => front.close(closed));
  });

  const withdrawn = async (): Promise<StillRecord> => {
    const still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    await house.get(WithdrawStill).run(cast.dara.actor, { ref: still.reference, reason: 'Asked for.' });
    return still;
  };
  const site = async ({ forceId, id }: StillRecord) =>
    (await house.get(PlacesShown).ofStill(forceId, id)).find(({ kind }) => kind === 'site');

  it('is answered for by the house within seconds, once every address says 410', async () => {
    const still = await withdrawn();
    const answered = await eventually(
      () => site(still),
      (place) => place?.removedAt !== null,
      5_000,
    );
    expect(answered).toMatchObject({ removedBy: null });
    const names = new Set(asked.filter((path) => path.includes(still.id)));
    const published = still.renditions.filter(({ framing }) => !['source', 'handout'].includes(framing));
    expect(names.size).toBe(published.length);
    const acts = await entriesAbout(house.database.dataSource, still.id);
    expect(acts.at(-1)).toMatchObject({ act: 'still.place_removed', actor_kind: 'system' });
  });

  it('is open while one address still gives the bytes, and answered when it has let go', async () => {
    stale = (path) => path.endsWith('/640.jpg');
    const still = await withdrawn();
    await eventually(
      () => asked.filter((path) => path.includes(still.id) && path.endsWith('/640.jpg')).length,
      (times) => times >= 2,
      8_000,
    );
    expect(await house.get(AnswerOwnPlaces).run()).toBe(1);
    expect(await site(still)).toMatchObject({ removedAt: null });
    stale = () => false;
    expect(await house.get(AnswerOwnPlaces).run()).toBe(0);
    expect((await site(still))?.removedAt).not.toBeNull();
  });
});
