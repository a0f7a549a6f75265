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
 * Lets the serving role work with a schema that a library makes for itself (the queue's), its present tables and
 * those to come. Our own schemas are granted by the first migration. Run as the owner; harmless to repeat.
 */
export const openSchema = (schema: string): string => `
  GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${APP_ROLE};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${APP_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${APP_ROLE};`;
