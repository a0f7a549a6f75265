import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Passkeys as a second factor (WebAuthn). A row carries the node's mark, because whoever can write rows could otherwise add
 * a key of their own; the challenge that is waited for stands in the session, and is taken once.
 */
export class AddPasskeys1764000130110 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE officer_passkeys (
        id uuid NOT NULL,
        officer_id uuid NOT NULL,
        credential_id text NOT NULL,
        public_key bytea NOT NULL,
        mac bytea NOT NULL,
        counter bigint NOT NULL,
        name text NOT NULL,
        made_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT officer_passkeys_pkey PRIMARY KEY (id),
        CONSTRAINT officer_passkeys_credential_key UNIQUE (credential_id),
        CONSTRAINT officer_passkeys_officer FOREIGN KEY (officer_id) REFERENCES officers (id) ON DELETE CASCADE
      )`);
    await queryRunner.query('CREATE INDEX officer_passkeys_by_officer ON officer_passkeys (officer_id)');
    await queryRunner.query(`
      ALTER TABLE officer_sessions
        ADD COLUMN challenge text,
        ADD COLUMN challenge_until timestamptz`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE officer_sessions DROP COLUMN challenge_until, DROP COLUMN challenge',
    );
    await queryRunner.query('DROP TABLE officer_passkeys');
  }
}
