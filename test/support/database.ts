import type { DataSource } from 'typeorm';
import { servingDatabase, servingDataSource, type ServingDatabase } from '../../src/platform';
import { createTestDatabase, dropTestDatabase, joinTestPostgres } from './test-postgres';

export interface TestDatabase {
  /** The owner's address: migrations, and reading what no role of the application may read. */
  readonly ownerUrl: string;
  /** What the application is given: the same database, acting as the role it serves as. */
  readonly serving: ServingDatabase;
  /** Open, as the serving role, with every entity of the house. */
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/** A migrated database of one's own. Starts the test Postgres if nobody has: specs that ask for none pay for none. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const postgres = await joinTestPostgres();
  const ownerUrl = await createTestDatabase(postgres.url);
  const serving = servingDatabase(ownerUrl);
  const giveBack = async (): Promise<void> => {
    await dropTestDatabase(postgres.url, ownerUrl);
    await postgres.leave();
  };
  try {
    const dataSource = await servingDataSource(serving, (error) => {
      throw error;
    }).initialize();
    return { ownerUrl, serving, dataSource, close: () => dataSource.destroy().then(giveBack) };
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
  };
}
