import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is said and done about review days: each warning once, each renewal with who answered for it and why. A still
 * learns until when, and from when, its appeals may show it, so that no picture outlives its appeal's last day even
 * when the job that withdraws it is late.
 */
export class KeepReviews1764000110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE review_renewals (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        edition_id uuid NOT NULL,
        officer_id uuid NOT NULL,
        by_superintendent boolean NOT NULL,
        reason text NOT NULL,
        reviewed_on date NOT NULL,
        review_on date NOT NULL,
        renewed_at timestamptz NOT NULL,
        CONSTRAINT review_renewals_pkey PRIMARY KEY (id),
        CONSTRAINT review_renewals_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT review_renewals_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id),
        CONSTRAINT review_renewals_has_reason CHECK (reason <> ''),
        CONSTRAINT review_renewals_reaches_further CHECK (review_on > reviewed_on)
      )`);
    await queryRunner.query('CREATE INDEX review_renewals_by_edition ON review_renewals (edition_id)');
    await queryRunner.query(`
      CREATE TABLE review_warnings (
        edition_id uuid NOT NULL,
        review_on date NOT NULL,
        days_before integer NOT NULL,
        warned_at timestamptz NOT NULL,
        CONSTRAINT review_warnings_pkey PRIMARY KEY (edition_id, review_on, days_before),
        CONSTRAINT review_warnings_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id)
      )`);
    await queryRunner.query(`
      ALTER TABLE editions
        ADD COLUMN withdrawal_cause text,
        ADD CONSTRAINT editions_withdrawal_cause CHECK (withdrawal_cause IN ('officer', 'review_lapsed'))`);
    await queryRunner.query(`
      ALTER TABLE stills ADD COLUMN shown_from timestamptz, ADD COLUMN shown_until timestamptz`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE stills DROP COLUMN shown_until, DROP COLUMN shown_from');
    await queryRunner.query(
      'ALTER TABLE editions DROP CONSTRAINT editions_withdrawal_cause, DROP COLUMN withdrawal_cause',
    );
    await queryRunner.query('DROP TABLE review_warnings');
    await queryRunner.query('DROP TABLE review_renewals');
  }
}
