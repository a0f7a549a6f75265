import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a picture went: one row a copy that was given to somebody or made for one place. The id stands in the file
 * itself, so that a copy that turns up tells whose it was.
 */
export class CreatePlacesShown1764000092000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE places_shown (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        still_id uuid NOT NULL,
        revision integer NOT NULL,
        kind text NOT NULL,
        recipient text NOT NULL,
        made_by uuid,
        made_at timestamptz NOT NULL,
        object_key text,
        sha256 text,
        bytes integer,
        removed_at timestamptz,
        CONSTRAINT places_shown_pkey PRIMARY KEY (id),
        CONSTRAINT places_shown_object_key_key UNIQUE (object_key),
        CONSTRAINT places_shown_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT places_shown_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT places_shown_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id),
        CONSTRAINT places_shown_kind CHECK (kind IN ('handout', 'social_square', 'social_wide')),
        CONSTRAINT places_shown_recipient CHECK (char_length(recipient) BETWEEN 1 AND 120),
        CONSTRAINT places_shown_file
          CHECK ((sha256 IS NULL) = (bytes IS NULL) AND (object_key IS NULL OR sha256 IS NOT NULL))
      )`);
    await queryRunner.query('CREATE INDEX places_shown_by_still ON places_shown (still_id, made_at)');
    await queryRunner.query('CREATE INDEX places_shown_by_case ON places_shown (case_id, made_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE places_shown');
  }
}
