import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, their keys and their sessions (TIP-PROTOCOL sections 3 and 8). What opens an officer's seed stands apart
 * from the officer, so that nothing that lists officers ever loads it.
 */
export class CreateOfficers1764000022000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE officers (
        id uuid NOT NULL,
        force_id uuid,
        kind text NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        rank text NOT NULL,
        roles text[] NOT NULL,
        state text NOT NULL,
        box_key bytea,
        sign_key bytea,
        certificate bytea,
        certified_until timestamptz,
        enrolled_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT officers_pkey PRIMARY KEY (id),
        CONSTRAINT officers_force FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT officers_email_small CHECK (email = lower(email)),
        CONSTRAINT officers_kind CHECK (kind IN ('officer', 'desk') AND (kind = 'officer') = (force_id IS NOT NULL)),
        CONSTRAINT officers_state CHECK (state IN ('invited', 'enrolled', 'revoked')),
        CONSTRAINT officers_keys_when_enrolled CHECK (state <> 'enrolled' OR kind = 'desk' OR (box_key IS NOT NULL AND sign_key IS NOT NULL))
      )`);
    await queryRunner.query('CREATE INDEX officers_by_force ON officers (force_id, name)');
    // Somebody whose account was taken away may be invited again: under a new id, with new keys.
    await queryRunner.query(
      `CREATE UNIQUE INDEX officers_email_key ON officers (email) WHERE state <> 'revoked'`,
    );
    await queryRunner.query(`
      CREATE TABLE officer_passwords (
        officer_id uuid NOT NULL,
        salt bytea NOT NULL,
        passes integer NOT NULL,
        memory_bytes bigint NOT NULL,
        verifier_hash bytea NOT NULL,
        wrapped_seed bytea NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT officer_passwords_pkey PRIMARY KEY (officer_id),
        CONSTRAINT officer_passwords_officer FOREIGN KEY (officer_id) REFERENCES officers (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE TABLE officer_sessions (
        sid_hash bytea NOT NULL,
        officer_id uuid NOT NULL,
        sealed_seed bytea NOT NULL,
        mac bytea NOT NULL,
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        idle_until timestamptz NOT NULL,
        CONSTRAINT officer_sessions_pkey PRIMARY KEY (sid_hash),
        CONSTRAINT officer_sessions_officer FOREIGN KEY (officer_id) REFERENCES officers (id) ON DELETE CASCADE
      )`);
    await queryRunner.query('CREATE INDEX officer_sessions_by_officer ON officer_sessions (officer_id)');
    await queryRunner.query('CREATE INDEX officer_sessions_by_expiry ON officer_sessions (expires_at)');
    await queryRunner.query(`
      CREATE TABLE officer_invitations (
        id uuid NOT NULL,
        officer_id uuid NOT NULL,
        invited_by uuid,
        code_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT officer_invitations_pkey PRIMARY KEY (id),
        CONSTRAINT officer_invitations_code_key UNIQUE (code_hash),
        CONSTRAINT officer_invitations_officer FOREIGN KEY (officer_id) REFERENCES officers (id) ON DELETE CASCADE,
        CONSTRAINT officer_invitations_inviter FOREIGN KEY (invited_by) REFERENCES officers (id)
      )`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX officer_invitations_one_open ON officer_invitations (officer_id) WHERE used_at IS NULL`);
    await queryRunner.query(`
      CREATE TABLE officer_devices (
        device_hash bytea NOT NULL,
        officer_id uuid NOT NULL,
        last_used_at timestamptz NOT NULL,
        CONSTRAINT officer_devices_pkey PRIMARY KEY (device_hash, officer_id),
        CONSTRAINT officer_devices_officer FOREIGN KEY (officer_id) REFERENCES officers (id) ON DELETE CASCADE
      )`);
    await queryRunner.query('CREATE INDEX officer_devices_by_use ON officer_devices (last_used_at)');
    // Keyed with a secret of the node: whose address a lane belongs to cannot be read from it, nor guessed.
    await queryRunner.query(`
      CREATE TABLE sign_in_lanes (
        lane bytea NOT NULL,
        failures integer NOT NULL,
        last_failed_at timestamptz NOT NULL,
        CONSTRAINT sign_in_lanes_pkey PRIMARY KEY (lane)
      )`);
    await queryRunner.query('CREATE INDEX sign_in_lanes_by_age ON sign_in_lanes (last_failed_at)');
    await queryRunner.query(`
      CREATE TABLE node_secrets (
        only_row boolean NOT NULL,
        pepper_check bytea NOT NULL,
        CONSTRAINT node_secrets_pkey PRIMARY KEY (only_row),
        CONSTRAINT node_secrets_only_row CHECK (only_row)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'node_secrets',
      'sign_in_lanes',
      'officer_devices',
      'officer_invitations',
      'officer_sessions',
      'officer_passwords',
      'officers',
    ]) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
