import { rm, writeFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StillRecord } from '../../src/stills';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { theWorld, World } from '../world';

describe('the files of a public still', () => {
  const house = testApp({ standing: theWorld('officers') });
  let still: StillRecord;
  const get = (name: string, headers: Record<string, string> = {}) =>
    house.request().get(`/stills/${still.id}/${name}`).set(headers).responseType('blob');
  const fileOf = (name: string) => {
    const [width, format] = name.split('.');
    const found = still.renditions.find(
      (one) => one.framing === 'whole' && one.width === Number(width) && one.format === format,
    );
    return path.join(house.config.dataDirectory, 'uploads', found!.objectKey);
  };

  beforeAll(async () => {
    still = await new World(house).still({ file: 'still-7.jpg', person: 1, until: 'public' });
  });

  it.each([
    ['of which one bit has turned', '320.jpg', (bytes: Buffer) => bytes.fill(bytes[99]! ^ 1, 99, 100)],
    ['that were cut off', '320.webp', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['that have grown', '320.avif', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    ['that are another picture', '640.jpg', () => readFile(fileOf('640.webp'))],
  ] as const)(
    '%s are never sent, not in part either, and the log says which still',
    async (_, name, spoil) => {
      const good = await get(name);
      expect(good.status).toBe(200);
      await writeFile(fileOf(name), await spoil(await readFile(fileOf(name))));
      for (const headers of [{}, { range: 'bytes=0-9' }]) {
        const answer = await get(name, headers as Record<string, string>);
        expect([answer.status, answer.type, answer.headers['cache-control'], answer.headers.etag]).toEqual([
          503,
          'text/html',
          'no-store',
          undefined,
        ]);
        expect(answer.headers['retry-after']).toBeDefined();
      }
      const lines = house.log.filter((line) => line.includes('file of a still unusable'));
      expect(lines.at(-1)).toContain(still.reference);
      expect(lines.at(-1)).toContain('ObjectDamaged');
    },
  );

  it('are opened only when a byte is sent', async () => {
    const { headers } = await get('640.avif');
    await rm(fileOf('640.avif'));
    expect((await get('640.avif', { 'if-none-match': headers.etag! })).status).toBe(304);
    expect((await house.request().head(`/stills/${still.id}/640.avif`)).status).toBe(200);
    expect((await get('640.avif', { range: 'bytes=999999-' })).status).toBe(416);
    expect((await get('640.avif')).status).toBe(503);
    expect(house.log.join('')).toContain('ObjectMissing');
  });

  it.each(['source', 'handout', 'whole2'])(
    'in a framing that nobody has opened to the public, %s, have no address at all',
    async (framing) => {
      const known = still.renditions.find(({ framing, format }) => framing === 'whole' && format === 'jpg')!;
      await asOwner(house.database, async (owner) => {
        await owner.query('ALTER TABLE still_renditions DROP CONSTRAINT IF EXISTS still_renditions_framing');
        for (const format of ['jpg', 'webp', 'avif']) {
          await owner.query(
            `INSERT INTO still_renditions (still_id, framing, width, format, height, object_key, sha256, bytes)
             VALUES ($1, $2, 999, $3, 999, $4, $5, $6)`,
            [still.id, framing, format, `${known.objectKey}-${framing}-${format}`, known.sha256, known.bytes],
          );
        }
      });
      const names = [
        framing,
        `${framing}-999`,
        `${framing}.999`,
        `${framing}/999`,
        `${framing}%2D999`,
        '999',
      ];
      for (const spelt of [...names, ...names.map((name) => name.toUpperCase())]) {
        for (const ending of ['', '.jpg', '.webp', '.avif', '.jpg?framing=handout', '.jpg/', '%2ejpg']) {
          const answer = await house.request().get(`/stills/${still.id}/${spelt}${ending}`);
          expect([spelt + ending, answer.status]).toEqual([spelt + ending, 404]);
        }
      }
      const told = await house.request().get(`/stills/${still.id}/999`).set('accept', 'image/avif');
      expect(told.status).toBe(404);
    },
  );
});
