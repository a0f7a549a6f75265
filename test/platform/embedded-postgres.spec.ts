import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres';
import { anybodyIn, pidInUse, readPostmaster } from '../../src/platform/database/postmaster-file';

describe('the embedded Postgres', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'incident-room-postgres-'));
  const directory = path.join(folder, 'postgres');
  const start = () => startEmbeddedPostgres(directory);
  const pid = () => readPostmaster(directory)?.pid ?? 0;

  afterAll(async () => {
    await (await start()).stop();
    rmSync(folder, { recursive: true });
  });

  it('starts durable, answers its owner only, and leaves no process when it stops', async () => {
    const postgres = await start();
    const postmaster = pid();
    expect(await ask(postgres.url, 'SHOW fsync')).toBe('on');
    expect(await ask(postgres.url, 'SHOW synchronous_commit')).toBe('on');
    await expect(ask(postgres.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
    expect(statSync(`${directory}.password`).mode & 0o777).toBe(0o600);

    await postgres.stop();
    expect({ postmaster: pidInUse(postmaster), children: anybodyIn(directory) }).toEqual({
      postmaster: false,
      children: false,
    });
    await postgres.stop(); // twice is no error
  });

  it('starts again after the postmaster was killed, with everything that was committed', async () => {
    const before = await start();
    await ask(before.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    process.kill(pid(), 'SIGKILL');
    expect(readFileSync(path.join(directory, 'postmaster.pid'), 'utf8')).not.toBe('');

    const after = await start();
    expect(after.adopted).toBe(false);
    expect(await ask(after.url, 'SELECT n FROM kept')).toBe(7);
    await before.leave();
    await after.stop();
  });

  it('adopts what a killed process left running, with its data, and stops that too', async () => {
    const killed = await start();
    await ask(killed.url, 'CREATE TABLE orphaned AS SELECT 8 AS n');
    const orphan = pid();
    await killed.leave(); // all that is left of a process after kill -9: its connections close

    const adopter = await start();
    expect({ adopted: adopter.adopted, pid: pid() }).toEqual({ adopted: true, pid: orphan });
    expect(await ask(adopter.url, 'SELECT n FROM orphaned')).toBe(8);
    await adopter.stop();
    expect(pidInUse(orphan)).toBe(false);
  });

  it('is not ended under another process that still uses it: the last one out turns off the light', async () => {
    const first = await start();
    const second = await start();
    await first.stop();
    expect(await ask(second.url, 'SELECT 1 AS n')).toBe(1);
    await second.stop();
    expect(anybodyIn(directory)).toBe(false);
  });

  it('is running for whoever starts it while somebody else is ending it', async () => {
    const leaving = await start();
    const [, arriving] = await Promise.all([leaving.stop(), start()]);
    expect(await ask(arriving.url, 'SELECT 1 AS n')).toBe(1);
    await arriving.stop();
    expect(anybodyIn(directory)).toBe(false);
  });

  it('is made once when two processes start for the first time together', async () => {
    const fresh = path.join(folder, 'fresh');
    const both = await Promise.all([startEmbeddedPostgres(fresh), startEmbeddedPostgres(fresh)]);
    expect(both.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(both[0].url).toBe(both[1].url);
    for (const one of both) await one.stop();
    expect(anybodyIn(fresh)).toBe(false);
  });

  it('never signals a stranger who was given the process id of a stale file', async () => {
    const postgres = await start();
    await postgres.stop();
    const line = `${process.pid}\n${directory}\n1\n5432\n\n127.0.0.1\n  0 0\nready   \n`;
    writeFileSync(path.join(directory, 'postmaster.pid'), line, { mode: 0o600 });

    const again = await start(); // this very process would have been the one to be adopted, and killed
    expect(again.adopted).toBe(false);
    await again.stop();
  });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // the test kills the server
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0] && Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}
