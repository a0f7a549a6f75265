import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beginAnewWhereCutOff } from '../../src/demo';
import { startEmbeddedPostgres } from '../../src/platform';

describe('a demo that was cut off while it was loading', () => {
  let dataDirectory: string;
  beforeEach(async () => {
    dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'half-loaded-'));
  });
  afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

  const place = (databaseUrl: string | null = null) => ({ dataDirectory, databaseUrl, demo: true });
  const postgres = () => path.join(dataDirectory, 'postgres');
  const mark = () => path.join(dataDirectory, 'demo-loading');

  it('is begun anew in the embedded database, once nobody uses it', async () => {
    const embedded = await startEmbeddedPostgres(postgres(), { durable: false });
    await writeFile(mark(), '');
    try {
      await expect(beginAnewWhereCutOff(place())).rejects.toThrow(/Another process still uses its database/);
      expect(existsSync(postgres())).toBe(true);
    } finally {
      await embedded.stop();
    }
    await beginAnewWhereCutOff(place());
    expect([existsSync(postgres()), existsSync(mark())]).toEqual([false, false]);
  });

  it('is begun anew though its Postgres was left running', async () => {
    const embedded = await startEmbeddedPostgres(postgres(), { durable: false });
    await embedded.leave();
    await writeFile(mark(), '');
    await beginAnewWhereCutOff(place());
    expect([existsSync(postgres()), existsSync(mark())]).toEqual([false, false]);
  });

  it('is not taken up in a database that was given: the words say what to do', async () => {
    await writeFile(mark(), '');
    await expect(beginAnewWhereCutOff(place('postgres://given'))).rejects.toThrow(/Empty the database/);
    expect(existsSync(mark())).toBe(true);
  });

  it('is nothing to a start that finds no mark, or no demo', async () => {
    const embedded = await startEmbeddedPostgres(postgres(), { durable: false });
    await embedded.stop();
    await beginAnewWhereCutOff(place());
    await writeFile(mark(), '');
    await beginAnewWhereCutOff({ ...place(), demo: false });
    expect(existsSync(postgres())).toBe(true);
  });
});
