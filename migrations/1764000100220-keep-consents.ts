import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A victim's words stand in an appeal by a consent, which can be taken back while the edition stays as it was authorised. */
export class KeepConsents1764000100220 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE victim_consents (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        appeal_id uuid NOT NULL,
        number integer NOT NULL,
        whose text NOT NULL,
        given_by text NOT NULL,
        taken_on date NOT NULL,
        taken_by text NOT NULL,
        how text NOT NULL,
        purposes text[] NOT NULL,
        reference text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        CONSTRAINT victim_consents_pkey PRIMARY KEY (id),
        CONSTRAINT victim_consents_number_key UNIQUE (appeal_id, number),
        CONSTRAINT victim_consents_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT victim_consents_appeal_fkey FOREIGN KEY (appeal_id) REFERENCES appeals (id),
        CONSTRAINT victim_consents_given_by CHECK (
          given_by IN ('victim', 'parent_or_guardian', 'relative', 'representative')),
        CONSTRAINT victim_consents_how CHECK (
          how IN ('signed_form', 'statement', 'recorded', 'letter_or_mail', 'spoken')),
        CONSTRAINT victim_consents_withdrawn_by CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      )`);
    await queryRunner.query('REVOKE DELETE, TRUNCATE ON victim_consents FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE victim_consents');
  }
}
