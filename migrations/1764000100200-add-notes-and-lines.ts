import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition also says what newsrooms read below it, and keeps what the press office says when it is asked. */
export class AddNotesAndLines1764000100200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE editions
        ADD COLUMN notes_to_editors text NOT NULL DEFAULT '',
        ADD COLUMN lines_to_take text NOT NULL DEFAULT ''`);
    await queryRunner.query(`
      ALTER TABLE editions
        ALTER COLUMN notes_to_editors DROP DEFAULT,
        ALTER COLUMN lines_to_take DROP DEFAULT`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE editions DROP COLUMN notes_to_editors, DROP COLUMN lines_to_take');
  }
}
