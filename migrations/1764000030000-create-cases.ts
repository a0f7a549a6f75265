import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases, their linked offences and teams; and, apart in `sealed`, their keys. What must hold under a race stands
 * here: one case under a reference, one intake a force, one lead, one current epoch, and no grant for press.
 */
export class CreateCases1764000030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE cases (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        reference text NOT NULL,
        ref text NOT NULL,
        operation_name text NOT NULL,
        public_name text,
        slug text,
        offence_type text NOT NULL,
        published_offence_count integer,
        loss_pence bigint,
        areas text[] NOT NULL,
        public_areas text NOT NULL,
        arrests_count integer,
        arrests_as_at date,
        created_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT cases_pkey PRIMARY KEY (id),
        CONSTRAINT cases_force FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT cases_ref_once UNIQUE (force_id, ref),
        CONSTRAINT cases_slug_once UNIQUE (force_id, slug),
        CONSTRAINT cases_kind_known CHECK (kind IN ('investigation', 'intake')),
        CONSTRAINT cases_closed_at
          CHECK ((state = 'open' AND closed_at IS NULL) OR (state = 'closed' AND closed_at IS NOT NULL)),
        CONSTRAINT cases_investigation_is_named
          CHECK (kind = 'intake' OR (public_name IS NOT NULL AND slug IS NOT NULL)),
        CONSTRAINT cases_arrests_as_at CHECK ((arrests_count IS NULL) = (arrests_as_at IS NULL))
      )`);
    await queryRunner.query(`CREATE UNIQUE INDEX cases_one_intake ON cases (force_id) WHERE kind = 'intake'`);

    await queryRunner.query(`
      CREATE TABLE linked_offences (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        crime_reference text NOT NULL,
        committed_on date,
        area text,
        loss_pence bigint,
        linked_at timestamptz NOT NULL,
        CONSTRAINT linked_offences_pkey PRIMARY KEY (id),
        CONSTRAINT linked_offences_case FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT linked_offences_once UNIQUE (case_id, crime_reference)
      )`);

    await queryRunner.query(`
      CREATE TABLE case_members (
        case_id uuid NOT NULL,
        officer_id uuid NOT NULL,
        force_id uuid NOT NULL,
        part text NOT NULL,
        reads boolean NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT case_members_pkey PRIMARY KEY (case_id, officer_id),
        CONSTRAINT case_members_case FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_members_officer FOREIGN KEY (officer_id) REFERENCES officers (id),
        CONSTRAINT case_members_reading UNIQUE (case_id, officer_id, reads),
        CONSTRAINT case_members_part_known CHECK (part IN ('lead', 'member', 'guest', 'press')),
        CONSTRAINT case_members_press_reads_nothing CHECK (reads = (part <> 'press'))
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX case_members_one_lead ON case_members (case_id) WHERE part = 'lead'`,
    );
    await queryRunner.query('CREATE INDEX case_members_by_officer ON case_members (officer_id)');

    await queryRunner.query(`
      CREATE TABLE sealed.case_epochs (
        case_id uuid NOT NULL,
        epoch integer NOT NULL,
        force_id uuid NOT NULL,
        public_key bytea NOT NULL,
        signer_id uuid NOT NULL,
        previous bytea,
        not_after timestamptz NOT NULL,
        signature bytea NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        CONSTRAINT case_epochs_pkey PRIMARY KEY (case_id, epoch),
        CONSTRAINT case_epochs_case FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_epochs_count_from_one CHECK (epoch >= 1)
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX case_epochs_one_current ON sealed.case_epochs (case_id) WHERE retired_at IS NULL`,
    );

    await queryRunner.query(`
      CREATE TABLE sealed.case_vouchings (
        case_id uuid NOT NULL,
        epoch integer NOT NULL,
        officer_id uuid NOT NULL,
        force_id uuid NOT NULL,
        voucher_id uuid NOT NULL,
        signature bytea NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT case_vouchings_pkey PRIMARY KEY (case_id, epoch, officer_id),
        CONSTRAINT case_vouchings_epoch
          FOREIGN KEY (case_id, epoch) REFERENCES sealed.case_epochs (case_id, epoch)
      )`);

    // The cascade is what "the removed officer's grants are deleted at once" rests on.
    await queryRunner.query(`
      CREATE TABLE sealed.case_grants (
        case_id uuid NOT NULL,
        epoch integer NOT NULL,
        officer_id uuid NOT NULL,
        force_id uuid NOT NULL,
        reads boolean NOT NULL,
        sealed bytea NOT NULL,
        fingerprint text NOT NULL,
        given_by uuid NOT NULL,
        given_at timestamptz NOT NULL,
        CONSTRAINT case_grants_pkey PRIMARY KEY (case_id, epoch, officer_id),
        CONSTRAINT case_grants_epoch
          FOREIGN KEY (case_id, epoch) REFERENCES sealed.case_epochs (case_id, epoch),
        CONSTRAINT case_grants_reading_member FOREIGN KEY (case_id, officer_id, reads)
          REFERENCES case_members (case_id, officer_id, reads) ON DELETE CASCADE,
        CONSTRAINT case_grants_readers_only CHECK (reads)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'sealed.case_grants',
      'sealed.case_vouchings',
      'sealed.case_epochs',
      'case_members',
      'linked_offences',
      'cases',
    ]) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
