import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each force says, and never says, when social media names somebody; a change is a new row. */
export class KeepNamingLines1764000130220 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE naming_lines (
        force_id uuid NOT NULL,
        number integer NOT NULL,
        lines jsonb NOT NULL,
        officer_id uuid NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT naming_lines_pkey PRIMARY KEY (force_id, number),
        CONSTRAINT naming_lines_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE naming_lines');
  }
}
