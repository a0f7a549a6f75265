import type { MigrationInterface, QueryRunner } from 'typeorm';

const RANKS = `'inspector', 'chief_inspector', 'superintendent', 'chief_superintendent', 'chief_officer'`;

/**
 * A force can ask for a higher rank to decide on a release than everybody must, by offence and apparent age; a row that
 * asked for less would be refused here too. A decision keeps the rank it was made in; null for those made before.
 */
export class RankDecisions1764000110110 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rank_rules (
        force_id uuid NOT NULL,
        offence text NOT NULL,
        age text NOT NULL,
        rank text NOT NULL,
        CONSTRAINT rank_rules_pkey PRIMARY KEY (force_id, offence, age),
        CONSTRAINT rank_rules_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT rank_rules_offence CHECK (
          offence IN ('sexual', 'killing', 'terrorism', 'violence', 'property', 'other')
        ),
        CONSTRAINT rank_rules_age CHECK (age IN ('adult', 'child')),
        CONSTRAINT rank_rules_tightens CHECK (
          rank IN ('chief_superintendent', 'chief_officer')
          OR (age = 'adult' AND rank IN ('chief_inspector', 'superintendent'))
        )
      )`);
    await queryRunner.query(`
      ALTER TABLE authorities
        ADD COLUMN rank text,
        ADD CONSTRAINT authorities_rank CHECK (rank IN (${RANKS}))`);
    await queryRunner.query(`
      ALTER TABLE review_renewals
        ADD COLUMN rank text,
        ADD CONSTRAINT review_renewals_rank CHECK (rank IN (${RANKS}))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE review_renewals DROP CONSTRAINT review_renewals_rank, DROP COLUMN rank',
    );
    await queryRunner.query('ALTER TABLE authorities DROP CONSTRAINT authorities_rank, DROP COLUMN rank');
    await queryRunner.query('DROP TABLE rank_rules');
  }
}
