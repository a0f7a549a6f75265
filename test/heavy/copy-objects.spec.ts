import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { LocalObjectStore, projectRoot, readWhole, S3ObjectStore } from '../../src/platform';
import { startS3rver, type RunningS3rver } from '../platform/s3rver';
import { eventually } from '../support/eventually';

const OBJECTS = 150;
const ENOUGH_BEFORE_THE_KILL = 10;

/** The built command as a process of its own, which a kill ends as a power cut would. */
describe('copy-objects, killed in the middle', () => {
  let folder: string;
  let server: RunningS3rver;
  let disk: LocalObjectStore;
  let buckets: S3ObjectStore;
  const keys = Array.from({ length: OBJECTS }, (_, at) =>
    at % 3 === 0 ? `stills/originals/object-${at}` : `stills/renditions/object-${at}.jpg`,
  );
  const bytesOf = (key: string) => Buffer.alloc(20_000, key);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'incident-room-copy-'));
    disk = new LocalObjectStore(path.join(folder, 'uploads'));
    server = await startS3rver();
    buckets = new S3ObjectStore(server.config);
    for (const key of keys) await disk.put(key, bytesOf(key));
  });
  afterAll(async () => {
    buckets.onApplicationShutdown();
    await server.close();
    await rm(folder, { recursive: true });
  });

  function start(from: string, to: string, over: Record<string, string> = {}) {
    const entry = path.join(projectRoot, 'dist/src/cli.js');
    // In force is the local store: buckets are named by their own variables all the same.
    const env = { PATH: process.env.PATH, ...server.env, OBJECT_STORE: 'local', ...over };
    const child = spawn(process.execPath, [entry, 'copy-objects', '--from', from, '--to', to], {
      env: { UPLOADS_DIR: path.join(folder, 'uploads'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
    const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, said }));
    });
    return { child, ended };
  }
  const present = async () => {
    let count = 0;
    for await (const object of buckets.list('stills/')) count += object.bytes > 0 ? 1 : 0;
    return count;
  };
  const tallyIn = (said: string) => {
    const line = /copied (\d+), already there (\d+), failed (\d+)\n$/.exec(said);
    return line?.slice(1).map(Number);
  };

  it('is taken up again by the next run, which brings only what is missing', async () => {
    const first = start('local', 's3');
    try {
      await eventually(present, (count) => count >= ENOUGH_BEFORE_THE_KILL, 200_000);
    } finally {
      first.child.kill('SIGKILL');
    }
    expect((await first.ended).code).toBeNull();
    const before = await present();
    expect(before).toBeLessThan(OBJECTS);

    const { code, said } = await start('local', 's3').ended;
    expect([code, tallyIn(said)]).toEqual([0, [OBJECTS - before, before, 0]]);
    const wrong: string[] = [];
    for (const key of keys) {
      if (!(await readWhole(await buckets.get(key))).equals(bytesOf(key))) wrong.push(key);
    }
    expect(wrong).toEqual([]);
  });

  it('finds what was damaged since', async () => {
    await buckets.put(keys[7]!, Buffer.alloc(20_000, 'damaged'));
    const { code, said } = await start('local', 's3').ended;
    expect([code, tallyIn(said)]).toEqual([0, [1, OBJECTS - 1, 0]]);
    expect((await readWhole(await buckets.get(keys[7]!))).equals(bytesOf(keys[7]!))).toBe(true);
  });

  it('brings everything back to a disk', async () => {
    const UPLOADS_DIR = path.join(folder, 'back');
    const { code, said } = await start('s3', 'local', { UPLOADS_DIR }).ended;
    expect([code, tallyIn(said)]).toEqual([0, [OBJECTS, 0, 0]]);
    const back = new LocalObjectStore(UPLOADS_DIR);
    expect((await readWhole(await back.get(keys[9]!))).equals(bytesOf(keys[9]!))).toBe(true);
  });

  it('ends as a failure when anything failed, and shows no secret', async () => {
    const { code, said } = await start('local', 's3', { S3_BUCKET: 'nowhere' }).ended;
    expect([code, tallyIn(said)]).toEqual([1, [0, 0, OBJECTS]]);
    expect(said).toContain('The object store refuses (NoSuchBucket).');
    expect(said).not.toMatch(/S3RVER|127\.0\.0\.1/);
  });
});
