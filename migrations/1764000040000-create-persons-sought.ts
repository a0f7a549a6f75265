import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is sought in a case, under numbers that are never given twice, and the history of their two states. */
export class CreatePersonsSought1764000040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE persons_sought (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        number integer NOT NULL,
        label text NOT NULL,
        description text NOT NULL,
        age_from integer,
        age_to integer,
        search_state text NOT NULL,
        proceedings_state text NOT NULL,
        still_needed boolean NOT NULL,
        still_at_large boolean NOT NULL,
        showing_round integer NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT persons_sought_pkey PRIMARY KEY (id),
        CONSTRAINT persons_sought_case_number_key UNIQUE (case_id, number),
        CONSTRAINT persons_sought_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT persons_sought_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT persons_sought_number_from_one CHECK (number >= 1),
        CONSTRAINT persons_sought_apparent_age CHECK (
          (age_from IS NULL AND age_to IS NULL) OR (age_from <= age_to AND age_from > 0)
        ),
        CONSTRAINT persons_sought_search_state CHECK (
          search_state IN ('sought', 'identified', 'located', 'cleared', 'concluded')
        ),
        CONSTRAINT persons_sought_proceedings_state CHECK (proceedings_state IN ('none', 'active', 'ended'))
      )`);
    await queryRunner.query('CREATE INDEX persons_sought_by_force ON persons_sought (force_id)');
    await queryRunner.query(`
      CREATE TABLE person_numbers (
        case_id uuid NOT NULL,
        last_number integer NOT NULL,
        CONSTRAINT person_numbers_pkey PRIMARY KEY (case_id),
        CONSTRAINT person_numbers_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE recorded_states (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        person_id uuid NOT NULL,
        field text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        reason text NOT NULL,
        officer_id uuid NOT NULL,
        officer_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT recorded_states_pkey PRIMARY KEY (id),
        CONSTRAINT recorded_states_person_fkey FOREIGN KEY (person_id) REFERENCES persons_sought (id),
        CONSTRAINT recorded_states_field CHECK (field IN ('search', 'proceedings'))
      )`);
    await queryRunner.query(
      'CREATE INDEX recorded_states_by_person ON recorded_states (person_id, recorded_at)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE recorded_states');
    await queryRunner.query('DROP TABLE person_numbers');
    await queryRunner.query('DROP TABLE persons_sought');
  }
}
