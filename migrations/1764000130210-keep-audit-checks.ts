import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far an auditor's check of the log has come: a long log is followed a stretch a request. One a person, and gone when it
 * is done: what came of it is an entry in the log.
 */
export class KeepAuditChecks1764000130210 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE audit_checks (
        officer_id uuid NOT NULL,
        force_id uuid NOT NULL,
        begun_at timestamptz NOT NULL,
        step integer NOT NULL,
        chains jsonb NOT NULL,
        CONSTRAINT audit_checks_pkey PRIMARY KEY (officer_id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_checks');
  }
}
