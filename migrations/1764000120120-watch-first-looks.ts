import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until when somebody must have looked at what a person pictured wrote, and how long a force takes for it. A row of the first
 * is deleted at the first reading: no time finer than a day outlives the work.
 */
export class WatchFirstLooks1764000120120 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE first_looks (
        tip_id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        reminded boolean NOT NULL,
        CONSTRAINT first_looks_pkey PRIMARY KEY (tip_id),
        CONSTRAINT first_looks_tip_fkey FOREIGN KEY (tip_id) REFERENCES tips (id) ON DELETE CASCADE,
        CONSTRAINT first_looks_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT first_looks_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id)
      )`);
    await queryRunner.query('CREATE INDEX first_looks_by_case ON first_looks (case_id)');
    await queryRunner.query('CREATE INDEX first_looks_by_due ON first_looks (due_at)');
    await queryRunner.query(`
      CREATE TABLE first_look_times (
        force_id uuid NOT NULL,
        minutes integer NOT NULL,
        CONSTRAINT first_look_times_pkey PRIMARY KEY (force_id),
        CONSTRAINT first_look_times_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT first_look_times_minutes CHECK (minutes BETWEEN 10 AND 1440)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE first_look_times');
    await queryRunner.query('DROP TABLE first_looks');
  }
}
