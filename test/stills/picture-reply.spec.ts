import type { StillRecord } from '../../src/stills';
import { testApp } from '../support/app';
import { theWorld, World } from '../world';

describe('the answer with a picture', () => {
  const house = testApp({ standing: theWorld('officers') });
  let still: StillRecord;
  const get = (name: string, headers: Record<string, string> = {}) =>
    house.request().get(`/stills/${still.id}/${name}`).set(headers).responseType('blob');

  beforeAll(async () => {
    still = await new World(house).still({ file: 'still-2.jpg', person: 2, until: 'public' });
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await get('320.webp');
    const known = await get('320.webp', { 'if-none-match': `"other", ${headers.etag}` });
    expect([known.status, (known.body as Buffer | undefined)?.length ?? 0]).toEqual([304, 0]);
    expect(known.headers).toMatchObject({ etag: headers.etag, 'cache-control': headers['cache-control'] });
    expect((await get('320.webp', { 'if-none-match': '"other"' })).status).toBe(200);
    const other = await get('320.avif');
    expect(other.headers.etag).not.toBe(headers.etag);
  });

  it('can be asked about without being sent', async () => {
    const answer = await house.request().head(`/stills/${still.id}/320.jpg`);
    const { headers } = await get('320.jpg');
    expect([answer.status, answer.headers['content-length']]).toEqual([200, headers['content-length']]);
    const part = await house.request().head(`/stills/${still.id}/320.jpg`).set('range', 'bytes=0-9');
    expect([part.status, part.headers['content-length']]).toEqual([200, headers['content-length']]);
  });

  it('is sent in parts to whoever has the other part, and whole to whoever asks for nonsense', async () => {
    const { body, headers } = await get('640.jpg');
    const whole = body as Buffer;
    const part = async (range: string, more: Record<string, string> = {}) => {
      const answer = await get('640.jpg', { range, ...more });
      return [answer.status, answer.headers['content-range'], (answer.body as Buffer).equals(whole)];
    };
    for (const [range, start, end] of [
      ['bytes=0-99', 0, 100],
      ['bytes=100-', 100, whole.length],
      ['bytes=-100', whole.length - 100, whole.length],
    ] as const) {
      const answer = await get('640.jpg', { range, 'if-range': headers.etag! });
      expect([answer.status, answer.headers['content-range'], answer.headers.etag]).toEqual([
        206,
        `bytes ${start}-${end - 1}/${whole.length}`,
        headers.etag,
      ]);
      expect((answer.body as Buffer).equals(whole.subarray(start, end))).toBe(true);
      expect(answer.headers['content-length']).toBe(String(end - start));
    }
    expect((await part(`bytes=${whole.length}-`)).slice(0, 2)).toEqual([416, `bytes */${whole.length}`]);
    for (const range of ['bytes=0-1,4-5', 'bytes=9-1', 'lines=1-2', 'bytes=x'])
      expect(await part(range)).toEqual([200, undefined, true]);
    expect(await part('bytes=0-9', { 'if-range': '"other"' })).toEqual([200, undefined, true]);
    expect((await part('bytes=0-9', { 'if-none-match': headers.etag! }))[0]).toBe(304);
  });

  it.each([
    ['image/avif,image/webp,image/apng,image/*,*/*;q=0.8', 'image/avif'],
    ['image/webp,image/avif,image/jxl,*/*;q=0.5', 'image/avif'],
    ['image/avif;q=0.4,image/webp;q=0.9,*/*;q=0.1', 'image/webp'],
    ['image/avif;q=0,image/webp', 'image/webp'],
    ['image/avif;q=0.5,*/*', 'image/jpeg'],
    ['image/webp', 'image/webp'],
    ['image/jpeg,image/webp;q=0.9', 'image/jpeg'],
    ['*/*', 'image/jpeg'],
    ['image/*', 'image/jpeg'],
    ['text/html', 'image/jpeg'],
    ['image/avif;;;', 'image/jpeg'],
    ['', 'image/jpeg'],
  ])('without an ending is in the best format that is taken: %s', async (accept, type) => {
    for (const name of ['640', 'tile-300']) {
      const answer = await get(name, { accept });
      expect([answer.status, answer.type, answer.headers.vary]).toEqual([200, type, 'Accept']);
      const known = await get(name, { accept, 'if-none-match': answer.headers.etag! });
      expect([known.status, known.headers.vary]).toEqual([304, 'Accept']);
    }
    const named = await get('640.webp', { accept });
    expect([named.type, named.headers.vary]).toEqual(['image/webp', undefined]);
  });
});
