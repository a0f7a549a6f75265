import type { DataSource } from 'typeorm';
import { servingDatabase, servingDataSource, type ServingDatabase } from '../../src/platform';
import { createTestDatabase, dropTestDatabase, joinTestPostgres, keepAsTemplate } from './test-postgres';

export interface TestDatabase {
  /** The owner's address: migrations, and reading what no role of the application may read. */
  readonly ownerUrl: string;
  /** What the application is given: the same database, acting as the role it serves as. */
  readonly serving: ServingDatabase;
  /** Open, as the serving role, with every entity of the house. */
  readonly dataSource: DataSource;
  close(): Promise<void>;
  /** Closes it, and keeps it under this name for others to be copied from. */
  keepAs(template: string): Promise<void>;
}

/** A migrated database of one's own, or a copy of a template. Starts the test Postgres if nobody has: specs that ask for none pay for none. */
export async function openTestDatabase(template?: string): Promise<TestDatabase> {
  const postgres = await joinTestPostgres();
  const ownerUrl = await createTestDatabase(postgres.url, template);
  const serving = servingDatabase(ownerUrl);
  const giveBack = async (): Promise<void> => {
    await dropTestDatabase(postgres.url, ownerUrl);
    await postgres.leave();
  };
  try {
    const dataSource = await servingDataSource(serving, (error) => {
      throw error;
    }).initialize();
    return {
      ownerUrl,
      serving,
      dataSource,
      close: () => dataSource.destroy().then(giveBack),
      async keepAs(name) {
        await dataSource.destroy();
        await keepAsTemplate(postgres.url, ownerUrl, name);
        await postgres.leave();
      },
    };
  } catch (error) {
    await giveBack(); // an open connection would keep the whole run from ending
    throw error;
  }
}

/** The usual way: `const database = testDatabase();` at the top of a spec. Ready in its tests, gone after them. */
export function testDatabase(): TestDatabase {
  let opened: TestDatabase | undefined;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened?.close());
  const ready = (): TestDatabase => {
    if (!opened) throw new Error('The test database is there from beforeAll on, not while the file is read.');
    return opened;
  };
  return {
    get ownerUrl() {
      return ready().ownerUrl;
    },
    get serving() {
      return ready().serving;
    },
    get dataSource() {
      return ready().dataSource;
    },
    close: () => ready().close(),
    keepAs: (template) => ready().keepAs(template),
  };
}
