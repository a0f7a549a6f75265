import { readFileSync } from 'node:fs';
import { OBJECT_STORE, S3ObjectStore } from '../../src/platform';
import { openTestApp, type TestApp } from '../support/app';
import { demoPicture, World } from '../world';
import { startS3rver, type RunningS3rver } from './s3rver';

describe('the house with its objects in buckets', () => {
  let server: RunningS3rver;
  let house: TestApp;

  beforeAll(async () => {
    server = await startS3rver();
    house = await openTestApp({ env: server.env });
  });
  afterAll(async () => {
    await house.close();
    await server.close();
  });

  it('takes a picture over HTTP, renders it and serves it to the public', async () => {
    expect(house.get(OBJECT_STORE)).toBeInstanceOf(S3ObjectStore);
    const world = new World(house);
    const cast = await world.officers();
    await world.persons();
    const uploaded = await house
      .request()
      .post('/api/v1/cases/NM-4471-25/stills')
      .set({ authorization: `Bearer ${cast.ada.token}` })
      .field({ person: '1', capturedAt: '2025-11-14T15:08:33+00:00', place: 'Romford', alt: 'Woman.' })
      .attach('file', readFileSync(demoPicture('still-7.jpg')), 'a.jpg');
    expect([uploaded.status, uploaded.body.ref]).toEqual([201, 'LARKFIELD-1']);

    const still = await world.still({ file: 'still-2.jpg', person: 2, until: 'public' });
    const picture = await house.request().get(`/stills/${still.id}/320.jpg`).responseType('blob');
    expect([picture.status, picture.type]).toEqual([200, 'image/jpeg']);
    expect((picture.body as Buffer).length).toBe(Number(picture.headers['content-length']));
    const original = readFileSync(demoPicture('still-2.jpg'));
    const kept = await fetch(`${server.config.endpoint}/stills-of-tests-originals/${still.originalKey}`);
    expect(Buffer.from(await kept.arrayBuffer()).equals(original)).toBe(true);
  });
});
