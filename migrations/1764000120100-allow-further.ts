import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Further authorities about a person: "identified, not located: still needed" and "still at large". Who asked and on what
 * grounds, who decided and signed, until when; and with the person the moment at which it ends, for every query that shows
 * a picture.
 */
export class AllowFurther1764000120100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE persons_sought
        ADD COLUMN still_needed_until timestamptz,
        ADD COLUMN still_at_large_until timestamptz,
        ADD CONSTRAINT persons_sought_further_ends CHECK (
          still_needed = (still_needed_until IS NOT NULL) AND still_at_large = (still_at_large_until IS NOT NULL))`);
    await queryRunner.query(`
      CREATE TABLE further_authorities (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        covers text NOT NULL,
        purpose text NOT NULL,
        necessity text NOT NULL,
        proportionality text NOT NULL,
        alternatives text NOT NULL,
        risk text NOT NULL,
        review_on date NOT NULL,
        asked_by uuid NOT NULL,
        asked_by_name text NOT NULL,
        asked_at timestamptz NOT NULL,
        decision text,
        reason text NOT NULL,
        decided_by uuid,
        decided_by_name text,
        by_superintendent boolean NOT NULL,
        decided_at timestamptz,
        stands_until timestamptz,
        document text,
        sha256 text,
        ended_at timestamptz,
        ended_because text,
        CONSTRAINT further_authorities_pkey PRIMARY KEY (id),
        CONSTRAINT further_authorities_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT further_authorities_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT further_authorities_person_fkey FOREIGN KEY (person_id) REFERENCES persons_sought (id),
        CONSTRAINT further_authorities_covers CHECK (covers IN ('still_needed', 'still_at_large')),
        CONSTRAINT further_authorities_decision CHECK (decision IN ('granted', 'refused')),
        CONSTRAINT further_authorities_ended_because CHECK (ended_because IN ('state_changed', 'lapsed', 'replaced')),
        CONSTRAINT further_authorities_end_has_cause CHECK ((ended_at IS NULL) = (ended_because IS NULL)),
        CONSTRAINT further_authorities_has_grounds CHECK (
          purpose <> '' AND necessity <> '' AND proportionality <> '' AND alternatives <> '' AND risk <> ''),
        CONSTRAINT further_authorities_not_by_asker CHECK (decided_by <> asked_by),
        CONSTRAINT further_authorities_decided_whole CHECK (
          (decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
          AND (decision IS NULL) = (document IS NULL) AND (decision IS NULL) = (sha256 IS NULL)),
        CONSTRAINT further_authorities_grant_ends CHECK (
          (decision IS NOT DISTINCT FROM 'granted') = (stands_until IS NOT NULL))
      )`);
    await queryRunner.query(
      'CREATE INDEX further_authorities_by_person ON further_authorities (person_id, asked_at)',
    );
    await queryRunner.query(`
      CREATE UNIQUE INDEX further_authorities_one_waiting ON further_authorities (person_id, covers)
        WHERE decision IS NULL AND ended_at IS NULL`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX further_authorities_one_in_force ON further_authorities (person_id, covers)
        WHERE decision = 'granted' AND ended_at IS NULL`);
    await queryRunner.query('REVOKE DELETE, TRUNCATE ON further_authorities FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE further_authorities');
    await queryRunner.query(`
      ALTER TABLE persons_sought
        DROP CONSTRAINT persons_sought_further_ends,
        DROP COLUMN still_at_large_until,
        DROP COLUMN still_needed_until`);
  }
}
