import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases to learn by. Whether a case is one is said when it is opened and by its names, and never changes: nothing that was
 * rehearsed can become an appeal, and nothing real can hide among what is rehearsed. A case whose public name begins with
 * "practice" already stops this migration: somebody has to give it another name first.
 */
export class MarkPracticeCases1764000130200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE cases
        ADD COLUMN practice boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT cases_practice_is_named CHECK (
          practice = (ref ~* '^practice([^a-z]|$)') AND practice = (coalesce(slug, '') ~* '^practice([^a-z]|$)'))`);
    await queryRunner.query('ALTER TABLE cases ALTER COLUMN practice DROP DEFAULT');
    await queryRunner.query(`
      CREATE FUNCTION keep_practice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a practice case stays one, and no other case becomes one' USING ERRCODE = 'check_violation';
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER cases_practice_kept BEFORE UPDATE ON cases
        FOR EACH ROW WHEN (old.practice IS DISTINCT FROM new.practice) EXECUTE FUNCTION keep_practice()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER cases_practice_kept ON cases');
    await queryRunner.query('DROP FUNCTION keep_practice()');
    await queryRunner.query(
      'ALTER TABLE cases DROP CONSTRAINT cases_practice_is_named, DROP COLUMN practice',
    );
  }
}
