import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeSchema, openSchema } from '../src/platform/database/serving-role';

/**
 * Two schemas. `sealed` holds what opens a tip (wraps, grants, escrow) apart from `public`, because long-lived
 * dumps leave it out, so that a tip destroyed today cannot be opened from a dump of last year.
 */
export class CreateSchemas1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SCHEMA sealed');
    // Nobody but the owner and the serving role has business here, whatever the server's defaults are.
    await queryRunner.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await queryRunner.query(openSchema('public'));
    await queryRunner.query(openSchema('sealed'));
    // Which migrations have run is the owner's to say.
    await queryRunner.query('REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(closeSchema('sealed'));
    await queryRunner.query(closeSchema('public'));
    await queryRunner.query('GRANT USAGE ON SCHEMA public TO PUBLIC');
    await queryRunner.query('DROP SCHEMA sealed');
  }
}
