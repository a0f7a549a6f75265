import { endTestPostgres } from './test-postgres';

/** There is no global set-up on purpose: the database starts with the first spec that asks for one. */
export default endTestPostgres;
