import { QueryFailedError } from 'typeorm';

/** True when Postgres refused a write because of this named constraint. Repositories turn it into a conflict. */
export function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { constraint: named } = error.driverError as { constraint?: string };
  return named === constraint;
}

/** SQLSTATEs for text that no column takes: `character_not_in_repertoire`, `untranslatable_character`. */
const UNSTORABLE = ['22021', '22P05'];

/** True when what was sent holds a character that Postgres cannot keep anywhere: a NUL, which nobody types. */
export function isUnstorable(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code !== undefined && UNSTORABLE.includes(code);
}
