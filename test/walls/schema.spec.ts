import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { Client } from 'pg';
import { servingDatabase, servingDataSource } from '../../src/platform';
import { projectRoot } from '../../src/platform/config/project-root';
import type { EmbeddedPostgres } from '../../src/platform/database/embedded-postgres';
import { migrate, migrationSource } from '../../src/platform/database/migrate';
import { createEmptyDatabase, dropTestDatabase, joinTestPostgres } from '../support/test-postgres';

const FOLDER = path.join(projectRoot, 'migrations');

describe('the schema', () => {
  let postgres: EmbeddedPostgres;
  let url: string;

  beforeAll(async () => {
    postgres = await joinTestPostgres();
    url = await createEmptyDatabase(postgres.url);
  });

  afterAll(async () => {
    await dropTestDatabase(postgres.url, url);
    await postgres.leave();
  });

  it('is what the entities say: after every migration nothing is left to generate', async () => {
    const run = await migrate(url);
    expect(run).toHaveLength(readdirSync(FOLDER).length);
    expect(await drift(url)).toEqual([]);
  });

  it('has no name that a generator made up', async () => {
    const madeUp = await rows(
      url,
      `SELECT conrelid::regclass || ': ' || conname AS name FROM pg_constraint
       WHERE conname ~ '^(PK|FK|UQ|IDX|REL|CHK)_[0-9a-f]{8,}' AND connamespace::regnamespace::text <> 'pgboss'
       UNION ALL
       SELECT tablename || ': ' || indexname FROM pg_indexes WHERE indexname ~ '^(PK|FK|UQ|IDX|REL)_[0-9a-f]{8,}'`,
    );
    // The library names the key of its own table of migrations.
    expect(madeUp.filter((name) => !name.includes('schema_migrations'))).toEqual([]);
  });

  it('goes down to nothing, one migration after the other, and comes up again the same', async () => {
    const before = await fingerprint(url);
    const source = await migrationSource(url).initialize();
    try {
      for (const _ of readdirSync(FOLDER)) await source.undoLastMigration({ transaction: 'all' });
      expect(await fingerprint(url)).toEqual([]);
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
    expect(await fingerprint(url)).toEqual(before);
  });

  it('is migrated once, and by one, when two processes start together', async () => {
    const fresh = await createEmptyDatabase(postgres.url);
    const both = await Promise.all([migrate(fresh), migrate(fresh)]);
    expect(both.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, readdirSync(FOLDER).length]);
    await dropTestDatabase(postgres.url, fresh);
  });

  it('notices an entity that no migration made', async () => {
    const source = servingDataSource({ ...servingDatabase(url), options: '' }, () => undefined);
    const { EntitySchema } = await import('typeorm');
    const stray = new EntitySchema({ name: 'stray', columns: { id: { type: 'uuid', primary: true } } });
    await source.setOptions({ entities: [stray] }).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([expect.stringContaining('CREATE TABLE "stray"')]);
  });
});

describe('a migration', () => {
  it.each(readdirSync(FOLDER))(
    '%s is named timestamp-verb-thing, says why, and knows no code of ours',
    (file) => {
      const text = readFileSync(path.join(FOLDER, file), 'utf8');
      const [, timestamp, words] = /^(\d{13})-([a-z]+(?:-[a-z0-9]+)+)\.ts$/.exec(file) ?? [];
      const name = words?.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
      expect(text).toContain(`export class ${name}${timestamp} implements MigrationInterface`);
      expect(text).toMatch(/\n\/\*\*[\s\S]+?\*\/\nexport class/);
      // Code changes and a migration that has run must not: it is SQL and nothing else.
      expect(ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName)).toEqual(['typeorm']);
    },
  );
});

/** What TypeORM would change if it were allowed to, as the owner sees the schema. */
async function drift(url: string): Promise<string[]> {
  const source = await servingDataSource(
    { ...servingDatabase(url), options: '' },
    () => undefined,
  ).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}

/** Everything a migration can make, in words: tables and columns, constraints, indexes, triggers, functions, grants. */
const fingerprint = (url: string): Promise<string[]> =>
  rows(
    url,
    `WITH ours AS (
       SELECT oid, nspname FROM pg_namespace WHERE nspname NOT IN ('information_schema') AND nspname NOT LIKE 'pg\\_%'
     )
     SELECT name FROM (
       SELECT 'schema ' || nspname AS name FROM ours WHERE nspname <> 'public'
       UNION ALL
       SELECT format('column %s.%s.%s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable, column_default)
         FROM information_schema.columns WHERE table_schema IN (SELECT nspname FROM ours)
       UNION ALL
       SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
         FROM pg_constraint WHERE connamespace IN (SELECT oid FROM ours)
       UNION ALL
       SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN (SELECT nspname FROM ours)
       UNION ALL
       SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL
       SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace IN (SELECT oid FROM ours)
       UNION ALL
       SELECT format('grant %s %s %s', table_schema, table_name, privilege_type)
         FROM information_schema.table_privileges WHERE grantee = 'incident_room_app'
       UNION ALL
       SELECT 'default ' || defaclacl::text FROM pg_default_acl
     ) everything
     ORDER BY 1`,
  ).then((names) => names.filter((name) => !name.includes('schema_migrations')));

async function rows(url: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: found } = await client.query<{ name: string }>(sql);
    return found.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
