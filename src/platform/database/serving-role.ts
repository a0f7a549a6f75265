import type { Client } from 'pg';
import { APP_ROLE } from './serving';

/**
 * Makes the role that serves (see `serving.ts`) and lets the owner become it. Roles belong to the whole cluster, so
 * the owner of another database of it may have been first, or be at it this moment.
 */
export async function createServingRole(owner: Client): Promise<void> {
  await owner.query(`
    DO $$ BEGIN
      CREATE ROLE ${APP_ROLE} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
  await owner.query(`
    DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${APP_ROLE}', 'MEMBER') THEN
        EXECUTE format('GRANT ${APP_ROLE} TO %I', current_user);
      END IF;
    END $$`);
}

/**
 * Lets the serving role work with the ordinary tables of a schema, those there are and those the owner makes later.
 * A table that must say no to something takes it back by REVOKE in its own migration.
 */
export const openSchema = (schema: string): string => `
  GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${APP_ROLE};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${APP_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${APP_ROLE};`;

/** The way back of `openSchema`, for `down`. */
export const closeSchema = (schema: string): string => `
  ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} REVOKE ALL ON TABLES FROM ${APP_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} REVOKE ALL ON SEQUENCES FROM ${APP_ROLE};
  REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${APP_ROLE};
  REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${schema} FROM ${APP_ROLE};
  REVOKE USAGE ON SCHEMA ${schema} FROM ${APP_ROLE};`;
