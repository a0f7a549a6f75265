import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLAIN = '{"turn": 0, "crop": null, "brightness": 0, "contrast": 0, "covers": []}';

/**
 * What is done to an original before it may be published, what its preparer says of it, where it came from, and how
 * it was prepared each time. What was published so far was published as it came, so its recipe is the plain one.
 */
export class PrepareStills1764000090000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE stills
        ADD COLUMN recipe jsonb NOT NULL DEFAULT '${PLAIN}',
        ADD COLUMN placeholder text NOT NULL DEFAULT '',
        ADD COLUMN overlay text NOT NULL DEFAULT '',
        ADD COLUMN at_victims_home boolean NOT NULL DEFAULT false,
        ADD COLUMN surroundings_clear boolean NOT NULL DEFAULT false,
        ADD COLUMN camera_owner text NOT NULL DEFAULT '',
        ADD COLUMN how_obtained text NOT NULL DEFAULT '',
        ADD COLUMN permission text NOT NULL DEFAULT '',
        ADD COLUMN exhibit_reference text NOT NULL DEFAULT '',
        ADD COLUMN clock_offset_seconds integer`);
    // Only the rows that stood there already are filled in: whoever adds a still says what it is.
    await queryRunner.query(`
      ALTER TABLE stills
        ALTER COLUMN recipe DROP DEFAULT,
        ALTER COLUMN placeholder DROP DEFAULT,
        ALTER COLUMN overlay DROP DEFAULT,
        ALTER COLUMN at_victims_home DROP DEFAULT,
        ALTER COLUMN surroundings_clear DROP DEFAULT,
        ALTER COLUMN camera_owner DROP DEFAULT,
        ALTER COLUMN how_obtained DROP DEFAULT,
        ALTER COLUMN permission DROP DEFAULT,
        ALTER COLUMN exhibit_reference DROP DEFAULT`);
    await queryRunner.query(`
      ALTER TABLE still_renditions
        DROP CONSTRAINT still_renditions_framing,
        ADD CONSTRAINT still_renditions_framing
          CHECK (framing IN ('whole', 'tile', 'person', 'strip', 'thumbnail', 'source', 'handout'))`);
    await queryRunner.query(`
      CREATE TABLE still_revisions (
        still_id uuid NOT NULL,
        revision integer NOT NULL,
        recipe jsonb NOT NULL,
        faces jsonb NOT NULL,
        words jsonb NOT NULL,
        files jsonb NOT NULL,
        prepared_by uuid NOT NULL,
        prepared_at timestamptz NOT NULL,
        CONSTRAINT still_revisions_pkey PRIMARY KEY (still_id, revision),
        CONSTRAINT still_revisions_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id)
      )`);
    await queryRunner.query('REVOKE UPDATE, DELETE, TRUNCATE ON still_revisions FROM incident_room_app');
    await queryRunner.query(`
      CREATE TRIGGER still_revisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON still_revisions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await queryRunner.query(`
      ALTER TABLE authorities ADD COLUMN excluded_places text[] NOT NULL DEFAULT '{}'`);
    await queryRunner.query('ALTER TABLE authorities ALTER COLUMN excluded_places DROP DEFAULT');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE authorities DROP COLUMN excluded_places');
    await queryRunner.query('DROP TABLE still_revisions');
    await queryRunner.query(`DELETE FROM still_renditions WHERE framing IN ('source', 'handout')`);
    await queryRunner.query(`
      ALTER TABLE still_renditions
        DROP CONSTRAINT still_renditions_framing,
        ADD CONSTRAINT still_renditions_framing
          CHECK (framing IN ('whole', 'tile', 'person', 'strip', 'thumbnail'))`);
    await queryRunner.query(`
      ALTER TABLE stills
        DROP COLUMN recipe, DROP COLUMN placeholder, DROP COLUMN overlay, DROP COLUMN at_victims_home,
        DROP COLUMN surroundings_clear, DROP COLUMN camera_owner, DROP COLUMN how_obtained,
        DROP COLUMN permission, DROP COLUMN exhibit_reference, DROP COLUMN clock_offset_seconds`);
  }
}
