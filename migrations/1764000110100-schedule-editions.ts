import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'draft', 'submitted', 'refused', 'authorised'`;

/** An edition can wait, authorised, for its own moment to the second, with the reason that newsrooms read. */
export class ScheduleEditions1764000110100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE editions
        ADD COLUMN embargo_until timestamptz,
        ADD COLUMN embargo_reason text,
        ADD COLUMN scheduled_by uuid,
        DROP CONSTRAINT editions_state_known,
        ADD CONSTRAINT editions_state_known CHECK (
          state IN (${BEFORE}, 'scheduled', 'published', 'superseded', 'withdrawn')
        ),
        ADD CONSTRAINT editions_scheduled_has_moment CHECK (
          state <> 'scheduled' OR (embargo_until IS NOT NULL AND embargo_reason <> '' AND scheduled_by IS NOT NULL)
        )`);
    await queryRunner.query('DROP INDEX appeals_one_open_edition');
    await queryRunner.query(`
      CREATE UNIQUE INDEX appeals_one_open_edition ON editions (appeal_id)
        WHERE state IN (${BEFORE}, 'scheduled')`);
    await queryRunner.query(
      `CREATE INDEX editions_by_embargo ON editions (embargo_until) WHERE state = 'scheduled'`,
    );
  }

  /** What is scheduled is authorised again: nothing may go out that the code before knows nothing of. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE editions SET state = 'authorised' WHERE state = 'scheduled'`);
    await queryRunner.query('DROP INDEX editions_by_embargo');
    await queryRunner.query('DROP INDEX appeals_one_open_edition');
    await queryRunner.query(
      `CREATE UNIQUE INDEX appeals_one_open_edition ON editions (appeal_id) WHERE state IN (${BEFORE})`,
    );
    await queryRunner.query(`
      ALTER TABLE editions
        DROP CONSTRAINT editions_scheduled_has_moment,
        DROP CONSTRAINT editions_state_known,
        ADD CONSTRAINT editions_state_known CHECK (
          state IN (${BEFORE}, 'published', 'superseded', 'withdrawn')
        ),
        DROP COLUMN scheduled_by,
        DROP COLUMN embargo_reason,
        DROP COLUMN embargo_until`);
  }
}
