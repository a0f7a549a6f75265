import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Colleagues of a force say to each other what they think of an appeal, and mark it settled. */
export class KeepComments1764000100210 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE appeal_comments (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        appeal_id uuid NOT NULL,
        edition integer NOT NULL,
        part text,
        text text NOT NULL,
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by uuid,
        CONSTRAINT appeal_comments_pkey PRIMARY KEY (id),
        CONSTRAINT appeal_comments_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT appeal_comments_appeal_fkey FOREIGN KEY (appeal_id) REFERENCES appeals (id),
        CONSTRAINT appeal_comments_part CHECK (part IN (
          'headline', 'standfirst', 'narrative', 'advice', 'victimCallout', 'pictures', 'figures', 'quotes',
          'contacts', 'newsrooms', 'grounds')),
        CONSTRAINT appeal_comments_settled_by CHECK ((settled_at IS NULL) = (settled_by IS NULL))
      )`);
    await queryRunner.query(
      'CREATE INDEX appeal_comments_by_appeal ON appeal_comments (appeal_id, written_at)',
    );
    await queryRunner.query('REVOKE DELETE, TRUNCATE ON appeal_comments FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE appeal_comments');
  }
}
