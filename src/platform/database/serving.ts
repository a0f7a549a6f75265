/** The role that serves: no superuser, owns nothing, made by the migration runner. */
export const APP_ROLE = 'incident_room_app';

/** How this process reaches its database. `options` put the connection into the serving role. */
export interface ServingDatabase {
  readonly url: string;
  readonly options: string;
}

/** Injection token for the database this process serves from, embedded or given. */
export const SERVING_DATABASE = Symbol('ServingDatabase');

/**
 * Connects as whoever the address names and acts as the serving role, so that grants mean something even where
 * the address belongs to the owner. Production gives an address whose own role is a plain member of it.
 */
export function servingDatabase(url: string): ServingDatabase {
  return { url, options: `-c role=${APP_ROLE}` };
}
