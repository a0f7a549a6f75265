import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers for the tips on a person sought. One officer a person at most: without a row, the room's pool does. */
export class CreateRouting1764000080000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE lead_officers (
        person_id uuid NOT NULL,
        case_id uuid NOT NULL,
        force_id uuid NOT NULL,
        officer_id uuid NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        CONSTRAINT lead_officers_pkey PRIMARY KEY (person_id),
        CONSTRAINT lead_officers_person_fkey FOREIGN KEY (person_id) REFERENCES persons_sought (id),
        CONSTRAINT lead_officers_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT lead_officers_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT lead_officers_officer_fkey FOREIGN KEY (officer_id) REFERENCES officers (id)
      )`);
    await queryRunner.query('CREATE INDEX lead_officers_by_case ON lead_officers (case_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE lead_officers');
  }
}
