import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was put forward remembers in which round of showing each person was: taken down since, it shows them no more. */
export class RememberShowingRounds1764000140000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE edition_persons ADD COLUMN showing_round integer');
    // Nothing is put forward of somebody who cannot be shown: who cannot be now was taken down since.
    await queryRunner.query(`
      UPDATE edition_persons d SET showing_round = p.showing_round - CASE
        WHEN p.search_state = 'sought' OR (p.search_state = 'identified' AND p.still_needed) THEN
          CASE WHEN p.proceedings_state = 'active' AND NOT p.still_at_large THEN 1 ELSE 0 END
        ELSE 1 END
      FROM persons_sought p WHERE p.id = d.person_id`);
    await queryRunner.query('ALTER TABLE edition_persons ALTER COLUMN showing_round SET NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE edition_persons DROP COLUMN showing_round');
  }
}
