import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the wording check found and an officer kept all the same, with the reason, for whoever decides on the edition. */
export class KeepWordings1764000100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE kept_wordings (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        edition_id uuid NOT NULL,
        rule text NOT NULL,
        field text NOT NULL,
        words text NOT NULL,
        reason text NOT NULL,
        officer_id uuid NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT kept_wordings_pkey PRIMARY KEY (id),
        CONSTRAINT kept_wordings_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT kept_wordings_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id),
        CONSTRAINT kept_wordings_have_a_reason CHECK (reason <> '')
      )`);
    await queryRunner.query('CREATE INDEX kept_wordings_by_edition ON kept_wordings (edition_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE kept_wordings');
  }
}
