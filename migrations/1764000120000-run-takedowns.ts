import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The takedown clock: when a picture had to come down and why, and of every place it went to in how many minutes it must
 * be gone, whom to ask, and who saw that it is. One clock runs of a picture at a time, whatever happens at once.
 */
export class RunTakedowns1764000120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE places_shown
        ADD COLUMN minutes_allowed integer NOT NULL DEFAULT 60,
        ADD COLUMN keeper text,
        ADD COLUMN address text,
        ADD COLUMN placed_at timestamptz,
        ADD COLUMN placed_by uuid,
        ADD COLUMN removed_by uuid`);
    await queryRunner.query('ALTER TABLE places_shown ALTER COLUMN minutes_allowed DROP DEFAULT');
    await queryRunner.query(`
      ALTER TABLE places_shown
        DROP CONSTRAINT places_shown_kind,
        ADD CONSTRAINT places_shown_kind CHECK (kind IN ('site', 'feeds', 'widgets', 'handout', 'newsroom',
          'social_square', 'social_wide', 'social_post', 'broadcaster', 'partner', 'printed_page', 'poster')),
        ADD CONSTRAINT places_shown_minutes_allowed CHECK (minutes_allowed BETWEEN 1 AND 20160),
        ADD CONSTRAINT places_shown_keeper CHECK (char_length(keeper) BETWEEN 1 AND 120),
        ADD CONSTRAINT places_shown_address CHECK (char_length(address) BETWEEN 1 AND 500),
        ADD CONSTRAINT places_shown_paper_has_keeper
          CHECK (kind NOT IN ('printed_page', 'poster') OR keeper IS NOT NULL)`);
    await queryRunner.query(`
      CREATE TABLE takedowns (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        still_id uuid NOT NULL,
        cause text NOT NULL,
        started_at timestamptz NOT NULL,
        started_by text NOT NULL,
        ended_at timestamptz,
        CONSTRAINT takedowns_pkey PRIMARY KEY (id),
        CONSTRAINT takedowns_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT takedowns_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT takedowns_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id),
        CONSTRAINT takedowns_cause CHECK (cause IN
          ('identified', 'located', 'cleared', 'concluded', 'proceedings_active', 'withdrawn')),
        CONSTRAINT takedowns_end_after_start CHECK (ended_at >= started_at)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX takedowns_one_running ON takedowns (still_id) WHERE ended_at IS NULL',
    );
    await queryRunner.query('CREATE INDEX takedowns_by_case ON takedowns (case_id, started_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE takedowns');
    await queryRunner.query(`
      DELETE FROM places_shown WHERE kind NOT IN ('handout', 'social_square', 'social_wide')`);
    await queryRunner.query(`
      ALTER TABLE places_shown
        DROP CONSTRAINT places_shown_paper_has_keeper,
        DROP CONSTRAINT places_shown_kind,
        ADD CONSTRAINT places_shown_kind CHECK (kind IN ('handout', 'social_square', 'social_wide')),
        DROP COLUMN removed_by,
        DROP COLUMN placed_by,
        DROP COLUMN placed_at,
        DROP COLUMN address,
        DROP COLUMN keeper,
        DROP COLUMN minutes_allowed`);
  }
}
