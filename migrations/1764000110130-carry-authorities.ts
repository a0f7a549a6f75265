import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An edition that only takes away from the live one, or corrects numbers and hours, goes out under the authority of that
 * one. The authority is carried over and says from where; who gave it is told, and says that they have seen it.
 */
export class CarryAuthorities1764000110130 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE authorities
        ADD COLUMN carried_from uuid,
        ADD COLUMN carried_as text,
        ADD CONSTRAINT authorities_carried_as CHECK ((carried_from IS NULL) = (carried_as IS NULL)),
        ADD CONSTRAINT authorities_carried_from_fkey FOREIGN KEY (carried_from) REFERENCES authorities (id)`);
    await queryRunner.query(`
      CREATE TABLE small_edits (
        edition_id uuid NOT NULL,
        force_id uuid NOT NULL,
        replaced_edition_id uuid NOT NULL,
        kind text NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        told_officers uuid[] NOT NULL,
        seen_by uuid,
        seen_at timestamptz,
        CONSTRAINT small_edits_pkey PRIMARY KEY (edition_id),
        CONSTRAINT small_edits_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id),
        CONSTRAINT small_edits_replaced_fkey FOREIGN KEY (replaced_edition_id) REFERENCES editions (id),
        CONSTRAINT small_edits_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT small_edits_kind CHECK (kind IN ('removal', 'contacts', 'removal_and_contacts')),
        CONSTRAINT small_edits_seen CHECK ((seen_by IS NULL) = (seen_at IS NULL))
      )`);
    await queryRunner.query(
      'CREATE INDEX small_edits_unseen ON small_edits (force_id) WHERE seen_at IS NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE small_edits');
    await queryRunner.query(
      'ALTER TABLE authorities DROP CONSTRAINT authorities_carried_as, DROP COLUMN carried_as, DROP COLUMN carried_from',
    );
  }
}
