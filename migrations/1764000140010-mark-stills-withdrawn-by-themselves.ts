import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A picture that somebody withdrew by itself is not brought back with an appeal that showed it. */
export class MarkStillsWithdrawnByThemselves1764000140010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Of what is withdrawn already nobody knows with what: none of it comes back but by a new authority.
    await queryRunner.query(`ALTER TABLE stills ADD COLUMN withdrawn_by_itself boolean`);
    await queryRunner.query(`UPDATE stills SET withdrawn_by_itself = (state = 'withdrawn')`);
    await queryRunner.query(`
      ALTER TABLE stills
        ALTER COLUMN withdrawn_by_itself SET NOT NULL,
        ADD CONSTRAINT stills_withdrawn_by_itself CHECK (state = 'withdrawn' OR NOT withdrawn_by_itself)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE stills DROP COLUMN withdrawn_by_itself');
  }
}
