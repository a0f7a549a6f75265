import { Client } from 'pg';
import { testDatabase } from './database';

describe('a test database', () => {
  const database = testDatabase();

  it('is migrated, and serves as the role of the application, which is no superuser', async () => {
    const rows: unknown = await database.dataSource.query(
      `SELECT current_user AS me, rolsuper AS super FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ me: 'incident_room_app', super: false }]);
    expect(await database.dataSource.query(`SELECT count(*)::int AS n FROM schema_migrations`)).not.toEqual([
      { n: 0 },
    ]);
  });

  it('lets the application use what the owner makes, and make or change nothing itself', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('CREATE TABLE sealed.made_later (n int)');
    await owner.end();

    const { dataSource } = database;
    await dataSource.query('INSERT INTO sealed.made_later VALUES (1)');
    expect(await dataSource.query('SELECT n FROM sealed.made_later')).toEqual([{ n: 1 }]);
    await expect(dataSource.query('CREATE TABLE own (n int)')).rejects.toThrow(/permission denied/);
    await expect(dataSource.query('TRUNCATE sealed.made_later')).rejects.toThrow(/permission denied/);
    await expect(dataSource.query('DELETE FROM schema_migrations')).rejects.toThrow(/permission denied/);
  });

  it('comes back to its role after RESET', async () => {
    const runner = database.dataSource.createQueryRunner();
    await runner.query('RESET ALL');
    await runner.query('RESET ROLE');
    expect(await runner.query('SELECT current_user AS me')).toEqual([{ me: 'incident_room_app' }]);
    await runner.release();
  });
});
