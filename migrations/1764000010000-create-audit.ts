import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['audit_entries', 'audit_entries_timed', 'audit_entries_dated', 'audit_links'];

/**
 * The log of who did what. It grows and does nothing else: the serving role is granted no more, and triggers refuse
 * UPDATE, DELETE and TRUNCATE to everybody, the owner included, so that a slip with an owner's prompt does no harm.
 * Whoever switches the triggers off is found by `cli verify-audit`.
 *
 * Entries of which only a day is kept lie in a partition, and in a chain, of their own: among the others, the order
 * of the rows would tell their moment.
 */
export class CreateAudit1764000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SEQUENCE audit_entries_serial');
    await queryRunner.query(`
      CREATE TABLE audit_entries (
        chain text NOT NULL,
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        at timestamptz,
        serial bigint,
        day date NOT NULL,
        verb text NOT NULL,
        act text NOT NULL,
        actor_kind text NOT NULL,
        actor_id uuid,
        actor_name text,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        case_id uuid,
        purpose text,
        recipient text,
        facts jsonb NOT NULL,
        CONSTRAINT audit_entries_pkey PRIMARY KEY (chain, id),
        CONSTRAINT audit_entries_verb CHECK
          (verb IN ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure')),
        CONSTRAINT audit_entries_actor CHECK
          (actor_kind IN ('officer', 'desk', 'system', 'public')
            AND (actor_kind IN ('officer', 'desk')) = (actor_id IS NOT NULL)),
        CONSTRAINT audit_entries_moment CHECK
          ((chain = 'timed') = (at IS NOT NULL) AND (chain = 'timed') = (serial IS NOT NULL)),
        CONSTRAINT audit_entries_recipient CHECK (verb <> 'disclosure' OR recipient IS NOT NULL)
      ) PARTITION BY LIST (chain)`);
    await queryRunner.query(`
      CREATE TABLE audit_entries_timed PARTITION OF audit_entries FOR VALUES IN ('timed')`);
    await queryRunner.query(`
      CREATE TABLE audit_entries_dated PARTITION OF audit_entries FOR VALUES IN ('dated')`);
    await queryRunner.query(
      'CREATE INDEX audit_entries_by_day ON audit_entries (force_id, day, at, serial, id)',
    );
    await queryRunner.query(
      'CREATE INDEX audit_entries_by_officer ON audit_entries (force_id, actor_id, day, at, serial, id)',
    );
    await queryRunner.query(
      'CREATE INDEX audit_entries_by_case ON audit_entries (case_id, day, at, serial, id)',
    );
    await queryRunner.query('CREATE INDEX audit_entries_by_subject ON audit_entries (subject_id, act)');

    await queryRunner.query(`
      CREATE TABLE audit_links (
        force_id uuid NOT NULL,
        chain text NOT NULL,
        position bigint NOT NULL,
        entry_id uuid NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT audit_links_pkey PRIMARY KEY (force_id, chain, position),
        CONSTRAINT audit_links_one_an_entry UNIQUE (chain, entry_id),
        CONSTRAINT audit_links_entry FOREIGN KEY (chain, entry_id) REFERENCES audit_entries (chain, id),
        CONSTRAINT audit_links_counts_from_one CHECK (position >= 1),
        CONSTRAINT audit_links_hashes CHECK (octet_length(previous_hash) = 32 AND octet_length(hash) = 32)
      )`);
    await queryRunner.query(`
      CREATE TABLE audit_heads (
        force_id uuid NOT NULL,
        chain text NOT NULL,
        position bigint NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT audit_heads_pkey PRIMARY KEY (force_id, chain),
        CONSTRAINT audit_heads_hash CHECK (octet_length(hash) = 32)
      )`);
    await queryRunner.query(`
      CREATE TABLE audit_waiting (
        entry_id uuid NOT NULL,
        chain text NOT NULL,
        force_id uuid NOT NULL,
        CONSTRAINT audit_waiting_pkey PRIMARY KEY (entry_id)
      )`);
    // Rows come and go many times a second: without frequent cleaning, looking at an empty list gets slow.
    await queryRunner.query(`
      ALTER TABLE audit_waiting SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)`);

    await queryRunner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    for (const table of APPEND_ONLY) {
      await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM incident_room_app`);
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    await queryRunner.query('REVOKE DELETE, TRUNCATE ON audit_heads FROM incident_room_app');
    await queryRunner.query('REVOKE UPDATE, TRUNCATE ON audit_waiting FROM incident_room_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_waiting, audit_heads, audit_links, audit_entries');
    await queryRunner.query('DROP SEQUENCE audit_entries_serial');
    await queryRunner.query('DROP FUNCTION refuse_change()');
  }
}
