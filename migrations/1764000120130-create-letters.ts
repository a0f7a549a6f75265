import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters to people who are no longer sought, as they were signed: without a name or an address of anybody. */
export class CreateLetters1764000120130 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE letters (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        person_id uuid NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        sha256 text NOT NULL,
        document text NOT NULL,
        CONSTRAINT letters_pkey PRIMARY KEY (id),
        CONSTRAINT letters_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT letters_person_fkey FOREIGN KEY (person_id) REFERENCES persons_sought (id)
      )`);
    await queryRunner.query('CREATE INDEX letters_by_person ON letters (person_id, made_at)');
    await queryRunner.query('REVOKE UPDATE, DELETE, TRUNCATE ON letters FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE letters');
  }
}
