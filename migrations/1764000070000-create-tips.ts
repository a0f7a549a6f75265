import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tips, their sealed talks and notes; and, apart in `sealed`, what opens them. No column holds a word that somebody
 * wrote or a time finer than a day: `tipster_sessions` lives for twenty minutes and is swept. What must hold under a
 * race stands here: one tip under a receipt, one message in a place, and the same message once.
 */
export class CreateTips1764000070000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tips (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        appeal_id uuid,
        person_id uuid,
        still_id uuid,
        kind text NOT NULL,
        channel text NOT NULL,
        language text NOT NULL,
        hazard boolean NOT NULL,
        state text NOT NULL,
        disposition text,
        pool text NOT NULL DEFAULT 'incident_room',
        officer_id uuid,
        day date NOT NULL,
        lookup bytea,
        tipster_key bytea,
        CONSTRAINT tips_pkey PRIMARY KEY (id),
        CONSTRAINT tips_lookup_key UNIQUE (lookup),
        CONSTRAINT tips_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT tips_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT tips_appeal_fkey FOREIGN KEY (appeal_id) REFERENCES appeals (id),
        CONSTRAINT tips_person_fkey FOREIGN KEY (person_id) REFERENCES persons_sought (id),
        CONSTRAINT tips_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id),
        CONSTRAINT tips_officer_fkey FOREIGN KEY (officer_id) REFERENCES officers (id),
        CONSTRAINT tips_kind_known CHECK (kind IN
          ('recognition', 'sighting', 'information', 'victim_report', 'that_is_me', 'wrong_person')),
        CONSTRAINT tips_channel_known CHECK (channel IN
          ('web', 'telephone', 'crimestoppers', 'newsroom', 'letter', 'in_person', 'social')),
        CONSTRAINT tips_language_is_a_tag CHECK (language ~ '^[a-z]{2,3}$'),
        CONSTRAINT tips_state_known CHECK (state IN ('received', 'read', 'allocated', 'disposed')),
        CONSTRAINT tips_disposition_known CHECK (disposition IN
          ('useful', 'no_value', 'duplicate', 'unfounded', 'malicious', 'spam')),
        CONSTRAINT tips_disposed_with_outcome CHECK ((state = 'disposed') = (disposition IS NOT NULL)),
        CONSTRAINT tips_who_returns CHECK ((lookup IS NULL) = (tipster_key IS NULL))
      )`);
    await queryRunner.query('CREATE INDEX tips_by_case ON tips (case_id, state)');
    await queryRunner.query('CREATE INDEX tips_by_person ON tips (person_id)');
    await queryRunner.query('CREATE INDEX tips_by_officer ON tips (officer_id)');

    await queryRunner.query(`
      CREATE TABLE tip_messages (
        id uuid NOT NULL,
        tip_id uuid NOT NULL,
        seq integer NOT NULL,
        direction smallint NOT NULL,
        key_version integer NOT NULL,
        envelope bytea NOT NULL,
        resend_mac bytea,
        CONSTRAINT tip_messages_pkey PRIMARY KEY (id),
        CONSTRAINT tip_messages_place UNIQUE (tip_id, seq),
        CONSTRAINT tip_messages_said_once UNIQUE (tip_id, resend_mac),
        CONSTRAINT tip_messages_tip_fkey FOREIGN KEY (tip_id) REFERENCES tips (id),
        CONSTRAINT tip_messages_count_from_one CHECK (seq >= 1 AND key_version >= 1),
        CONSTRAINT tip_messages_direction CHECK (direction IN (0, 1))
      )`);

    await queryRunner.query(`
      CREATE TABLE tip_notes (
        id uuid NOT NULL,
        tip_id uuid NOT NULL,
        seq integer NOT NULL,
        envelope bytea NOT NULL,
        CONSTRAINT tip_notes_pkey PRIMARY KEY (id),
        CONSTRAINT tip_notes_place UNIQUE (tip_id, seq),
        CONSTRAINT tip_notes_tip_fkey FOREIGN KEY (tip_id) REFERENCES tips (id),
        CONSTRAINT tip_notes_count_from_one CHECK (seq >= 1)
      )`);

    await queryRunner.query(`
      CREATE TABLE tip_seen (
        tip_id uuid NOT NULL,
        officer_id uuid NOT NULL,
        sealed bytea NOT NULL,
        CONSTRAINT tip_seen_pkey PRIMARY KEY (tip_id, officer_id),
        CONSTRAINT tip_seen_tip_fkey FOREIGN KEY (tip_id) REFERENCES tips (id),
        CONSTRAINT tip_seen_officer_fkey FOREIGN KEY (officer_id) REFERENCES officers (id)
      )`);

    await queryRunner.query(`
      CREATE TABLE tipster_sessions (
        sid_hash bytea NOT NULL,
        tip_id uuid NOT NULL,
        expires_at timestamptz NOT NULL,
        sealed_keys bytea NOT NULL,
        CONSTRAINT tipster_sessions_pkey PRIMARY KEY (sid_hash),
        CONSTRAINT tipster_sessions_tip_fkey FOREIGN KEY (tip_id) REFERENCES tips (id)
      )`);
    await queryRunner.query('CREATE INDEX tipster_sessions_by_expiry ON tipster_sessions (expires_at)');

    await queryRunner.query(`
      CREATE TABLE sealed.tip_wraps (
        tip_id uuid NOT NULL,
        who text NOT NULL,
        key_version integer NOT NULL,
        case_id uuid NOT NULL,
        epoch integer NOT NULL,
        wrap bytea NOT NULL,
        CONSTRAINT tip_wraps_pkey PRIMARY KEY (tip_id, who, key_version),
        CONSTRAINT tip_wraps_tip_fkey FOREIGN KEY (tip_id) REFERENCES tips (id),
        CONSTRAINT tip_wraps_who CHECK (who IN ('C', 'S')),
        CONSTRAINT tip_wraps_count_from_one CHECK (key_version >= 1 AND epoch >= 1)
      )`);
    await queryRunner.query('CREATE INDEX tip_wraps_by_epoch ON sealed.tip_wraps (case_id, epoch)');

    await queryRunner.query(`
      CREATE TABLE sealed.note_wraps (
        tip_id uuid NOT NULL,
        case_id uuid NOT NULL,
        epoch integer NOT NULL,
        wrap bytea NOT NULL,
        CONSTRAINT note_wraps_pkey PRIMARY KEY (tip_id),
        CONSTRAINT note_wraps_tip_fkey FOREIGN KEY (tip_id) REFERENCES tips (id),
        CONSTRAINT note_wraps_count_from_one CHECK (epoch >= 1)
      )`);
    await queryRunner.query('CREATE INDEX note_wraps_by_epoch ON sealed.note_wraps (case_id, epoch)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'sealed.note_wraps',
      'sealed.tip_wraps',
      'tipster_sessions',
      'tip_seen',
      'tip_notes',
      'tip_messages',
      'tips',
    ]) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
