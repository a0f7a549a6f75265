import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who the tenants are. Every tenant row of every other table names one of these. */
export class CreateForces1764000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE forces (
        id uuid NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        short_name text NOT NULL,
        public_host text,
        press_phone text NOT NULL,
        press_email text NOT NULL,
        position integer NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT forces_pkey PRIMARY KEY (id),
        CONSTRAINT forces_slug_key UNIQUE (slug),
        CONSTRAINT forces_public_host_key UNIQUE (public_host),
        CONSTRAINT forces_position_key UNIQUE (position),
        CONSTRAINT forces_slug_shape CHECK (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$')
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE forces');
  }
}
