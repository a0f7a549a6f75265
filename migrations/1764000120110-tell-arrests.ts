import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Arrests told beside a live appeal: closed choices, days and numbers, and no column that could hold a name. */
export class TellArrests1764000120110 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE arrest_updates (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        appeal_id uuid NOT NULL,
        who text NOT NULL,
        age text NOT NULL,
        number integer NOT NULL,
        arrested_on date NOT NULL,
        suspicion text NOT NULL,
        outcome text NOT NULL,
        arrests integer NOT NULL,
        as_at date NOT NULL,
        told_by uuid NOT NULL,
        told_at timestamptz NOT NULL,
        removed_at timestamptz,
        removed_by uuid,
        CONSTRAINT arrest_updates_pkey PRIMARY KEY (id),
        CONSTRAINT arrest_updates_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT arrest_updates_appeal_fkey FOREIGN KEY (appeal_id) REFERENCES appeals (id),
        CONSTRAINT arrest_updates_who CHECK (who IN ('man', 'woman', 'boy', 'girl', 'person')),
        CONSTRAINT arrest_updates_age CHECK (
          age IN ('none', 'teens', '20s', '30s', '40s', '50s', '60s', '70s', '80s')),
        CONSTRAINT arrest_updates_suspicion CHECK (suspicion ~ '^[a-z_]{1,30}$'),
        CONSTRAINT arrest_updates_outcome CHECK (
          outcome IN ('in_custody', 'bailed', 'under_investigation', 'charged', 'no_further_action')),
        CONSTRAINT arrest_updates_numbers CHECK (
          number BETWEEN 1 AND 99 AND arrests BETWEEN number AND 9999),
        CONSTRAINT arrest_updates_days CHECK (arrested_on <= as_at),
        CONSTRAINT arrest_updates_removed_by CHECK ((removed_at IS NULL) = (removed_by IS NULL))
      )`);
    await queryRunner.query('CREATE INDEX arrest_updates_by_appeal ON arrest_updates (appeal_id, told_at)');
    await queryRunner.query('REVOKE DELETE, TRUNCATE ON arrest_updates FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE arrest_updates');
  }
}
