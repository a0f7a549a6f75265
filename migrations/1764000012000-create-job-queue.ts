import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The room of the job queue. What stands in it is not ours to write: the queue library makes its tables, and one
 * partition a queue, after the migrations (`prepareQueues`), because the list of queues changes more often than
 * the schema does.
 */
export class CreateJobQueue1764000012000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SCHEMA pgboss');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA pgboss CASCADE');
  }
}
