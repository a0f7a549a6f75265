import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was decided on an edition, in the text that whoever decided signed. Rows are added and never change: the serving
 * role is granted no more, and a trigger refuses the rest to everybody.
 */
export class SignDecisions1764000110120 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE signed_decisions (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        edition_id uuid NOT NULL,
        kind text NOT NULL,
        document text NOT NULL,
        CONSTRAINT signed_decisions_pkey PRIMARY KEY (id),
        CONSTRAINT signed_decisions_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT signed_decisions_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id),
        CONSTRAINT signed_decisions_kind CHECK (kind IN ('authority', 'renewal'))
      )`);
    await queryRunner.query('CREATE INDEX signed_decisions_by_edition ON signed_decisions (edition_id)');
    await queryRunner.query('REVOKE UPDATE, DELETE, TRUNCATE ON signed_decisions FROM incident_room_app');
    await queryRunner.query(`
      CREATE TRIGGER signed_decisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signed_decisions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE signed_decisions');
  }
}
