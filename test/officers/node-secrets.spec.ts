import { chmod, copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { NodeSecrets, OfficerDirectory } from '../../src/officers';
import { nodeMac } from '../../src/vault';
import { openTestApp, testApp } from '../support/app';
import { testDatabase } from '../support/database';
import { World } from '../world';

const mode = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

describe('the pepper', () => {
  const database = testDatabase();
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'incident-room-pepper-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const file = () => path.join(folder, 'deep', 'pepper');
  const open = (at = file()) => NodeSecrets.open(at, database.dataSource);
  const markOf = (secrets: NodeSecrets) => nodeMac(secrets.key('officers'), 'x').toString('hex');

  it('is made where there is none, for its owner alone, and found again', async () => {
    const first = await open();
    expect(await mode(file())).toBe(0o600);
    expect((await readFile(file())).length).toBe(32);
    expect(markOf(await open())).toBe(markOf(first));
  });

  it('is the same for two processes that start at once', async () => {
    const marks = (await Promise.all([open(), open(), open()])).map(markOf);
    expect(new Set(marks).size).toBe(1);
  });

  it('may be replaced while nobody has enrolled', async () => {
    const first = await open();
    await rm(file());
    expect(markOf(await open())).not.toBe(markOf(first));
  });

  it('is refused when others may read it', async () => {
    await open();
    await chmod(file(), 0o640);
    await expect(open()).rejects.toThrow('The file of the pepper (PEPPER_FILE) may be read by others');
  });

  it('is refused when it is not 32 bytes', async () => {
    await open();
    await writeFile(file(), 'pepper');
    await expect(open()).rejects.toThrow('must hold exactly 32 bytes');
  });

  it('is in no row', async () => {
    await open();
    const pepper = await readFile(file());
    const rows: { row: string }[] = await database.dataSource.query(
      'SELECT row_to_json(s)::text AS row FROM node_secrets s',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain(pepper.toString('hex'));
  });
});

describe('a node on a database with officers', () => {
  const house = testApp();
  beforeAll(() => new World(house).officers());

  const pepper = () => house.config.pepperFile;
  const kept = () => `${pepper()}.kept`;
  beforeAll(() => copyFile(pepper(), kept()));
  afterEach(() => copyFile(kept(), pepper()));

  it('does not start without the pepper, and makes no new one', async () => {
    await rm(pepper());
    await expect(openTestApp({ beside: house })).rejects.toThrow(
      'PEPPER_FILE is not there, and officers exist',
    );
    await expect(stat(pepper())).rejects.toThrow('ENOENT');
  });

  it('does not start with another', async () => {
    await writeFile(pepper(), Buffer.alloc(32, 7));
    await expect(openTestApp({ beside: house })).rejects.toThrow('PEPPER_FILE is another');
  });

  it('starts with its own', async () => {
    const beside = await openTestApp({ beside: house });
    await beside.close();
  });
});

describe('the root key of a force', () => {
  const house = testApp();

  it('is a file beside the pepper in the demo, for its owner alone', async () => {
    const { cora } = await new World(house).officers();
    const root = path.join(path.dirname(house.config.pepperFile), 'force-root-northmere');
    expect(await mode(root)).toBe(0o600);
    expect((await house.get(OfficerDirectory).certified([cora.id])).size).toBe(1);
  });

  it('vouches for nobody once another is configured', async () => {
    const ids: { id: string }[] = await house.database.dataSource.query('SELECT id FROM officers');
    const other = { FORCE_ROOT_KEYS: `northmere=${'ab'.repeat(32)}` };
    const beside = await openTestApp({ beside: house, env: other });
    const certified = await beside.get(OfficerDirectory).certified(ids.map(({ id }) => id));
    await beside.close();
    expect(certified.size).toBe(0);
  });
});
