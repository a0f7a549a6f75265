import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words by which somebody who was rung can tell, once and today, that an officer of ours rang them. */
export class CreateCallBackWords1764000130010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE call_back_words (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        appeal_id uuid NOT NULL,
        word_mac bytea NOT NULL,
        made_by uuid NOT NULL,
        made_by_name text NOT NULL,
        made_at timestamptz NOT NULL,
        day date NOT NULL,
        used_at timestamptz,
        CONSTRAINT call_back_words_pkey PRIMARY KEY (id),
        CONSTRAINT call_back_words_mac_key UNIQUE (word_mac),
        CONSTRAINT call_back_words_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT call_back_words_appeal_fkey FOREIGN KEY (appeal_id) REFERENCES appeals (id)
      )`);
    await queryRunner.query('CREATE INDEX call_back_words_by_officer ON call_back_words (made_by, made_at)');
    await queryRunner.query('REVOKE DELETE, TRUNCATE ON call_back_words FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE call_back_words');
  }
}
