import { readFileSync } from 'node:fs';
import http from 'node:http';
import { testApp } from '../support/app';
import { eventually } from '../support/eventually';
import { type Cast, demoPicture, type Person, theWorld, World } from '../world';
import { smallPng } from './imaging-hostile-pictures';
import { objectKeys, traces } from './left-behind';

const MEBIBYTE = 1024 * 1024;
const fields = {
  person: '1',
  capturedAt: '2025-11-14T15:08:33+00:00',
  place: 'High street, Romford',
  alt: 'Woman with a cream bag.',
};

describe('uploading over HTTP', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const api = '/api/v1/cases/NM-4471-25/stills';
  const picture = readFileSync(demoPicture('still-7.jpg'));
  const as = (who: Person) => ({ authorization: `Bearer ${who.token}` });
  const upload = (over: Record<string, string> = {}, bytes: Buffer = picture, who = cast.ada) =>
    house
      .request()
      .post(api)
      .set(as(who))
      .field({ ...fields, ...over })
      .attach('file', bytes, 'Suspect Smith.jpg');

  /** A client that sends this much of a form and then falls silent; answers with what the house says to that. */
  const sendPart = (bytes: number, announced: number) => {
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n';
    const request = http.request(`${house.url}${api}`, {
      method: 'POST',
      headers: {
        ...as(cast.ada),
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': announced,
      },
    });
    const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
      request.once('response', resolve);
      request.once('error', reject);
    });
    request.write(head);
    for (let sent = 0; sent < bytes; sent += MEBIBYTE) request.write(Buffer.alloc(MEBIBYTE, 1));
    return { request, answered };
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('answers with the reference, and keeps no file name', async () => {
    const { status, body } = await upload();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ref: 'LARKFIELD-1',
      person: 1,
      state: 'uploaded',
      alt: fields.alt,
      place: fields.place,
      capturedAt: '2025-11-14T15:08:33.000Z',
      width: 704,
      height: 576,
      blockers: [{ reason: 'no_sought_face' }],
    });
    expect(JSON.stringify([body, await objectKeys(house), house.log])).not.toContain('Smith');
    const listed = await house.request().get(api).set(as(cast.cora));
    expect(listed.body).toMatchObject({ items: [{ ref: 'LARKFIELD-1' }], next: null });
  });

  it('takes the parts in any order, and a PNG that says it is a JPEG', async () => {
    const { status, body } = await house
      .request()
      .post(api)
      .set(as(cast.ada))
      .attach('file', smallPng(), { filename: 'a.jpg', contentType: 'image/jpeg' })
      .field(fields);
    expect([status, body.original?.format ?? body]).toEqual([201, 'png']);
  });

  it.each([
    ['no words', { alt: '', place: '' }, 422, ['alt', 'place']],
    ['no moment', { capturedAt: 'yesterday' }, 422, ['capturedAt']],
    ['nobody of that number', { person: '55' }, 422, ['person']],
    ['no number', { person: 'one; DROP TABLE' }, 422, ['person']],
  ])('refuses %s at the field and leaves nothing', async (_what, over, status, named) => {
    const before = await traces(house);
    const refused = await upload(over as unknown as Record<string, string>);
    expect([refused.status, refused.type]).toEqual([status, 'application/problem+json']);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual(named);
    expect(await traces(house)).toEqual(before);
  });

  it('refuses what is no picture with 415, a broken one with 422, none at all with 422', async () => {
    const before = await traces(house);
    const text = await upload({}, Buffer.from('This is not a picture.'));
    expect([text.status, text.body.code]).toEqual([415, 'picture_not_a_picture']);
    const broken = await upload({}, picture.subarray(0, 20_000));
    expect([broken.status, broken.body.code]).toEqual([422, 'picture_damaged']);
    const none = await house.request().post(api).set(as(cast.ada)).field(fields);
    expect([none.status, none.body.code]).toEqual([422, 'picture_missing']);
    const json = await house.request().post(api).set(as(cast.ada)).send(fields);
    expect([json.status, json.body.code]).toEqual([422, 'picture_missing']);
    expect(await traces(house)).toEqual(before);
  });

  it('answers 413 at the first byte too many, lets go of the connection, and keeps nothing', async () => {
    const before = await traces(house);
    const { request, answered } = sendPart(22 * MEBIBYTE, 150 * MEBIBYTE);
    const closed = new Promise<void>((resolve) => request.once('close', resolve));
    const answer = await answered;
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
      code: 'picture_too_many_bytes',
      errors: [{ field: 'file' }],
    });
    expect(await traces(house)).toEqual(before);
    // Most of what was announced never comes: nobody waits for it.
    await closed;
  });

  it('keeps nothing of an upload whose sender vanishes', async () => {
    const before = await traces(house);
    const { request, answered } = sendPart(2 * MEBIBYTE, 150 * MEBIBYTE);
    answered.catch(() => undefined);
    await eventually(
      async () => (await incoming()).length,
      (files) => files > 0,
    );
    request.destroy();
    await eventually(incoming, (files) => files.length === 0);
    expect(await traces(house)).toEqual(before);
  });

  it('is closed to strangers, to those without the permission and to Egan, before a byte is kept', async () => {
    const before = await traces(house);
    const stranger = await house.request().post(api).field(fields).attach('file', picture, 'a.jpg');
    expect(stranger.status).toBe(401);
    for (const who of [cast.egan, cast.devi, cast.admin]) {
      expect((await upload({}, picture, who)).status).toBe(404);
    }
    expect(await traces(house)).toEqual(before);
  });

  const incoming = async (): Promise<string[]> => {
    const { readdir } = await import('node:fs/promises');
    const { objectStore } = house.config;
    if (objectStore.kind !== 'local') throw new Error('The test keeps its objects on the disk.');
    return readdir(`${objectStore.directory}/.incoming`).catch(() => []);
  };
});
