import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two schemas. `sealed` holds what opens a tip (wraps, grants, escrow) apart from `public`, because long-lived
 * dumps leave it out, so that a tip destroyed today cannot be opened from a dump of last year.
 *
 * In both, the role that serves may work with the rows of whatever the owner makes later, and may make, empty or
 * change no table. A table that must refuse more (the audit log grows only) takes it back in its own migration.
 */
export class CreateSchemas1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Nobody but the owner and the serving role has business here, whatever the server's defaults are.
    await queryRunner.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await queryRunner.query('CREATE SCHEMA sealed');
    for (const schema of ['public', 'sealed']) {
      await queryRunner.query(`GRANT USAGE ON SCHEMA ${schema} TO incident_room_app`);
      await queryRunner.query(`
        ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema}
          GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO incident_room_app`);
      await queryRunner.query(`
        ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema}
          GRANT USAGE, SELECT ON SEQUENCES TO incident_room_app`);
    }
    // Which migrations have run is the owner's to say, and everybody's to read.
    await queryRunner.query('GRANT SELECT ON schema_migrations TO incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE SELECT ON schema_migrations FROM incident_room_app');
    for (const schema of ['sealed', 'public']) {
      await queryRunner.query(`
        ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} REVOKE ALL ON SEQUENCES FROM incident_room_app`);
      await queryRunner.query(`
        ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} REVOKE ALL ON TABLES FROM incident_room_app`);
      await queryRunner.query(`REVOKE USAGE ON SCHEMA ${schema} FROM incident_room_app`);
    }
    await queryRunner.query('DROP SCHEMA sealed');
    await queryRunner.query('GRANT USAGE ON SCHEMA public TO PUBLIC');
  }
}
