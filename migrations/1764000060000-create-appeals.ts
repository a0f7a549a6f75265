import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Appeals, their editions, and who said that they may be shown. An appeal has at most one edition being worked on and
 * at most one that is live; two officers who publish at the same moment are told apart here and nowhere else.
 */
export class CreateAppeals1764000060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE appeals (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        slug text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT appeals_pkey PRIMARY KEY (id),
        CONSTRAINT appeals_slug_key UNIQUE (slug),
        CONSTRAINT appeals_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT appeals_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id)
      )`);
    await queryRunner.query('CREATE INDEX appeals_by_case ON appeals (case_id)');
    await queryRunner.query(`
      CREATE TABLE editions (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        appeal_id uuid NOT NULL,
        number integer NOT NULL,
        version integer NOT NULL,
        state text NOT NULL,
        headline text NOT NULL,
        standfirst text NOT NULL,
        narrative text[] NOT NULL,
        quotes jsonb NOT NULL,
        advice text NOT NULL,
        victim_callout text NOT NULL,
        contacts jsonb NOT NULL,
        public_areas text NOT NULL,
        offence_count integer,
        loss_pence bigint,
        arrests_count integer,
        arrests_as_at date,
        grounds jsonb NOT NULL,
        review_on date,
        submitted_at timestamptz,
        submitted_by uuid,
        published_at timestamptz,
        published_by uuid,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        withdrawal_reason text,
        updated_at timestamptz NOT NULL,
        CONSTRAINT editions_pkey PRIMARY KEY (id),
        CONSTRAINT editions_appeal_number_key UNIQUE (appeal_id, number),
        CONSTRAINT editions_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT editions_appeal_fkey FOREIGN KEY (appeal_id) REFERENCES appeals (id),
        CONSTRAINT editions_number_from_one CHECK (number >= 1 AND version >= 1),
        CONSTRAINT editions_state_known CHECK (
          state IN ('draft', 'submitted', 'refused', 'authorised', 'published', 'superseded', 'withdrawn')
        ),
        CONSTRAINT editions_arrests_as_at CHECK ((arrests_count IS NULL) = (arrests_as_at IS NULL)),
        CONSTRAINT editions_submitted_first
          CHECK (state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL),
        CONSTRAINT editions_live_is_complete
          CHECK (state <> 'published' OR (published_at IS NOT NULL AND review_on IS NOT NULL)),
        CONSTRAINT editions_withdrawn_at CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
      )`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX appeals_one_open_edition ON editions (appeal_id)
        WHERE state IN ('draft', 'submitted', 'refused', 'authorised')`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX appeals_one_live_edition ON editions (appeal_id) WHERE state = 'published'`,
    );
    await queryRunner.query(`
      CREATE TABLE edition_stills (
        edition_id uuid NOT NULL,
        still_id uuid NOT NULL,
        revision integer NOT NULL,
        position integer NOT NULL,
        CONSTRAINT edition_stills_pkey PRIMARY KEY (edition_id, still_id),
        CONSTRAINT edition_stills_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id),
        CONSTRAINT edition_stills_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id)
      )`);
    await queryRunner.query('CREATE INDEX edition_stills_by_still ON edition_stills (still_id)');
    await queryRunner.query(`
      CREATE TABLE edition_persons (
        edition_id uuid NOT NULL,
        person_id uuid NOT NULL,
        label text NOT NULL,
        description text NOT NULL,
        age_from integer,
        age_to integer,
        CONSTRAINT edition_persons_pkey PRIMARY KEY (edition_id, person_id),
        CONSTRAINT edition_persons_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id),
        CONSTRAINT edition_persons_person_fkey FOREIGN KEY (person_id) REFERENCES persons_sought (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE edition_drafters (
        edition_id uuid NOT NULL,
        officer_id uuid NOT NULL,
        CONSTRAINT edition_drafters_pkey PRIMARY KEY (edition_id, officer_id),
        CONSTRAINT edition_drafters_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE authorities (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        edition_id uuid NOT NULL,
        edition_number integer NOT NULL,
        officer_id uuid NOT NULL,
        by_superintendent boolean NOT NULL,
        decision text NOT NULL,
        purpose text NOT NULL,
        necessity text NOT NULL,
        proportionality text NOT NULL,
        alternatives text NOT NULL,
        risk text NOT NULL,
        reason text NOT NULL,
        excluded_stills uuid[] NOT NULL,
        review_on date,
        decided_at timestamptz NOT NULL,
        CONSTRAINT authorities_pkey PRIMARY KEY (id),
        CONSTRAINT authorities_one_an_edition UNIQUE (edition_id),
        CONSTRAINT authorities_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT authorities_edition_fkey FOREIGN KEY (edition_id) REFERENCES editions (id),
        CONSTRAINT authorities_decision CHECK (decision IN ('granted', 'refused')),
        CONSTRAINT authorities_grant_has_grounds CHECK (
          decision = 'refused'
          OR (purpose <> '' AND necessity <> '' AND proportionality <> '' AND review_on IS NOT NULL)
        )
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE authorities');
    await queryRunner.query('DROP TABLE edition_drafters');
    await queryRunner.query('DROP TABLE edition_persons');
    await queryRunner.query('DROP TABLE edition_stills');
    await queryRunner.query('DROP TABLE editions');
    await queryRunner.query('DROP TABLE appeals');
  }
}
