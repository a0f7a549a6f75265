import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second factor beside the password: an officer's authenticator, sealed at rest under the node's secret, the codes that
 * stand in for a lost one, and the resets that two people make. A session says whether the factor is still awaited, and
 * when it was last proved.
 */
export class AddSecondFactors1764000130100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE officer_authenticators (
        id uuid NOT NULL,
        officer_id uuid NOT NULL,
        sealed_secret bytea NOT NULL,
        made_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL,
        CONSTRAINT officer_authenticators_pkey PRIMARY KEY (id),
        CONSTRAINT officer_authenticators_officer FOREIGN KEY (officer_id) REFERENCES officers (id) ON DELETE CASCADE
      )`);
    // One that counts, and beside it one that is being set up: a new telephone does not end the old one before it works.
    await queryRunner.query(`
      CREATE UNIQUE INDEX officer_authenticators_one_confirmed ON officer_authenticators (officer_id)
        WHERE confirmed_at IS NOT NULL`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX officer_authenticators_one_pending ON officer_authenticators (officer_id)
        WHERE confirmed_at IS NULL`);
    await queryRunner.query(`
      CREATE TABLE officer_recovery_codes (
        code_mac bytea NOT NULL,
        officer_id uuid NOT NULL,
        made_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT officer_recovery_codes_pkey PRIMARY KEY (code_mac),
        CONSTRAINT officer_recovery_codes_officer FOREIGN KEY (officer_id) REFERENCES officers (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(
      'CREATE INDEX officer_recovery_codes_by_officer ON officer_recovery_codes (officer_id)',
    );
    await queryRunner.query(`
      CREATE TABLE second_factor_resets (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        officer_id uuid NOT NULL,
        shown text NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decision text,
        CONSTRAINT second_factor_resets_pkey PRIMARY KEY (id),
        CONSTRAINT second_factor_resets_force FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT second_factor_resets_officer FOREIGN KEY (officer_id) REFERENCES officers (id),
        CONSTRAINT second_factor_resets_asker FOREIGN KEY (asked_by) REFERENCES officers (id),
        CONSTRAINT second_factor_resets_decider FOREIGN KEY (decided_by) REFERENCES officers (id),
        CONSTRAINT second_factor_resets_shown CHECK (shown IN ('warrant_card', 'known_in_person', 'video_call')),
        CONSTRAINT second_factor_resets_decision CHECK (decision IN ('confirmed', 'refused', 'lapsed')),
        CONSTRAINT second_factor_resets_decided CHECK ((decision IS NULL) = (decided_at IS NULL)),
        CONSTRAINT second_factor_resets_two_people CHECK (decision IS DISTINCT FROM 'confirmed' OR (
          decided_by IS NOT NULL AND decided_by <> asked_by AND decided_by <> officer_id AND asked_by <> officer_id))
      )`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX second_factor_resets_one_open ON second_factor_resets (officer_id)
        WHERE decision IS NULL`);
    await queryRunner.query('CREATE INDEX second_factor_resets_by_force ON second_factor_resets (force_id)');
    await queryRunner.query('REVOKE DELETE, TRUNCATE ON second_factor_resets FROM incident_room_app');
    await queryRunner.query(`
      ALTER TABLE officer_sessions
        ADD COLUMN stage text NOT NULL DEFAULT 'open',
        ADD COLUMN proved_at timestamptz,
        ADD CONSTRAINT officer_sessions_stage CHECK (stage IN ('open', 'second_factor'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE officer_sessions
        DROP CONSTRAINT officer_sessions_stage, DROP COLUMN proved_at, DROP COLUMN stage`);
    await queryRunner.query(
      'DROP TABLE second_factor_resets, officer_recovery_codes, officer_authenticators',
    );
  }
}
