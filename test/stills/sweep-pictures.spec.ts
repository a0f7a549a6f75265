import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { OBJECT_STORE, type ObjectStore } from '../../src/platform';
import { ReceivePicture, Stills, SweepPictures } from '../../src/stills';
import { testApp } from '../support/app';
import { theWorld, World } from '../world';
import { objectKeys } from './left-behind';

const HOUR_MS = 60 * 60 * 1000;

describe('sweeping pictures', () => {
  const house = testApp({ standing: theWorld('officers') });
  const world = new World(house);
  const sweep = () => house.get(SweepPictures).run();
  /** The store's own clock says when an object came; the sweep is asked this long after. */
  const after = (ms: number) => house.clock.set(new Date(Date.now() + ms));

  it('deletes what a crash left between the files and the rows, once it is an hour old', async () => {
    const still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const kept = await objectKeys(house);
    const orphan = await house.get(ReceivePicture).run(Readable.from(['half an upload']));
    const rendition = `stills/renditions/${randomUUID()}.avif`;
    await house.get<ObjectStore>(OBJECT_STORE).put(rendition, Buffer.from('made for no row'));

    after(HOUR_MS - 60_000);
    expect(await sweep()).toBe(0);
    expect(await objectKeys(house)).toEqual([...kept, orphan.key, rendition].sort());

    after(HOUR_MS + 60_000);
    expect(await sweep()).toBe(2);
    expect(await objectKeys(house)).toEqual(kept);
    expect(await sweep()).toBe(0);

    const { forceId, id } = still;
    const [now] = await house.get(Stills).ofIds(forceId, [id]);
    expect(kept).toEqual(
      expect.arrayContaining([now!.originalKey, ...now!.renditions.map((one) => one.objectKey)]),
    );
    expect((await house.request().get(`/stills/${id}/320.jpg`)).status).toBe(200);
  });

  it('deletes what a crash left in the middle of a file', async () => {
    const { objectStore } = house.config;
    if (objectStore.kind !== 'local') throw new Error('The test keeps its objects on the disk.');
    await writeFile(`${objectStore.directory}/.incoming/half`, 'half an upload');
    after(HOUR_MS - 60_000);
    expect(await sweep()).toBe(0);
    after(HOUR_MS + 60_000);
    expect(await sweep()).toBe(1);
    expect(await readdir(`${objectStore.directory}/.incoming`)).toEqual([]);
  });

  it('touches nothing that is not a picture’s', async () => {
    const key = `tips/${randomUUID()}`;
    await house.get<ObjectStore>(OBJECT_STORE).put(key, Buffer.from('somebody else’s'));
    after(48 * HOUR_MS);
    await sweep();
    expect(await objectKeys(house)).toContain(key);
  });
});
