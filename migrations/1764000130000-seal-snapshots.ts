import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['kept_pictures', 'snapshots'];

/**
 * What was published, sealed at the moment it was: a chain of snapshots for every appeal, each with the hash of the
 * one before, and the files of its pictures, which stay in the object store when the still goes on to others. Both
 * grow and do nothing else: the serving role is granted no more, and triggers refuse the rest to everybody.
 */
export class SealSnapshots1764000130000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE kept_pictures (
        object_key text NOT NULL,
        force_id uuid NOT NULL,
        still_id uuid NOT NULL,
        sha256 text NOT NULL,
        bytes integer NOT NULL,
        format text NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT kept_pictures_pkey PRIMARY KEY (object_key),
        CONSTRAINT kept_pictures_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT kept_pictures_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id)
      )`);
    await queryRunner.query('CREATE INDEX kept_pictures_by_hash ON kept_pictures (force_id, sha256)');
    await queryRunner.query(`
      CREATE TABLE snapshots (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        appeal_id uuid NOT NULL,
        edition_id uuid NOT NULL,
        position integer NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        previous_sha256 text,
        sha256 text NOT NULL,
        document text NOT NULL,
        CONSTRAINT snapshots_pkey PRIMARY KEY (id),
        CONSTRAINT snapshots_position_key UNIQUE (appeal_id, position),
        CONSTRAINT snapshots_sha256_key UNIQUE (appeal_id, sha256),
        CONSTRAINT snapshots_one_follower_key UNIQUE (appeal_id, previous_sha256),
        CONSTRAINT snapshots_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT snapshots_appeal_fkey FOREIGN KEY (appeal_id) REFERENCES appeals (id),
        CONSTRAINT snapshots_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id),
        CONSTRAINT snapshots_previous_fkey FOREIGN KEY (appeal_id, previous_sha256)
          REFERENCES snapshots (appeal_id, sha256),
        CONSTRAINT snapshots_kind CHECK (kind IN ('published', 'ended')),
        CONSTRAINT snapshots_first CHECK (position >= 1 AND (position = 1) = (previous_sha256 IS NULL))
      )`);
    for (const table of APPEND_ONLY) {
      await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM incident_room_app`);
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE snapshots, kept_pictures');
  }
}
