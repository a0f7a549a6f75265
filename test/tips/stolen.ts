import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DemoMailbox } from '../../src/platform';
import type { TestApp } from '../support/app';
import { asOwner } from '../support/owner';

/** Something that could be stolen, and where it was found. */
export interface Loot {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Every row of every table of every schema, the write-ahead log, every file, mail and line of the log. */
export async function everythingThatCanBeStolen(house: TestApp): Promise<Loot[]> {
  return [
    ...(await tables(house)),
    ...(await writeAheadLog(house)),
    ...(await files(house.config.dataDirectory)),
    { where: 'the mail', bytes: Buffer.from(JSON.stringify(house.get(DemoMailbox).all())) },
    { where: 'the log', bytes: Buffer.from(house.log.join('\n')) },
  ];
}

/** Where a word is found in any form it could have been kept in. */
export function placesOf(word: string | Buffer, loot: readonly Loot[]): string[] {
  const forms = formsOf(word);
  return loot.flatMap(({ where, bytes }) =>
    forms.filter(({ form }) => bytes.includes(form)).map(({ name }) => `${where} (${name})`),
  );
}

/** Raw, UTF-16, hexadecimal of each, and the three ways base64 can fall upon it. */
function formsOf(word: string | Buffer): { name: string; form: Buffer }[] {
  const raw = Buffer.from(word);
  const wide = typeof word === 'string' ? [Buffer.from(word, 'utf16le'), swapped(word)] : [];
  return [
    ...[raw, ...wide].flatMap((form, at) => [
      { name: `raw ${at}`, form },
      { name: `hexadecimal ${at}`, form: Buffer.from(form.toString('hex')) },
      { name: `capital hexadecimal ${at}`, form: Buffer.from(form.toString('hex').toUpperCase()) },
    ]),
    ...[0, 1, 2].flatMap((shift) => [
      { name: `base64 ${shift}`, form: Buffer.from(base64Of(raw, shift)) },
      {
        name: `base64url ${shift}`,
        form: Buffer.from(base64Of(raw, shift).replace(/\+/g, '-').replace(/\//g, '_')),
      },
    ]),
  ];
}

const swapped = (word: string): Buffer => Buffer.from(word, 'utf16le').swap16();

/** The letters of base64 that the bytes decide alone when `shift` others stand before them. */
function base64Of(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const undecided = (shift + bytes.length) % 3 === 0 ? 0 : 1;
  return encoded.slice(shift === 0 ? 0 : shift + 1, encoded.length - undecided);
}

async function tables(house: TestApp): Promise<Loot[]> {
  return asOwner(house.database, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const loot: Loot[] = [];
    for (const { name } of rows) {
      const { rows: kept } = await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      loot.push({ where: name, bytes: Buffer.from(kept.map(({ row }) => row).join('\n')) });
    }
    return loot;
  });
}

async function writeAheadLog(house: TestApp): Promise<Loot[]> {
  const [{ folder }] = await asOwner(house.database, async (owner) => {
    // A commit that waits for the disk takes everything before it there: tests run on a server that does not wait.
    await owner.query('SET synchronous_commit = on');
    await owner.query('CREATE TABLE written_to_disk ()');
    await owner.query('DROP TABLE written_to_disk');
    const answer = await owner.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    return answer.rows;
  });
  return files(path.join(folder, 'pg_wal'));
}

async function files(folder: string): Promise<Loot[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
  const read = await Promise.all(paths.map(readIfThere));
  return read.filter((one) => one !== null);
}

/** The server takes old segments of its log away while others are read. */
async function readIfThere(where: string): Promise<Loot | null> {
  try {
    return { where, bytes: await readFile(where) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
