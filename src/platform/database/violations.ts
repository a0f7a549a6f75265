import { QueryFailedError } from 'typeorm';

/** True when Postgres refused a write because of this named constraint. Repositories turn it into a conflict. */
export function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { constraint: named } = error.driverError as { constraint?: string };
  return named === constraint;
}
