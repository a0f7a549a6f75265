import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was reminded of what waits for authority, each once; how a force wants to be; and who is on duty when it is not staffed. */
export class RemindDeciders1764000110140 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE authority_reminders (
        edition_id uuid NOT NULL,
        officer_id uuid NOT NULL,
        reminded_at timestamptz NOT NULL,
        CONSTRAINT authority_reminders_pkey PRIMARY KEY (edition_id, officer_id),
        CONSTRAINT authority_reminders_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE reminder_settings (
        force_id uuid NOT NULL,
        after_minutes integer NOT NULL,
        out_from text NOT NULL,
        out_until text NOT NULL,
        CONSTRAINT reminder_settings_pkey PRIMARY KEY (force_id),
        CONSTRAINT reminder_settings_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT reminder_settings_minutes CHECK (after_minutes BETWEEN 5 AND 1440)
      )`);
    await queryRunner.query(`
      CREATE TABLE duty_turns (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        officer_id uuid NOT NULL,
        begins_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CONSTRAINT duty_turns_pkey PRIMARY KEY (id),
        CONSTRAINT duty_turns_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT duty_turns_ends_later CHECK (ends_at > begins_at)
      )`);
    await queryRunner.query('CREATE INDEX duty_turns_by_force ON duty_turns (force_id, ends_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE duty_turns, reminder_settings, authority_reminders');
  }
}
