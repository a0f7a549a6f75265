import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Custody sheets as they were signed, so that the paper and the file that belong together can both be fetched again.
 * A sheet never changes: a later one says what happened since.
 */
export class CreateCustodySheets1764000093000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE custody_sheets (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        still_id uuid NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        made_for text NOT NULL,
        unchanged boolean NOT NULL,
        sha256 text NOT NULL,
        document text NOT NULL,
        CONSTRAINT custody_sheets_pkey PRIMARY KEY (id),
        CONSTRAINT custody_sheets_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT custody_sheets_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT custody_sheets_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id)
      )`);
    await queryRunner.query('CREATE INDEX custody_sheets_by_still ON custody_sheets (still_id, made_at)');
    await queryRunner.query('REVOKE UPDATE, TRUNCATE ON custody_sheets FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE custody_sheets');
  }
}
